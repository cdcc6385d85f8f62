package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.plan.PlanDefinition.Signer;

/** Recipients and the signer's post. Whoever signs is no data of ours. */
record Foot(List<String> recipients, Line recipientsLine, Signer signer, Line signerLine) {

    private static final String POST =
            "(?:PHÓ |Q\\. ?|QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|HIỆU"
                    + " TRƯỞNG|CỤC TRƯỞNG|TỔNG BIÊN TẬP|VỤ TRƯỞNG|VIỆN TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|BÍ THƯ)(?: THƯỜNG"
                    + " TRỰC)?";
    private static final Pattern SIGNED =
            Pattern.compile("(?u)(?:^|\\s)((?:TM|KT|TL|TUQ|T/M|K/T)\\.?\\s*(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|BAN"
                    + " [\\p{Lu} ]+|" + POST + ")[\\p{Lu} ]*|" + POST + ")$");
    private static final Pattern LABEL = Pattern.compile("(?iu)^\\W*nơi nhận\\s*:?\\W*");

    /** Who typed it is a person. */
    private static final Pattern TYPIST = Pattern.compile("(?u)\\s*[._(]\\s*\\p{Lu}\\p{Ll}{1,7}(?:-?\\w+)?\\)?$");

    static Foot of(Layout layout) {
        List<String> recipients = new ArrayList<>();
        List<String> signed = new ArrayList<>();
        Line first = null;
        Line signer = null;
        boolean listed = false;
        for (Line line : layout.foot()) {
            String text = line.text().replaceAll("[*_]{2}", "").strip();
            Matcher post = SIGNED.matcher(text);
            if (post.find()) {
                String words = post.group(1).strip().replaceFirst("^(\\p{Lu}+)\\.(?=\\p{Lu})", "$1. ");
                if (!signed.contains(words)) {
                    signed.add(words);
                }
                signer = signer == null ? line : signer;
                text = text.substring(0, post.start()).strip();
            }
            if (LABEL.matcher(text).find()) {
                listed = true;
                first = line;
                String rest = LABEL.matcher(text).replaceFirst("");
                if (!rest.isBlank()) {
                    recipients.addAll(List.of(rest.split("\\s*;\\s*(?:-\\s*)?")));
                }
            } else if (listed && Label.of(text).label().isBullet()) {
                recipients.add(Label.of(text).rest());
            }
        }
        List<String> clean = recipients.stream()
                .map(recipient -> recipient.replaceAll("[\\s;.,]+$", "").strip())
                .map(recipient ->
                        recipient.startsWith("Lưu") ? TYPIST.matcher(recipient).replaceFirst("") : recipient)
                .filter(recipient -> !recipient.isEmpty())
                .toList();
        return new Foot(clean, first, signer(signed), signer);
    }

    /** The post is the last that is named, the authority all before; who signs in his own right has no other. */
    private static Signer signer(List<String> signed) {
        if (signed.isEmpty()) {
            return null;
        }
        String post = signed.get(signed.size() - 1);
        String authority = signed.size() == 1 ? post : String.join(" / ", signed.subList(0, signed.size() - 1));
        return new Signer(authority, post);
    }
}

package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The plan's title and what stands between it and the first heading.
 *
 * @param unclear nothing but the words told where it ends
 */
record Title(String words, Line line, List<Line> preamble, boolean unclear) {

    private static final Pattern PLAN = Pattern.compile("(?u)^\\W*(KẾ HOẠCH|CHƯƠNG TRÌNH)\\b.*");
    private static final Pattern PREAMBLE = Pattern.compile(
            "(?u)^[-+\\s]*(Căn cứ|Thực hiện|Triển khai|Theo đề nghị|Xét|Nhằm|Để|Trên cơ sở|Ủy ban nhân dân|Uỷ"
                    + " ban nhân dân|UBND|Sở|Ngày)\\b.*");

    /** More lines before the first heading are no preamble. */
    private static final int MOST_LINES = 80;

    static Title of(Layout layout) {
        List<String> title = new ArrayList<>();
        List<Line> preamble = new ArrayList<>();
        Line first = null;
        boolean unclear = false;
        boolean within = true;
        for (Line line : layout.body().stream().limit(MOST_LINES).toList()) {
            if (line.text().length() > Chapter.LONGEST_LINE) {
                break;
            }
            String text = line.text().replaceAll("[*_]{2,}", "").strip();
            if (first == null && title.isEmpty() && PLAN.matcher(text).matches()) {
                String rest = text.replaceFirst("(?u)^\\W*(KẾ HOẠCH|CHƯƠNG TRÌNH)\\W*", "");
                if (!rest.isEmpty() && !rest.startsWith("HÀNH ĐỘNG")) {
                    title.add(rest);
                    first = line;
                    unclear = true;
                }
                continue;
            }
            if (isHeading(line)) {
                break;
            }
            if (within && (title.isEmpty() || goesOn(text, line, first))) {
                unclear |= !title.isEmpty()
                        && Character.isUpperCase(text.charAt(0))
                        && !line.bold()
                        && !line.centred()
                        && !title.get(title.size() - 1)
                                .matches("(?u).*\\s(?:của|và|về|tỉnh|thành phố|ngày|số|từ|đến|trên|theo)$");
                title.add(text);
                first = first == null ? line : first;
            } else {
                within = false;
                preamble.add(line);
            }
        }
        return new Title(String.join(" ", title), first, preamble, unclear || title.isEmpty());
    }

    private static boolean goesOn(String text, Line line, Line first) {
        if (text.startsWith("(") || line.endsSentence() || text.length() > 300) {
            return false;
        }
        boolean asTitle =
                line.bold() == first.bold() && line.centred() == first.centred() && (line.bold() || line.centred());
        return Character.isLowerCase(text.charAt(0))
                || asTitle
                || !PREAMBLE.matcher(text).matches();
    }

    private static boolean isHeading(Line line) {
        Label label = Label.of(line.text()).label();
        return !label.isNone() && !label.isBullet()
                || line.text().matches("(?u)^(PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\\s+([IVX]+|\\d+)\\s*[.:]?$");
    }
}

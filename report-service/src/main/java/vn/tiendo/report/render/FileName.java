package vn.tiendo.report.render;

import java.text.Normalizer;
import vn.tiendo.report.content.Letter;
import vn.tiendo.report.content.ReportContent;

/** Names under which documents are saved, in Vietnamese: "Báo cáo 05-BC-SNV - Sở Nội vụ - Kết quả thực hiện ..., năm 2026.docx". */
public final class FileName {

    /** Windows and what packs files allow 255 of them in all; Vietnamese letters take three bytes at most. */
    private static final int MAX_LENGTH = 120;

    private FileName() {}

    public static String of(ReportContent report, Format format) {
        String number =
                report.signature() == null ? "" : " " + report.signature().number();
        return of(
                (report.draft() ? "Dự thảo báo cáo" : "Báo cáo") + number + " - "
                        + report.header().issuer() + " - " + report.header().subject(),
                format);
    }

    public static String of(Letter letter, Format format) {
        return of(
                "Công văn - " + letter.header().issuer() + " - "
                        + letter.header().subject(),
                format);
    }

    static String of(String words, Format format) {
        String name = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("[/\\\\]", "-")
                // What file systems refuse, and what cannot be seen.
                .replaceAll("[<>:\"|?*\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (name.length() > MAX_LENGTH) {
            int end = name.lastIndexOf(' ', MAX_LENGTH);
            name = name.substring(0, end > MAX_LENGTH / 2 ? end : MAX_LENGTH).strip();
        }
        return name.replaceAll("[. ,;-]+$", "") + "." + format;
    }

    /** RFC 6266: the name itself, percent-encoded, and one in ASCII for those who cannot read it. */
    public static String disposition(String name, boolean shown) {
        String ascii = Normalizer.normalize(name.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^\\x20-\\x7e]", "")
                .replaceAll("[\"\\\\%]", "");
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.' || b == '-';
            encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
        }
        return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(shown ? "inline" : "attachment", ascii, encoded);
    }
}

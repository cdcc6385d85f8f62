package vn.tiendo.plan.proposal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who gets a report.
 *
 * @param through "qua", or null
 * @param issuer whose report it is, where another one prepares it
 */
record Receivers(String addressee, String through, List<String> copies, String issuer) {

    private static final Pattern THROUGH =
            Pattern.compile("(?u)(?:\\(|thông )qua\\s+(?=\\p{Lu})|(?<=\\s)qua\\s+(?=Sở|Bộ|Ban|Văn phòng|Phòng)");
    private static final Pattern TO_ONE = Pattern.compile(
            "(?u)(?:về|gửi|đến|tới|cho)\\s+(?=(?:Sở|Ban|Văn phòng|Phòng|Thanh tra|Liên hiệp|Cơ quan)\\s)");
    private static final Pattern REPORTS_TO =
            Pattern.compile("(?u)(?:[Bb]áo cáo(?:[, ]+(?:tham mưu|đề xuất|kiến nghị))*|gửi|trình)(?:\\s+(?:kết quả|tình"
                    + " hình)[^,;.()]*?)?\\s+(?:về\\s+|cho\\s+|lên\\s+|với\\s+)?(?="
                    + Bodies.SOME.pattern().replace("(?u)", "") + ")");
    /** The body in whose name the report goes out. */
    private static final Pattern OF_AUTHORITY = Pattern.compile(
            "(?u)(?:tham mưu|trình|giúp|báo cáo của)(?:\\s+(?:cho|giúp))?\\s+((?:UBND|Ủy ban nhân dân|Uỷ ban"
                    + " nhân dân)\\s+(?:tỉnh|Tỉnh|thành phố|Thành phố))[^.;]*?\\s(?:báo cáo|gửi)\\s(?="
                    + Bodies.SOME.pattern().replace("(?u)", "") + ")");

    private static final Pattern AND = Pattern.compile(
            "\\s+và\\s+(?:báo cáo\\s+)?(?=" + Bodies.SOME.pattern().replace("(?u)", "") + ")");

    /** Of what the agencies report: to the plan's authority, by way of who sums it up. */
    static Receivers ofFirst(String text, Identity identity) {
        Matcher through = THROUGH.matcher(text);
        String by = through.find() ? body(text.substring(through.end())) : null;
        Matcher one = TO_ONE.matcher(text);
        if (by == null && one.find()) {
            by = body(text.substring(one.end()));
        }
        boolean itself =
                by != null && identity.agency() != null && identity.agency().startsWith(by);
        return new Receivers(identity.authority(), itself ? null : by, null, null);
    }

    static Receivers ofConsolidated(String text, Identity identity) {
        Matcher through = THROUGH.matcher(text);
        String by = through.find() ? body(text.substring(through.end())) : null;
        Matcher authority = OF_AUTHORITY.matcher(text);
        boolean ofAuthority = authority.find();
        int from = ofAuthority ? authority.end() : -1;
        Matcher to = REPORTS_TO.matcher(text);
        if (from < 0 && to.find()) {
            from = to.end();
        }
        if (from < 0) {
            return new Receivers(identity.authority(), by, null, issuer(ofAuthority, identity));
        }
        String all = addressees(text.substring(from));
        String[] parts = AND.split(all, 2);
        List<String> copies = parts.length > 1 ? List.of(parts[1]) : copies(text.substring(from + all.length()));
        return new Receivers(Bodies.inFull(parts[0]), by, copies, issuer(ofAuthority, identity));
    }

    private static String issuer(boolean ofAuthority, Identity identity) {
        return ofAuthority || identity.agency() != null ? identity.issuer() : null;
    }

    /** "... (qua Bộ X) và báo cáo Y để báo cáo Z". */
    private static List<String> copies(String after) {
        Matcher more = Pattern.compile(
                        "(?u)^\\s*(?:\\([^)]*\\)\\s*)?(?:,\\s*)?(?:và |đồng thời )(?:báo cáo|gửi)\\s+(?=\\p{Lu})")
                .matcher(after);
        if (!more.find()) {
            return null;
        }
        String words = after.substring(more.end())
                .split("[;.]|\\stheo quy định|\\strước ngày|\\sđịnh kỳ")[0]
                .strip();
        return List.of(words);
    }

    private static String addressees(String text) {
        String[] ends = text.split(
                "(?u)\\s*(?:[;.(]|,(?=\\s\\p{Ll})|\\s(?:trước|chậm nhất|định kỳ|hằng|hàng|kết quả|tình hình|những"
                        + "|để|việc|đề xuất|xem xét|giải quyết|xử lý|vào|trong|theo yêu cầu|về|và báo cáo|hoặc|khi|theo"
                        + " (?:định kỳ|chế độ))(?=[\\s.,;]|$))",
                2);
        return ends[0].strip();
    }

    private static String body(String text) {
        return Bodies.until(text);
    }
}

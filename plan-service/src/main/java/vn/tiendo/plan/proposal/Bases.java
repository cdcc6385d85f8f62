package vn.tiendo.plan.proposal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.content.PlanForm.BasisForm;
import vn.tiendo.plan.plan.PlanDefinition.Relation;

/** The documents that a plan stands on, as its preamble names them. */
final class Bases {

    private static final String DAY =
            "(?<day>\\d{1,2})\\s*(?:/|-|\\.|\\s+tháng\\s+)\\s*(?<month>\\d{1,2})\\s*(?:/|-|\\."
                    + "|\\s+năm\\s+)\\s*(?<year>\\d{4})";

    private static final String KINDS =
            "Nghị quyết liên tịch|Nghị quyết|Nghị định|Chương trình hành động|Chương trình|Kế hoạch|Kết luận"
                    + "|Chỉ thị"
                    + "|Quyết định|Thông tư liên tịch|Thông tư|Thông báo kết luận|Thông báo|Hướng dẫn|Tờ trình|Văn bản"
                    + "|Công văn|Báo cáo|Quy định|Đề án|Luật|Pháp lệnh";

    /** A document with its number, then its date and its issuer as far as they are named. */
    private static final Pattern DOCUMENT = Pattern.compile("(?<kind>" + KINDS + ")\\s+(?:số\\s*:?\\s*)?"
            + "(?<number>\\d+[\\p{L}\\d]*(?:[-/][\\p{L}\\d&]+)+)"
            + "(?:\\s*,?\\s*ngày\\s+" + DAY + ")?"
            + "(?:(?:,?\\s+của\\s+|,?\\s+(?=Hội nghị|Ban Chấp hành))(?<issuer>.+?)(?=\\s*(?:[;.\\n]|,\\s"
            + "|\\((?!khóa|khoá)|$|\\s(?:về|ban hành|triển khai|thực hiện|và (?:" + KINDS
            + ")|như sau|phê duyệt|tại|quy định|sửa đổi|hướng dẫn|thông qua|đối với|trên|giao|gửi|quyết định|đã"
            + "|được)(?=\\s|$))))?");

    /** Stands between two documents where the second belongs to the name of the first. */
    private static final Pattern WITHIN_A_NAME = Pattern.compile(
            "(?su).*\\b(?:về|ban hành|thực hiện|triển khai|gọi tắt|viết tắt)\\b(?!.*(?:,|\\svà)\\s*$).*");

    private static final Pattern LAW =
            Pattern.compile("^(Luật\\s.+?|Pháp lệnh\\s.+?)(?:\\s+ngày\\s+" + DAY + ")?[;,.]?$");
    private static final Pattern RELATION = Pattern.compile(
            "(?u)(?:^|(?<=[;.\\n]\\s?))\\s*(?:[-+]\\s*)?(?<word>căn cứ|thực hiện|triển khai thực hiện|triển"
                    + " khai|tiếp tục thực hiện|theo đề nghị|xét đề nghị|theo tờ trình)(?=[\\s:])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROPOSER = Pattern.compile(
            "(?iu)(?:đề nghị|ý kiến[^;]{0,60}?) của\\s+(?:đồng chí |ông |bà )?(?:Giám đốc |Trưởng |Chánh |Thủ"
                    + " trưởng |Chủ tịch )?(.+?)\\s+\\(?tại\\s");
    private static final Pattern AGREED = Pattern.compile("(?iu)^(?:căn cứ\\s+)?(ý kiến [^;.]{10,160}?)[;,.]?$");
    /** The sentence that issues the plan says what the plan itself carries out. */
    private static final Pattern ISSUES =
            Pattern.compile("(?iu)(?:ban hành|xây dựng)[^.;]{0,60}?kế hoạch\\s+(?:triển khai\\s+)?(?:tiếp tục\\s+)?thực"
                    + " hiện\\s+(?=\\p{Lu})");

    private final Map<String, BasisForm> found = new LinkedHashMap<>();

    /** @param preamble lines in their order */
    static List<BasisForm> of(List<String> preamble, String title) {
        Bases bases = new Bases();
        Relation relation = null;
        for (String line : preamble) {
            for (String clause : line.split("(?<=;)\\s+|(?<=\\d{4}\\.)\\s+")) {
                relation = relation(clause, relation);
                bases.read(clause, relation == null ? Relation.BASED_ON : relation);
            }
        }
        if (bases.found.isEmpty()) {
            bases.read(title, Relation.IMPLEMENTS);
        }
        for (String line : preamble) {
            Matcher issues = ISSUES.matcher(line);
            if (issues.find()) {
                bases.implemented(line.substring(issues.end()));
            }
        }
        return List.copyOf(bases.found.values());
    }

    private static Relation relation(String clause, Relation before) {
        Matcher word = RELATION.matcher(clause);
        if (word.find()) {
            String said = word.group("word").toLowerCase(Locale.ROOT);
            return said.equals("căn cứ")
                    ? Relation.BASED_ON
                    : said.startsWith("theo") || said.startsWith("xét") ? Relation.PROPOSED_BY : Relation.IMPLEMENTS;
        }
        return AGREED.matcher(clause.strip()).matches() ? Relation.BASED_ON : before;
    }

    private void read(String clause, Relation relation) {
        String text = clause.replaceAll("[*_]", "").strip();
        String plain = text.replaceFirst("(?iu)^[-+]?\\s*căn cứ\\s*:?\\s*", "").strip();
        Matcher law = LAW.matcher(plain);
        Matcher agreed = AGREED.matcher(text);
        if (law.matches()) {
            put(law.group(1), law.group(1), relation, day(law), "Quốc hội");
        } else if (agreed.matches() && !DOCUMENT.matcher(text).find()) {
            String words = agreed.group(1);
            put(words, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), relation, null, null);
        } else {
            documents(text, relation);
        }
    }

    private void documents(String text, Relation relation) {
        Matcher document = DOCUMENT.matcher(text);
        int outerEnd = -1;
        while (document.find()) {
            String between = outerEnd < 0 ? "" : text.substring(outerEnd, document.start());
            String date = day(document);
            boolean resolution = document.group("kind").equals("Nghị quyết") && date != null;
            if (WITHIN_A_NAME.matcher(between).matches() && !resolution) {
                outerEnd = document.end();
                continue;
            }
            String proposer = proposer(text.substring(0, document.start()));
            String issuer =
                    proposer != null && document.group("issuer") == null ? proposer : issuer(document.group("issuer"));
            put(
                    document.group("number"),
                    document.group("kind") + " số " + document.group("number"),
                    relation,
                    date,
                    issuer);
            outerEnd = document.end();
        }
        inherit();
    }

    private static String proposer(String before) {
        Matcher proposer = PROPOSER.matcher(before + " ");
        return proposer.find() ? proposer.group(1) : null;
    }

    /** "Kết luận số 1 ngày ... và Kế hoạch số 2 ngày ... của ...": both are of the same body. */
    private void inherit() {
        List<Map.Entry<String, BasisForm>> entries = List.copyOf(found.entrySet());
        for (int i = entries.size() - 2; i >= 0; i--) {
            BasisForm one = entries.get(i).getValue();
            BasisForm next = found.get(entries.get(i + 1).getKey());
            String symbol = one.document().replaceAll(".*[-/]", "");
            if (one.issuer() == null && next.issuer() != null && next.document().endsWith(symbol)) {
                found.put(
                        entries.get(i).getKey(),
                        new BasisForm(one.relation(), one.document(), one.date(), next.issuer()));
            }
        }
    }

    private void implemented(String text) {
        Matcher document = DOCUMENT.matcher(text.split("như sau")[0]);
        while (document.find()) {
            BasisForm known = found.get(document.group("number"));
            if (known != null && !known.relation().equals(Relation.PROPOSED_BY.name())) {
                found.put(
                        document.group("number"),
                        new BasisForm(Relation.IMPLEMENTS.name(), known.document(), known.date(), known.issuer()));
            }
        }
    }

    private void put(String key, String document, Relation relation, String date, String issuer) {
        BasisForm known = found.get(key);
        if (known == null) {
            found.put(key, new BasisForm(relation.name(), document, date, issuer));
        } else if (known.date() == null && date != null) {
            found.put(
                    key,
                    new BasisForm(
                            known.relation(),
                            known.document(),
                            date,
                            known.issuer() == null ? issuer : known.issuer()));
        }
    }

    private static String issuer(String words) {
        return words == null
                ? null
                : words.replaceAll("\\((khóa [IVX]+|khoá [IVX]+)\\)", "$1")
                        .replaceFirst("^Hội nghị lần thứ .{2,12}? (?=Ban Chấp hành)", "")
                        .replaceFirst("^UBND ", "Ủy ban nhân dân ")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    /** Null where none is named, and where it is none of the calendar. */
    private static String day(Matcher named) {
        if (named.group("day") == null) {
            return null;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(named.group("year")),
                            Integer.parseInt(named.group("month")),
                            Integer.parseInt(named.group("day")))
                    .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

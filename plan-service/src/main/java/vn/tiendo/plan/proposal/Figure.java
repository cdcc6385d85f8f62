package vn.tiendo.plan.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.plan.TargetDefinition.Comparison;

/**
 * A figure that a sentence sets as a goal.
 *
 * @param start of the words that belong to it, comparison included
 * @param unit null where the words do not tell
 * @param atMost the goal is to stay below it, which no comparison says
 */
record Figure(
        int start, int end, Comparison comparison, BigDecimal value, BigDecimal upper, String unit, boolean atMost) {

    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[,.]\\d+)?";
    private static final String AT_LEAST =
            "ít nhất|tối thiểu|trên|không dưới|không thấp hơn|không ít hơn|vượt|hơn|>=|≥|>|từ";
    private static final String ABOUT = "khoảng|xấp xỉ|gần|chừng|~|≈|tầm|ước";

    private static final Pattern FOUND = Pattern.compile("(?iu)(?<![\\p{L}\\d/.,-])"
            + "(?:(?<least>" + AT_LEAST + ")\\s*|(?<about>" + ABOUT + ")\\s*)?(?:từ\\s+)?"
            + "(?<value>" + NUMBER + ")(?![\\d])"
            + "(?:\\s*(?<first>%|phần trăm|\\p{L}+)?\\s*(?:-|–|đến)\\s*(?<upper>(?!(?:19|20)\\d\\d(?!\\d))(?:" + NUMBER
            + "))(?!\\d))?"
            + "(?<unit>\\s*(?:%|phần trăm))?");

    /** What stands before a number that is none of a goal. */
    private static final Pattern NO_GOAL_BEFORE = Pattern.compile(
            "(?iu)(?:\\b(?:năm|tháng|ngày|quý|số|khóa|khoá|thứ|điều|mục|khoản|điểm|luật [\\p{L} ]{2,40}|nhóm"
                    + "|top|hạng|cấp|tuổi dưới|giai đoạn|thời kỳ|kỳ|vị trí|tuổi)|/|tuổi\\s+dưới|với(?:\\s+(?:ít nhất"
                    + "|tối thiểu|trên))?)\\s*$");

    private static final Pattern NO_GOAL_AFTER =
            Pattern.compile("(?iu)^\\s*(?:tuổi|tháng|ngày|[-/]\\p{L}|/\\d|năm(?! có)|(?:người )?dân\\b|vạn dân|thứ).*");

    private static final Pattern AT_MOST =
            Pattern.compile("(?iu)(?:dưới|không quá|tối đa|không vượt quá|nhiều nhất|<|≤)\\s*$");
    private static final Pattern AT_MOST_CELL =
            Pattern.compile("(?iu)^\\s*(?:dưới|không quá|tối đa|không vượt quá|nhiều nhất|<|≤)");

    private static final Pattern OR_MORE =
            Pattern.compile("(?iu)^\\s*(?:GRDP|GDP|chi ngân sách|\\p{L}+){0,1}\\s*(?:trở lên|hoặc cao hơn).*");
    private static final Pattern PER = Pattern.compile(
            "(?iu)^(?:[\\p{L} ]{0,14}?)?(\\s*/\\s*(?:[\\d.]+ |một )?(?:vạn )?(?:người dân|dân|năm|lĩnh vực"
                    + "|vạn dân|trường|xã|đơn vị))");
    private static final Pattern TOTAL = Pattern.compile("(?u)^\\s*(GRDP|GDP)(?!\\p{L}).*");
    private static final Pattern OF_PEOPLE =
            Pattern.compile("(?iu)^[\\p{L} ]{1,20}? trên (?:một |1 )?(vạn dân|[\\d.]+ (?:người )?dân).*");
    private static final Pattern ABOVE_PEOPLE =
            Pattern.compile("(?iu).*trên (?:một |1 )?(vạn dân|[\\d.]+ (?:người )?dân).*");
    private static final Pattern EACH = Pattern.compile(
            "(?iu).*(?<!\\p{L})mỗi (\\p{L}+(?: \\p{L}+)?(?: \\p{L}+ \\p{L}+)?) (?:có|đạt|được|bình quân)?\\s*$");
    private static final Pattern EACH_YEAR = Pattern.compile("(?iu).*(?:mỗi năm|hằng năm|hàng năm)(?: có| đạt)?\\s*$");

    /** Things that are counted by one syllable; others take two. */
    private static final Pattern SHORT = Pattern.compile(
            "(?iu)^(người|nhóm|kíp|bằng|trường|lớp|đơn|giải|bài|tổ|hội|viện|xã|huyện|tỉnh|suất|lượt|cuộc|tỷ"
                    + "|triệu|lần|dự án|nhà giáo)(?!\\p{L})");

    static List<Figure> in(String sentence) {
        List<Figure> figures = new ArrayList<>();
        Matcher found = FOUND.matcher(sentence);
        int from = 0;
        while (from < sentence.length() && found.find(from)) {
            Figure figure = figure(sentence, found, figures.isEmpty() ? null : figures.get(figures.size() - 1));
            if (figure != null) {
                figures.add(figure);
            }
            from = figure == null ? found.end("value") : figure.end;
        }
        return figures;
    }

    private static Figure figure(String sentence, Matcher found, Figure last) {
        boolean range = found.group("upper") != null;
        int end = found.group("unit") != null ? found.end("unit") : range ? found.end("upper") : found.end("value");
        String before = sentence.substring(0, found.start());
        String after = sentence.substring(end);
        boolean percent = found.group("unit") != null || "%".equals(found.group("first")) || after.startsWith("%");
        String value = found.group("value");
        boolean year = value.matches("(19|20)\\d\\d")
                && !percent
                && (range || after.matches("(?su)^\\s*(?:[,;:.)\\-–].*|$|và .*|tầm nhìn.*)"));
        if (year
                || !percent
                        && (NO_GOAL_BEFORE.matcher(before).find()
                                || NO_GOAL_AFTER.matcher(after).matches())
                || before.matches("(?isu).*(?:nhóm|top|hạng|số|luật \\p{L}+ \\p{L}+)\\s*$")
                || last != null && before.substring(last.end).matches("(?isu).*\\bvới\\s*$")) {
            return null;
        }
        boolean repeated = range && "%".equals(found.group("first"));
        int unitEnd = percent && !repeated && found.group("unit") == null && after.startsWith("%") ? end + 1 : end;
        String rest = sentence.substring(unitEnd);
        String unit = unit(before, rest, percent);
        Comparison comparison = comparison(sentence, found, rest, range, last);
        return new Figure(
                found.start(),
                unitEnd,
                comparison,
                number(value, rest),
                range ? number(found.group("upper"), rest) : null,
                unit,
                AT_MOST.matcher(before).find());
    }

    private static Comparison comparison(String sentence, Matcher found, String rest, boolean range, Figure last) {
        if (range) {
            return Comparison.RANGE;
        }
        String least = found.group("least");
        if (least != null && !least.equalsIgnoreCase("từ")
                || OR_MORE.matcher(rest).matches()) {
            return Comparison.AT_LEAST;
        }
        if (found.group("about") != null) {
            return Comparison.ABOUT;
        }
        // "ít nhất 12 tiến sĩ, 150 thạc sĩ": the comparison is said once.
        boolean goesOn = last != null
                && sentence.substring(last.end, found.start())
                        .matches("(?isu)[\\p{L} /]*(?:,[^,;.]*)?(?:,|\\svà)\\s*$");
        return goesOn && last.comparison == Comparison.AT_LEAST ? Comparison.AT_LEAST : Comparison.EXACTLY;
    }

    private static String unit(String before, String rest, boolean percent) {
        Matcher total = TOTAL.matcher(rest);
        Matcher per = PER.matcher(rest);
        String ratio = per.find() && per.start() == 0 ? per.group(1).replaceAll("\\s*/\\s*", "/") : "";
        if (percent) {
            return total.matches() ? "% " + total.group(1) : "%" + (rest.startsWith("/") ? ratio : "");
        }
        String noun = noun(rest.replaceFirst("(?iu)^\\s*(?:nghìn|ngàn)\\s", " "));
        if (noun == null) {
            return null;
        }
        Matcher people = OF_PEOPLE.matcher(rest);
        Matcher above = ABOVE_PEOPLE.matcher(before);
        Matcher each = EACH.matcher(before);
        if (!ratio.isEmpty()) {
            return noun + ratio;
        }
        if (people.matches() || above.matches()) {
            return noun + "/" + (people.matches() ? people.group(1) : above.group(1));
        }
        if (EACH_YEAR.matcher(before).matches()) {
            return noun + "/năm";
        }
        return each.matches() ? noun + "/" + each.group(1) : noun;
    }

    private static String noun(String rest) {
        String text = rest.strip();
        Matcher one = SHORT.matcher(text);
        if (one.find()) {
            return one.group(1).toLowerCase(Locale.ROOT);
        }
        Matcher two = Pattern.compile(
                        "(?iu)^(nhà khoa học|nhà nghiên cứu|giải pháp hữu ích|tổ chức khoa học|\\p{L}+ \\p{L}+)")
                .matcher(text);
        return two.find() ? two.group(1) : null;
    }

    private static BigDecimal number(String words, String rest) {
        boolean thousands = rest.matches("(?isu)^\\s*(?:nghìn|ngàn)\\s.*");
        return thousands ? number(words).movePointRight(3).stripTrailingZeros().setScale(0) : number(words);
    }

    private static BigDecimal number(String words) {
        String plain = words.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?") ? words.replace(".", "") : words;
        return new BigDecimal(plain.replace(',', '.'));
    }

    /** The cell of a table that has a unit in another column; null where it holds no figure. */
    static Figure cell(String text, String unit) {
        Matcher found = Pattern.compile("(?iu)^\\s*(?:dưới\\s+|không quá\\s+|tối đa\\s+|[<≤]\\s*)?(?:(?<least>"
                        + AT_LEAST + ")\\s*|(?<about>" + ABOUT + ")\\s*)?(?:từ\\s+)?(?<value>" + NUMBER
                        + ")\\s*%?(?:\\s*(?:-|–|đến)\\s*(?<upper>" + NUMBER + "))?\\s*%?(?<more>.*)$")
                .matcher(text.strip());
        if (!found.matches()) {
            return null;
        }
        boolean range = found.group("upper") != null;
        boolean least = found.group("least") != null || found.group("more").contains("trở lên");
        Comparison comparison = range
                ? Comparison.RANGE
                : least ? Comparison.AT_LEAST : found.group("about") != null ? Comparison.ABOUT : Comparison.EXACTLY;
        String own = text.contains("%") ? "%" : unit;
        return new Figure(
                0,
                text.length(),
                comparison,
                number(found.group("value")),
                range ? number(found.group("upper")) : null,
                own,
                AT_MOST_CELL.matcher(text).find());
    }
}

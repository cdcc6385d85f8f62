package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A main heading of a plan with the lines below it.
 *
 * @param number as the document has it, with that of the part that it belongs to; empty where it has none
 * @param part heading of that part; empty where there is none
 */
record Chapter(String number, String heading, String part, Line line, List<Line> lines) {

    private static final Pattern GOALS = Pattern.compile("(?iu).*(mục tiêu|chỉ tiêu|tầm nhìn).*");
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?iu).*(tổ chức thực hiện|tổ chức triển khai|báo cáo|trách nhiệm|phân công thực hiện|kiểm tra,"
                    + " giám sát).*");
    private static final Pattern FUNDING = Pattern.compile("(?iu).*(kinh phí|nguồn lực thực hiện|ngân sách).*");
    /** "Phần II" on a line of its own has its heading below. */
    private static final Pattern NUMBER_ALONE =
            Pattern.compile("(?u)^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\\s+([IVX]+|\\d+|thứ \\p{L}+)\\s*[.:]?$");

    private static final int LONGEST_HEADING = 250;
    /** No sentence on who does what is longer; what goes through each line again for each word stays quick. */
    static final int LONGEST_LINE = 10_000;

    static List<Chapter> of(List<Line> lines) {
        boolean numbered =
                lines.stream().anyMatch(line -> isMain(Label.of(line.text()).label()));
        List<Chapter> chapters = new ArrayList<>();
        Chapter open = new Chapter("", "", "", null, new ArrayList<>());
        Chapter part = open;
        chapters.add(open);
        String number = "";
        for (Line line : lines) {
            if (line.text().length() > LONGEST_LINE) {
                continue;
            }
            var alone = NUMBER_ALONE.matcher(line.text());
            Label.Split split = Label.of(line.text());
            if (alone.matches()) {
                number = alone.group(1);
            } else if (isHeading(line, split, numbered, !number.isEmpty())) {
                String own = split.label().text().isEmpty()
                        ? roman(number)
                        : split.label().text();
                boolean below = split.label().rank() == Label.ROMAN && !part.number.isEmpty();
                open = new Chapter(
                        below ? part.number + "." + own : own,
                        split.rest(),
                        below ? part.heading : "",
                        line,
                        new ArrayList<>());
                chapters.add(open);
                part = split.label().rank() == Label.PART || !number.isEmpty() ? open : part;
                number = "";
            } else {
                open.lines.add(line);
            }
        }
        return chapters;
    }

    private static String roman(String number) {
        int position =
                List.of("thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm").indexOf(number.toLowerCase(Locale.ROOT));
        return position < 0 ? number : List.of("I", "II", "III", "IV", "V").get(position);
    }

    private static boolean isMain(Label label) {
        return label.rank() == Label.PART || label.rank() == Label.ROMAN;
    }

    private static boolean isHeading(Line line, Label.Split split, boolean numbered, boolean awaited) {
        if (split.rest().length() > LONGEST_HEADING || split.label().isBullet()) {
            return false;
        }
        boolean apart = line.isUpperCase() || line.bold() || line.heading() > 0;
        if (awaited) {
            return apart;
        }
        return isMain(split.label())
                || !numbered && apart && split.label().rank() == Label.DECIMAL
                || split.label().isNone() && line.isUpperCase() && knownKind(split.rest());
    }

    private static boolean knownKind(String heading) {
        return GOALS.matcher(heading).matches()
                || ORGANISATION.matcher(heading).matches()
                || FUNDING.matcher(heading).matches();
    }

    boolean hasGoals() {
        return (GOALS.matcher(heading).matches() || GOALS.matcher(part).matches() && !knownOther())
                && !heading.toLowerCase(Locale.ROOT).contains("nhiệm vụ");
    }

    private boolean knownOther() {
        return ORGANISATION.matcher(heading).matches()
                || FUNDING.matcher(heading).matches();
    }

    boolean isOrganisation() {
        return !isFunding()
                && (ORGANISATION.matcher(heading).matches()
                        || ORGANISATION.matcher(part).matches()
                                && !GOALS.matcher(heading).matches());
    }

    boolean isFunding() {
        return FUNDING.matcher(heading).matches()
                && !heading.toLowerCase(Locale.ROOT).contains("tổ chức thực hiện");
    }
}

package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.content.PlanForm.TargetForm;
import vn.tiendo.plan.plan.TargetDefinition;

/** Goes from line to line and remembers the year that was last set for all that follows. */
final class TargetReading {

    private static final Pattern YEAR = Pattern.compile(
            "(?iu)(?:đến|vào|trong|hết|trước|cuối|năm)\\s+(?:hết\\s+|cuối\\s+)?(?:năm\\s+)?(20\\d\\d)(?!\\d)"
                    + "|giai đoạn\\s+(?:từ\\s+)?(?:năm\\s+)?20\\d\\d\\s*(?:-|–|đến)\\s*(?:năm\\s+)?(20\\d\\d)");
    /** The year that a goal is measured against. */
    private static final Pattern AGAINST = Pattern.compile(
            "(?iu)so với (?:cuối |đầu )?(?:năm|giai đoạn|thời điểm)?\\s*20\\d\\d(?:\\s*[-–]\\s*20\\d\\d)?");
    /** "(năm 2023 là 4 người)" tells where one stands. */
    private static final Pattern NOW =
            Pattern.compile("(?iu)\\s*\\((?:hiện|năm 20\\d\\d|cuối năm 20\\d\\d)[^()]*(?:là|đạt|có|:)[^()]*\\)");

    private static final Pattern PERIOD =
            Pattern.compile("(20\\d\\d)\\s*[-–]\\s*(20\\d\\d)|(?<![/\\d])(20\\d\\d)(?!\\d)");
    private static final Pattern BEFORE = Pattern.compile("(?iu)trước\\s+(?:năm\\s+)?(20\\d\\d)");
    private static final Pattern YEARLY = Pattern.compile("(?iu).*(?:hằng năm|hàng năm|mỗi năm|/năm).*");
    private static final Pattern SENTENCES =
            Pattern.compile("(?<=;)\\s+|(?<=[\\p{L}%\\d)]\\.)\\s+(?=\\p{Lu})|(?<=\\p{Ll}{2}\\.)\\s+(?=\\d)");
    /** "Xây dựng Trường ... trở thành ...": a goal for one institution that is named. */
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?u)^(?:Phấn đấu |Tiếp tục )?(?:(?:Xây dựng|Phát triển|Sáp nhập|Nâng cấp|Thành lập|Hình thành"
                    + "|Đưa|Hoàn thành|Đầu tư)(?: việc)?(?: nâng cấp| thành lập| xây dựng)? )?"
                    + "(?:Trường|Liên hiệp|Viện|Học viện|Bệnh viện|Trung tâm|Khu|Đại học|Hội)\\s.*(?:thành|nằm trong"
                    + "|thuộc|trở nên|theo mô hình).*");

    private static final Pattern DATED =
            Pattern.compile("(?iu)(?:^|.*\\s)(?:đến|vào|trong|hết|trước|cuối)?\\s*(?:hết\\s+)?năm\\s+20\\d\\d.*");
    /** "đạt 97% ở cả ba cấp A, B và C" says three things. */
    private static final Pattern EACH_OF =
            Pattern.compile("(?iu)^\\s*(?:ở|tại|đối với) cả (?:hai|ba|bốn|năm) (\\p{L}+) (.+?)[.;]?$");

    private final Findings findings = new Findings();
    private final List<TargetForm> targets = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Integer planYear;
    private Integer year;

    TargetReading(Identity identity) {
        planYear = lastYear(identity.title() == null ? "" : identity.title());
    }

    List<TargetForm> targets() {
        return targets;
    }

    Findings findings() {
        return findings;
    }

    /** All that follows is to be reached by the year that a heading names. */
    void below(String heading) {
        year = yearOf(heading, planYear);
    }

    void line(Line line) {
        Label.Split split = Label.of(line.text());
        String text = NOW.matcher(split.rest()).replaceAll("");
        boolean heading = !text.matches("(?su).*[.;]\\s*$")
                        && text.length() < 120
                        && !split.label().isBullet()
                || text.endsWith(":");
        List<Figure> any = Figure.in(text);
        if (heading && any.isEmpty()) {
            year = yearOf(text, year);
            return;
        }
        Integer own = null;
        for (String sentence : SENTENCES.split(text)) {
            own = yearOf(sentence, own);
            sentence(line, sentence, own == null ? year : own);
        }
    }

    private void sentence(Line line, String sentence, Integer by) {
        List<Figure> figures = Figure.in(sentence);
        if (figures.isEmpty()) {
            milestone(line, sentence, by);
            return;
        }
        int from = 0;
        for (Figure figure : figures) {
            int clause = clause(sentence, from, figure.start());
            int next = figures.indexOf(figure) + 1 < figures.size()
                    ? figures.get(figures.indexOf(figure) + 1).start()
                    : sentence.length();
            String words = sentence.substring(clause, end(sentence, figure.end(), next));
            Matcher each = EACH_OF.matcher(sentence.substring(figure.end()));
            String subject = sentence.substring(clause, figure.end());
            if (each.matches()) {
                for (String one : each.group(2).split("\\s*,\\s*|\\s+và\\s+")) {
                    measured(line, subject + " ở " + each.group(1) + " " + one, figure, by);
                }
            } else {
                measured(line, words, figure, by);
            }
            from = figure.end();
        }
    }

    /** A figure's words begin with the clause that it stands in. */
    private static int clause(String sentence, int from, int figure) {
        if (from == 0) {
            return 0;
        }
        int comma = sentence.indexOf(',', from);
        int last = sentence.lastIndexOf(", ", figure);
        if (last >= from && sentence.substring(last, figure).matches("(?su), (?:trong đó.*)?")) {
            comma = last;
        }
        int bracket = sentence.indexOf('(', from);
        int cut = comma >= 0 && comma < figure ? comma + 1 : bracket >= 0 && bracket < figure ? bracket + 1 : from;
        while (cut < figure && sentence.charAt(cut) == ' ') {
            cut++;
        }
        return sentence.startsWith("trong đó ", cut) ? cut + 9 : cut;
    }

    private static int end(String sentence, int figure, int next) {
        if (next == sentence.length()) {
            return next;
        }
        int comma = sentence.lastIndexOf(", ", next);
        return comma >= figure ? comma : next;
    }

    private void measured(Line line, String words, Figure figure, Integer by) {
        boolean yearly = YEARLY.matcher(words).matches()
                || figure.unit() != null && figure.unit().endsWith("/năm");
        add(line, TargetDefinition.Kind.MEASURED, words, figure, by, yearly, null);
    }

    private void milestone(Line line, String sentence, Integer by) {
        boolean dated = DATED.matcher(sentence).matches();
        if (by != null
                && sentence.length() > 30
                && !sentence.matches("(?iu)^mục tiêu (?:tổng quát|chung).*")
                && (dated || INSTITUTION.matcher(sentence).matches())) {
            add(line, TargetDefinition.Kind.MILESTONE, sentence, null, by, false, null);
        }
    }

    private static String trimmed(String words) {
        String text = words.strip()
                .replaceFirst("(?iu)^(?:cột )?mốc(?: thời gian)?:\\s*", "")
                .replaceAll("[\\s;.,]+$", "");
        boolean open = text.contains("(");
        return text.endsWith(")") && !open ? text.substring(0, text.length() - 1) : text;
    }

    void add(
            Line line,
            TargetDefinition.Kind kind,
            String words,
            Figure figure,
            Integer by,
            boolean yearly,
            String owners) {
        boolean measured = kind == TargetDefinition.Kind.MEASURED;
        String field = "targets[" + targets.size() + "]";
        String text = trimmed(words);
        String base = (by == null ? "" : by) + (measured ? "-" : "-m");
        int position = codes.merge(base, 1, Integer::sum);
        targets.add(new TargetForm(
                base + (measured && position < 10 ? "0" : "") + position,
                kind.name(),
                text,
                by,
                measured ? figure.comparison().name() : null,
                measured ? figure.value() : null,
                measured ? figure.upper() : null,
                measured ? figure.unit() : null,
                yearly ? true : null,
                null,
                owners,
                null));
        findings.place(line, field, line == null ? text : line.text());
        if (by == null || measured && (figure.unit() == null || figure.atMost())) {
            findings.doubt(field, DoubtCode.TARGET_UNCLEAR, text);
        }
    }

    private static Integer yearOf(String words, Integer otherwise) {
        String own = AGAINST.matcher(words).replaceAll(" ");
        Matcher before = BEFORE.matcher(own);
        if (before.find()) {
            return Integer.parseInt(before.group(1)) - 1;
        }
        Matcher year = YEAR.matcher(own);
        return year.find()
                ? (Integer) Integer.parseInt(year.group(1) == null ? year.group(2) : year.group(1))
                : otherwise;
    }

    /** The last year that the title names outside of the documents that it cites. */
    private static Integer lastYear(String title) {
        Integer last = null;
        Matcher period =
                PERIOD.matcher(title.replaceAll("(?iu)ngày\\s+[\\d/]+(?:\\s+tháng\\s+\\d+\\s+năm\\s+\\d+)?", " ")
                        .replaceFirst("(?iu)tầm nhìn.*", ""));
        while (period.find()) {
            last = Integer.parseInt(
                    period.group(2) != null
                            ? period.group(2)
                            : period.group(3) != null ? period.group(3) : period.group(1));
        }
        return last;
    }
}

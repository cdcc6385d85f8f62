package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is to do what after the plan is issued: what stands under "Tổ chức thực hiện", clause by clause, each with who acts. */
record Organisation(List<Clause> clauses) {

    /**
     * @param subject who acts, in the plan's words; null where nobody is named
     * @param first who acts first in the same line
     * @param number of the line, with its chapter's
     */
    record Clause(Line line, String number, String subject, String first, String text) {}

    private static final Pattern CLAUSES = Pattern.compile("(?<=;)\\s+|(?<=\\p{L}{2}\\.|\\d\\.|\\)\\.)\\s+(?=\\p{Lu})");
    private static final Pattern VIA = Pattern.compile(
            "(?u)(?:\\(|thông\\s)qua (?:đồng chí )?(?=\\p{Lu})|(?:về|gửi|đến|tới)\\s(?=Sở|Ban|Văn phòng|Phòng"
                    + "|Thanh tra|Liên hiệp)");
    private static final Pattern LEADS_ALL = Pattern.compile(
            "(?iu).*(đầu mối|theo dõi, (?:chỉ đạo, )?(?:hướng dẫn, )?đôn đốc|giúp (?:UBND|ủy ban nhân dân)"
                    + " \\p{L}+ (?:theo dõi|triển khai)).*");
    private static final Pattern SUMS_UP = Pattern.compile("(?iu).*tổng hợp.*báo cáo.*|.*báo cáo.*tổng hợp.*");

    static Organisation of(Layout layout) {
        List<Clause> clauses = new ArrayList<>();
        for (Line line : layout.head()) {
            if (line.text().length() <= Chapter.LONGEST_LINE && line.text().matches("(?iu)^điều \\d+\\..*")) {
                add(
                        clauses,
                        line,
                        line.text().substring(0, line.text().indexOf('.')),
                        Label.of(line.text()).rest(),
                        null);
            }
        }
        for (Chapter chapter : Chapter.of(layout.body())) {
            if (!chapter.isOrganisation()) {
                continue;
            }
            addAll(clauses, chapter);
        }
        return new Organisation(clauses);
    }

    private static void addAll(List<Clause> clauses, Chapter chapter) {
        String above = null;
        String number = chapter.number();
        for (Line line : chapter.lines()) {
            Label.Split split = Label.of(line.text());
            String leading = Bodies.leading(split.rest());
            boolean alone = leading != null
                    && leading.length()
                            >= split.rest().replaceAll("[:.;]+$", "").strip().length();
            boolean letter = split.label().rank() == Label.LETTER;
            boolean heading = split.label().rank() < Label.LETTER;
            if (heading || alone) {
                above = alone ? leading : null;
            }
            if (heading) {
                number = chapter.number()
                        + (chapter.number().isEmpty() ? "" : ".")
                        + split.label().text();
            }
            add(clauses, line, letter ? number + "." + split.label().text() : number, split.rest(), above);
        }
    }

    private static void add(List<Clause> clauses, Line line, String number, String text, String above) {
        String first = Bodies.leading(text);
        String subject = first == null ? above : first;
        first = subject;
        for (String clause : CLAUSES.split(text)) {
            String own = Bodies.leading(clause);
            boolean acts = own != null && own.length() < clause.length() - 3;
            if (acts && !(first != null && first.contains(own))) {
                subject = own;
            }
            clauses.add(new Clause(line, number, subject, first, clause));
        }
    }

    /** The body that follows the plan up and sums up what the others report; null where none is told apart. */
    String focal() {
        Map<String, Integer> points = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (Clause clause : clauses) {
            if (Bodies.isOne(clause.subject) && !isInvited(clause)) {
                int found = (LEADS_ALL.matcher(clause.text).matches() ? 3 : 0)
                        + (SUMS_UP.matcher(clause.text).matches() ? 2 : 0);
                count(points, words, clause.subject, found);
            }
            Matcher via = VIA.matcher(clause.text);
            while (via.find()) {
                String body = Bodies.until(clause.text.substring(via.end()));
                if (Bodies.isOne(body) && !body.startsWith("Bộ ")) {
                    count(points, words, body, 2);
                }
            }
        }
        return points.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(entry -> words.get(entry.getKey()))
                .orElse(null);
    }

    static boolean isInvited(Clause clause) {
        return Phrases.isInvited(Label.of(clause.line.text()).rest());
    }

    private static void count(Map<String, Integer> points, Map<String, String> words, String body, int found) {
        String key = body.toLowerCase(java.util.Locale.ROOT);
        points.merge(key, found, Integer::sum);
        words.putIfAbsent(key, body);
    }

    /** What is said on money, in the plan's words; null where nothing is. */
    static String funding(Layout layout, Organisation organisation, Findings findings) {
        for (Chapter chapter : Chapter.of(layout.body())) {
            if (chapter.isFunding() && !chapter.lines().isEmpty()) {
                String words = String.join(
                        " ",
                        chapter.lines().stream()
                                .map(line -> Label.of(line.text()).rest())
                                .toList());
                findings.place(chapter.line(), "funding", words);
                return words;
            }
        }
        for (Clause clause : organisation.clauses) {
            if (clause.text.matches("(?iu).*(kinh phí|ngân sách|dự toán).*") && !isInvited(clause)) {
                findings.place(clause.line, "funding", clause.text);
                String who =
                        clause.subject == null || clause.text.contains(clause.subject) ? "" : clause.subject + ": ";
                return who + clause.text;
            }
        }
        return null;
    }
}

package vn.tiendo.plan.proposal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tiendo.plan.proposal.TaskColumns.Kind;

/** Tasks in running text: numbered items, bullets, and paragraphs under a heading. */
final class OutlineTasks {

    private static final int HEADING = 250;

    /** Who works together stands at the beginning of a task. */
    private static final int BEGINNING = 400;

    private static final Pattern REPORTING =
            Pattern.compile("(?iu).*(định kỳ|hằng năm|hàng năm|trước ngày|đột xuất).{0,160}báo cáo.*"
                    + "|.*báo cáo (kết quả|tình hình|kịp thời).*|.*(theo dõi|đôn đốc).{0,80}(thực hiện|triển khai) (có hiệu quả )?kế hoạch.*"
                    + "|.*báo cáo .{0,40}(sơ kết|tổng kết).*");

    /** What only says that the tasks stand in an annex. */
    private static final Pattern ANNEX = Pattern.compile("(?iu)(tại|theo|có|ở)\\s+(các )?phụ lục");

    private final Phrases phrases;
    private final Times times;
    private final boolean duties;
    private final TaskList list = new TaskList();

    /** @param duties they stand under what each agency has to do, where reporting is no task */
    OutlineTasks(Phrases phrases, Times times, boolean duties) {
        this.times = times;
        this.phrases = phrases;
        this.duties = duties;
    }

    TaskList list() {
        return list;
    }

    void section(Node node, Lead inherited) {
        items(node, new Section(node.number(), name(node), node.line), inherited);
    }

    private static String name(Node node) {
        return node.text.replaceAll("[\\s.:;]+$", "");
    }

    private void items(Node node, Section section, Lead inherited) {
        Lead lead = inherited;
        for (int i = 0; i < node.children.size(); i++) {
            Node child = node.children.get(i);
            if (Attributes.begin(child.text)
                    && list.last() != null
                    && list.last().section().equals(section.number())) {
                list.replaceLast(with(list.last(), Attributes.of(child.text)));
                continue;
            }
            Lead line = Lead.of(child.text, phrases);
            boolean last = i + 1 == node.children.size();
            if (line != null && !child.children.isEmpty()) {
                below(child, section, line);
            } else if (line != null && !last) {
                lead = line;
            } else if (line == null && isHeading(child)) {
                below(child, section, lead);
            } else if (line == null) {
                i = task(node, i, section, lead);
            }
        }
    }

    private void below(Node child, Section section, Lead lead) {
        if (child.label.rank() < Label.LETTER) {
            items(child, new Section(child.number(), name(child), child.line), lead);
        } else {
            items(child, section, lead);
        }
    }

    /** A heading has items below it; what ends with a colon and goes on in lines of a lower kind is one task. */
    private static boolean isHeading(Node node) {
        List<Node> below = node.children.stream()
                .filter(child -> !Attributes.begin(child.text))
                .toList();
        if (below.isEmpty() || node.label.isBullet() || node.text.length() > HEADING) {
            return false;
        }
        boolean sentence = node.text.matches("(?s).*[.;:]\\s*$");
        boolean paragraphs = below.stream().allMatch(child -> child.label.isNone());
        return node.label.isDecimal() || node.label.rank() <= Label.ROMAN ? !paragraphs || !sentence : !sentence;
    }

    /** Adds the task and says which child was the last of it. */
    private int task(Node node, int at, Section section, Lead lead) {
        Node child = node.children.get(at);
        StringBuilder words = new StringBuilder(child.whole());
        int last = at;
        while (words.toString().strip().endsWith(":") && last + 1 < node.children.size()) {
            words.append('\n').append(node.children.get(++last).whole());
        }
        String text = words.toString();
        if (duties && REPORTING.matcher(text.replace('\n', ' ')).matches()) {
            return last;
        }
        Attributes attributes = Attributes.of(text);
        Tail tail = Tail.of(attributes.rest(), phrases, times);
        if (!tail.content().isBlank() && !ANNEX.matcher(tail.content()).find()) {
            Found task = found(child, section, tail, tail.lead() == null ? lead : tail.lead());
            list.add(section, attributes.isEmpty() ? task : with(task, attributes));
        }
        return last;
    }

    /** @param lead who leads if the sentence itself does not say */
    private Found found(Node node, Section section, Tail tail, Lead lead) {
        String content = tail.content();
        String begins = phrases.leading(content);
        String own = begins != null && Phrases.saysDuty(content, begins) ? begins : null;
        String together = phrases.together(content.substring(0, Math.min(content.length(), BEGINNING)));
        boolean given = own == null && lead != null;
        boolean numbered = !node.label.text().isEmpty();
        return new Found(
                section.number(),
                !numbered ? list.next(section) : node.label.isDecimal() ? node.number() : node.label.text(),
                numbered,
                content,
                given ? lead.leads() : own,
                own != null,
                false,
                together == null && given ? lead.coordinators() : together,
                null,
                null,
                tail.time(),
                null,
                given && lead.invited() || Phrases.isInvited(content),
                node.line);
    }

    private static Found with(Found task, Attributes attributes) {
        Map<Kind, String> values = attributes.values();
        return new Found(
                task.section(),
                task.number(),
                task.numbered(),
                task.words(),
                values.getOrDefault(Kind.LEADS, task.leads()),
                task.own() && !values.containsKey(Kind.LEADS),
                false,
                values.getOrDefault(Kind.COORDINATORS, task.coordinators()),
                values.getOrDefault(Kind.DELIVERABLE, task.deliverable()),
                values.getOrDefault(Kind.LEVEL, task.level()),
                values.getOrDefault(Kind.TIME, task.time()),
                task.timeHeading(),
                task.invited(),
                task.line());
    }
}

package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.tiendo.plan.phrase.Reading;

/**
 * Where a plan has its tasks: in tables; else as items with their leads; else as what each agency has to do; else as items that nobody is
 * named for.
 */
final class TaskSearch {

    private static final int SOME = 3;
    private static final int AGENCIES = 4;
    private static final Pattern DUTIES =
            Pattern.compile("(?iu).*(tổ chức thực hiện|phân công thực hiện|tổ chức triển khai).*");
    private static final Pattern TASKS = Pattern.compile("(?iu).*(nhiệm vụ|giải pháp|nội dung|công việc).*");
    private static final Pattern OTHER = Pattern.compile(
            "(?iu).*(mục đích|yêu cầu|mục tiêu|quan điểm|kinh phí|căn cứ|chỉ tiêu|đánh giá|phạm vi|đối tượng).*");

    private final Phrases phrases;
    private final Times times;
    private final Findings findings;
    private final List<Node> tasks = new ArrayList<>();
    private final List<Node> duties = new ArrayList<>();

    TaskSearch(Phrases phrases, Times times, Findings findings) {
        this.phrases = phrases;
        this.times = times;
        this.findings = findings;
    }

    TaskList of(Layout layout) {
        Node outline = Node.outline(Joined.of(layout.body()));
        TableTasks tables = new TableTasks(phrases, findings, outline, layout.annex());
        layout.grids().forEach(tables::read);
        if (!tables.list().isEmpty()) {
            return tables.list();
        }
        areas(outline);
        TaskList items = read(tasks, false);
        if (items.named() >= SOME && items.named() * 4 >= items.tasks().size()
                || items.named() > 0 && items.named() * 10 >= items.tasks().size() * 4) {
            return items;
        }
        TaskList byAgency = read(duties, true).withLeads();
        if (byAgency.leaders() >= AGENCIES || items.isEmpty()) {
            return byAgency;
        }
        String all = widest();
        return all == null ? items : items.ledBy(all);
    }

    private TaskList read(List<Node> areas, boolean dutiesOnly) {
        OutlineTasks reader = new OutlineTasks(phrases, times, dutiesOnly);
        areas.forEach(area -> reader.section(area, Lead.of(area.text, phrases)));
        return reader.list();
    }

    /** Headings that say what stands below them; those that do not may have such headings below. */
    private void areas(Node node) {
        for (Node child : node.children) {
            if (child.label.isNone() && child.children.isEmpty() || child.label.isBullet()) {
                continue;
            }
            if (DUTIES.matcher(child.text).matches() && child.text.length() < 150) {
                duties.add(child);
            } else if (TASKS.matcher(child.text).matches()
                    && child.text.length() < 150
                    && !OTHER.matcher(child.text).matches()) {
                tasks.add(child);
            } else if (!OTHER.matcher(child.text).matches() && Lead.of(child.text, phrases) != null) {
                tasks.add(child);
            } else if (!OTHER.matcher(child.text).matches()) {
                areas(child);
            }
        }
    }

    /** The phrase for the most kinds of agencies among those who are told to carry out the plan. */
    private String widest() {
        return duties.stream()
                .flatMap(Node::all)
                .map(node -> phrases.leading(node.text))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(this::kinds))
                .filter(words -> kinds(words) > 0)
                .orElse(null);
    }

    private int kinds(String words) {
        Reading reading = phrases.read(words);
        return reading.parts().stream().mapToInt(part -> part.kinds().size()).sum();
    }
}

package vn.tiendo.report.page.overview;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list of tasks.
 *
 * @param what which tasks, in words
 */
record TaskList(Links links, AsOf asOf, String what, List<TaskRow> tasks) {

    /**
     * What a list is narrowed by; null leaves it out.
     *
     * @param agency id of the one whose part is told
     */
    record Filter(Group group, Condition condition, String agency) {}

    static TaskList of(Sight sight, AsOf asOf, Filter filter, Explanations explanations) {
        List<TaskRow> rows = sight.tasks(filter.agency).stream()
                .filter(task -> filter.group == null || task.group() == filter.group)
                .filter(task -> filter.condition == null || filter.condition.holds(task.figure()))
                .map(task -> TaskRow.of(sight, task, explanations))
                .toList();
        return new TaskList(sight.links(), asOf, what(sight, filter), rows);
    }

    private static String what(Sight sight, Filter filter) {
        List<String> parts = Stream.of(
                        filter.agency == null ? null : "của " + sight.registry().agencyName(filter.agency),
                        filter.group == null ? null : "thuộc nhóm “" + filter.group.title() + "”",
                        filter.condition == null ? null : filter.condition.title,
                        sight.links().plan() == null
                                ? null
                                : "theo "
                                        + sight.registry()
                                                .planName(sight.links().plan()))
                .filter(part -> part != null)
                .toList();
        return "nhiệm vụ năm " + sight.year() + (parts.isEmpty() ? "" : " " + String.join(", ", parts));
    }

    public String overview() {
        return links.overview();
    }
}

package vn.tiendo.report.coverage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task as it is counted: one, however many agencies answer for it and however many periods it has.
 *
 * @param late done, and one of its parts after its due date
 * @param overdue open, and one of its parts after its due date
 * @param carriedOver all of it was due before the year
 * @param dated all of it is to be done once, by a date
 * @param agencies that answer for it, each once; without a placeholder, and without those whose part is suspended
 * @param agenciesDone of these, those that are done with all that they have of it
 */
@Schema(name = "TaskFigure", description = "A task as it is counted: once, for all who answer for it")
public record TaskFigure(
        @Schema(examples = "quang-ninh-205-kh-ubnd-2024-IV.6.1")
        String task,

        Standing standing,

        @Schema(description = "Done, and one of its parts after its due date", examples = "false")
        boolean late,

        @Schema(description = "Open, and one of its parts after its due date", examples = "false")
        boolean overdue,

        @Schema(description = "All of it was due before the year", examples = "false")
        boolean carriedOver,

        @Schema(description = "All of it is to be done once, by a date", examples = "true")
        boolean dated,

        @Schema(
                description =
                        "That answer for it, each once; without a placeholder, and without those whose part is suspended",
                examples = "30")
        int agencies,

        @Schema(description = "Of these, those that are done with all that they have of it", examples = "12")
        int agenciesDone) {

    /**
     * One counted assignment by an agency that answers for it.
     *
     * @param agency that answers for it at the closing
     * @param placeholder it stands for bodies whose list is not loaded yet
     */
    public record Member(String agency, boolean placeholder, Judged judged) {}

    /**
     * @param all at least one, all of one task
     */
    public static TaskFigure of(String task, Collection<Member> all) {
        List<Member> members = told(all);
        List<Member> active = members.stream()
                .filter(m -> m.judged.standing() != Standing.SUSPENDED)
                .toList();
        Map<String, Set<Standing>> rows = new LinkedHashMap<>();
        active.forEach(m ->
                rows.computeIfAbsent(m.agency, agency -> new LinkedHashSet<>()).add(m.judged.standing()));
        Standing standing = together(
                active.stream().map(m -> m.judged.standing()).distinct().toList());
        boolean done = standing == Standing.DONE;
        return new TaskFigure(
                task,
                standing,
                done && any(active, Judged::late),
                !done && any(active, Judged::overdue),
                members.stream().allMatch(m -> m.judged.carriedOver()),
                members.stream().allMatch(m -> m.judged.dated()),
                rows.size(),
                (int) rows.values().stream()
                        .filter(row -> row.equals(Set.of(Standing.DONE)))
                        .count());
    }

    /** Those of whom is told: a placeholder only where it is alone. */
    static List<Member> told(Collection<Member> all) {
        List<Member> known = all.stream().filter(m -> !m.placeholder).toList();
        return known.isEmpty() ? List.copyOf(all) : known;
    }

    private static boolean any(List<Member> members, Predicate<Judged> is) {
        return members.stream().anyMatch(m -> is.test(m.judged));
    }

    /** Done when all are, in progress when one has begun; without any, all of it is suspended. */
    private static Standing together(List<Standing> of) {
        if (of.isEmpty()) {
            return Standing.SUSPENDED;
        }
        if (of.equals(List.of(Standing.DONE))) {
            return Standing.DONE;
        }
        if (of.contains(Standing.DONE) || of.contains(Standing.IN_PROGRESS)) {
            return Standing.IN_PROGRESS;
        }
        return of.contains(Standing.NOT_STARTED) ? Standing.NOT_STARTED : Standing.UNREPORTED;
    }
}

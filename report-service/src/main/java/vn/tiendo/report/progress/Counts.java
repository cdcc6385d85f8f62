package vn.tiendo.report.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Item;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;

/**
 * Counts of assignments that a report counts, and of their tasks; every status and every timeliness is there, also with zero.
 *
 * @param tasks different tasks among them
 * @param notDatable those that are never late, split
 * @param figures the tasks, each counted once; null in records from before they were
 */
@Schema(name = "Counts")
public record Counts(
        @Schema(examples = "12") int assignments,
        @Schema(examples = "4") int tasks,
        Map<Status, Integer> byStatus,
        Map<Timeliness, Integer> byTimeliness,
        NotDatable notDatable,

        @Schema(description = "Tasks, each counted once; not there in older records")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Figures figures) {

    /** Nothing is counted. */
    public static final Counts NONE = of(List.of(), Figures.of(List.of()));

    /** Assignments without a due date: done or still open. */
    @Schema(name = "NotDatable")
    public record NotDatable(
            @Schema(examples = "1") int done,
            @Schema(examples = "5") int open) {}

    /** What is counted of an assignment. */
    public record Counted(String task, Status status, Timeliness timeliness, boolean done) {

        public static Counted of(Judged judged, LocalDate asOf) {
            Item i = judged.item();
            return of(i.task(), i.status(), i.due(), i.completedOn(), i.noData(), i.invited(), asOf);
        }

        /** Judges an assignment at the end of a day. */
        public static Counted of(
                String task,
                Status status,
                LocalDate due,
                LocalDate completedOn,
                boolean noData,
                boolean invited,
                LocalDate asOf) {
            return new Counted(
                    task,
                    status,
                    Timeliness.of(status, due, completedOn, noData, invited, asOf),
                    Timeliness.isDone(status, completedOn, asOf));
        }
    }

    /** Without tasks: these are counted by those who know who answers for them. */
    public static Counts of(Collection<Counted> assignments) {
        return of(assignments, null);
    }

    public static Counts of(Collection<Counted> assignments, Figures figures) {
        Map<Status, Integer> byStatus = zeros(Status.class);
        Map<Timeliness, Integer> byTimeliness = zeros(Timeliness.class);
        Set<String> tasks = new HashSet<>();
        int done = 0;
        for (Counted a : assignments) {
            tasks.add(a.task);
            byStatus.merge(a.status, 1, Integer::sum);
            byTimeliness.merge(a.timeliness, 1, Integer::sum);
            done += a.timeliness == Timeliness.NOT_DATABLE && a.done ? 1 : 0;
        }
        int open = byTimeliness.get(Timeliness.NOT_DATABLE) - done;
        return new Counts(
                assignments.size(), tasks.size(), byStatus, byTimeliness, new NotDatable(done, open), figures);
    }

    /** Without the figures of tasks. */
    public Counts ofAssignments() {
        return new Counts(assignments, tasks, byStatus, byTimeliness, notDatable, null);
    }

    /** Together with those of another plan, which has none of these tasks. */
    public Counts plus(Counts other) {
        return new Counts(
                assignments + other.assignments,
                tasks + other.tasks,
                sum(Status.class, byStatus, other.byStatus),
                sum(Timeliness.class, byTimeliness, other.byTimeliness),
                new NotDatable(notDatable.done + other.notDatable.done, notDatable.open + other.notDatable.open),
                figures == null ? other.figures : other.figures == null ? figures : figures.plus(other.figures));
    }

    private static <E extends Enum<E>> Map<E, Integer> sum(
            Class<E> type, Map<E, Integer> some, Map<E, Integer> others) {
        Map<E, Integer> sum = zeros(type);
        sum.replaceAll((constant, zero) -> some.get(constant) + others.get(constant));
        return sum;
    }

    private static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> type) {
        Map<E, Integer> zeros = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            zeros.put(constant, 0);
        }
        return zeros;
    }
}

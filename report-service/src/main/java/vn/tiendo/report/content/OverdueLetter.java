package vn.tiendo.report.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.ledger.AssignmentState;
import vn.tiendo.report.ledger.Plan;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.Succession;
import vn.tiendo.report.ledger.Task;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Timeliness;

/**
 * Công văn đôn đốc nhiệm vụ: asks for the tasks of a plan that are overdue.
 *
 * @param plan the plan as a document cites it
 * @param focalAgency who puts the answers together
 * @param to the committee that is reported to
 * @param overdue the latest first within each agency
 */
@Schema(name = "OverdueLetter")
public record OverdueLetter(
        ReportContent.Header header,
        String plan,
        String focalAgency,
        String to,
        Instant asOf,
        LocalDate newDay,
        List<Addressee> addressees,
        List<Line> overdue)
        implements Letter {

    /**
     * What an agency should have done.
     *
     * @param agency that answers for it now
     * @param due last day on which it would have been in time
     * @param daysLate days since then
     */
    @Schema(name = "OverdueTask")
    public record Line(Named agency, String task, String title, LocalDate due, long daysLate) {}

    /** @param states of all assignments of the plan */
    public static OverdueLetter of(
            Registry registry, Plan plan, Collection<AssignmentState> states, LetterOrder order, Instant asOf) {
        LetterDraft draft = new LetterDraft(registry, plan.focalAgency(), Author.FOCAL_AGENCY, order, asOf);
        List<Line> lines = lines(registry, states, draft.day()).stream()
                .filter(line -> order.isTo(line.agency().id()))
                .toList();
        return new OverdueLetter(
                draft.header("Đôn đốc nhiệm vụ quá hạn tại " + PlanWords.brief(plan)),
                PlanWords.citation(plan),
                draft.focal().name(),
                Headers.addressee("UBND tỉnh", registry.provinceName(draft.focal().province())),
                asOf,
                draft.newDay(),
                draft.addressees(lines.stream().map(Line::agency).toList()),
                lines);
    }

    private static List<Line> lines(Registry registry, Collection<AssignmentState> states, LocalDate day) {
        Succession succession = new Succession(registry.agencies());
        List<Line> lines = new ArrayList<>();
        for (AssignmentState state : states) {
            Optional.ofNullable(registry.tasks().get(state.task()))
                    .filter(task -> isOverdue(state, task, day))
                    .ifPresent(task -> succession
                            .answering(state.agency(), day, task.function())
                            .forEach(id -> lines.add(new Line(
                                    new Named(id, registry.agencyName(id)),
                                    task.number(),
                                    task.title(),
                                    state.occurrence().due(),
                                    ChronoUnit.DAYS.between(state.occurrence().due(), day)))));
        }
        return lines.stream()
                .distinct()
                .sorted(Comparator.comparing((Line line) -> line.agency().name())
                        .thenComparing(Line::due)
                        .thenComparing(Line::task))
                .toList();
    }

    private static boolean isOverdue(AssignmentState state, Task task, LocalDate day) {
        return Counts.Counted.of(
                                state.task(),
                                state.status(),
                                state.occurrence().due(),
                                state.completedOn(),
                                state.noData(),
                                task.invited(),
                                day)
                        .timeliness()
                == Timeliness.OPEN_OVERDUE;
    }
}

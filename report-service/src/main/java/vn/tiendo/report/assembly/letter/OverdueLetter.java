package vn.tiendo.report.assembly.letter;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.coverage.Item;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Task;

/**
 * Công văn đôn đốc nhiệm vụ quá hạn: asks those who answer for tasks after their due day to finish them, or to say why not. The focal
 * agency writes to the agencies, the provincial committee to all of them.
 *
 * @param plan the plan as a document cites it
 * @param focal agency that follows the plan, to which is reported
 * @param day at whose end it was looked
 * @param newDay until when it is asked for
 * @param overdue by agency, in the order of their names
 */
@Schema(name = "OverdueLetter")
public record OverdueLetter(
        ReportHeader header,

        @Schema(examples = "Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh")
        String plan,

        Named focal,
        Instant asOf,
        @Schema(examples = "2026-11-20") LocalDate day,
        @Schema(examples = "2026-11-27") LocalDate newDay,
        List<Addressee> addressees,
        List<OverdueWork> overdue)
        implements Letter {

    /** What one agency has to finish. */
    @Schema(name = "OverdueWork")
    public record OverdueWork(Named agency, List<OverdueTask> tasks) {}

    /**
     * A task after its due day.
     *
     * @param due the earliest of its open parts, extensions included
     * @param days from then
     */
    @Schema(name = "OverdueTask")
    public record OverdueTask(
            @Schema(examples = "quang-ninh-205-kh-ubnd-2024-IV.2.3")
            String task,

            @Schema(examples = "IV.2.3") String number,

            @Schema(examples = "Ban hành chính sách thu hút")
            String title,

            @Schema(examples = "2026-10-31") LocalDate due,
            @Schema(examples = "20") int days) {}

    /** @param work of the plan, for all who answer for it */
    public static OverdueLetter of(
            Registry registry, Plan plan, PlanWork work, LocalDate day, LetterOrder order, Instant asOf) {
        LetterDraft draft =
                new LetterDraft(registry, plan.focalAgency(), usualAuthor(registry, plan, order, asOf), order, asOf);
        List<OverdueWork> overdue = overdue(registry, work, day).stream()
                .filter(o -> order.isTo(o.agency().id()))
                .filter(o -> !draft.isByFocal()
                        || !o.agency().id().equals(draft.focal().id()))
                .toList();
        List<Addressee> addressees =
                draft.addressees(overdue.stream().map(OverdueWork::agency).toList());
        return new OverdueLetter(
                draft.header("Đôn đốc thực hiện nhiệm vụ quá hạn theo " + PlanWords.brief(plan), addressees),
                PlanWords.citation(plan),
                new Named(draft.focal().id(), registry.agencyName(draft.focal().id())),
                asOf,
                day,
                draft.newDay(),
                addressees,
                overdue);
    }

    /** Nobody urges himself. */
    private static Author usualAuthor(Registry registry, Plan plan, LetterOrder order, Instant asOf) {
        LetterDraft byFocal = new LetterDraft(registry, plan.focalAgency(), Author.FOCAL_AGENCY, order, asOf);
        return order.agencies().equals(Set.of(byFocal.focal().id())) ? Author.COMMITTEE : Author.FOCAL_AGENCY;
    }

    private static List<OverdueWork> overdue(Registry registry, PlanWork work, LocalDate day) {
        Map<String, Map<String, LocalDate>> dues = new LinkedHashMap<>();
        Set<String> open = Set.copyOf(work.tasks().values().stream()
                .filter(t -> t.overdue())
                .map(t -> t.task())
                .toList());
        for (Judged judged : work.counted()) {
            Item item = judged.item();
            if (judged.overdue() && open.contains(item.task())) {
                work.answering(item).forEach(agency -> dues.computeIfAbsent(agency, a -> new LinkedHashMap<>())
                        .merge(item.task(), item.due(), (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        Collator vietnamese = Collator.getInstance(new Locale("vi"));
        return dues.entrySet().stream()
                .map(e -> new OverdueWork(
                        new Named(e.getKey(), registry.agencyName(e.getKey())), tasks(registry, e.getValue(), day)))
                .sorted(Comparator.comparing((OverdueWork o) -> o.agency().name(), vietnamese)
                        .thenComparing(o -> o.agency().id()))
                .toList();
    }

    /** In the order of the plan. */
    private static List<OverdueTask> tasks(Registry registry, Map<String, LocalDate> dues, LocalDate day) {
        List<String> ids = new ArrayList<>(dues.keySet());
        ids.sort(Comparator.comparing(id ->
                registry.tasks().containsKey(id) ? registry.tasks().get(id).position() : Integer.MAX_VALUE));
        return ids.stream()
                .map(id -> {
                    Task task = registry.tasks().get(id);
                    return new OverdueTask(
                            id,
                            task == null ? null : task.number(),
                            task == null ? id : task.title(),
                            dues.get(id),
                            (int) ChronoUnit.DAYS.between(dues.get(id), day));
                })
                .toList();
    }

    /** Different tasks, however many agencies answer for them. */
    public int tasks() {
        return (int) overdue.stream()
                .flatMap(o -> o.tasks().stream())
                .map(OverdueTask::task)
                .distinct()
                .count();
    }
}

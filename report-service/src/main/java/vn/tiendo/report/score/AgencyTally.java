package vn.tiendo.report.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tiendo.report.compliance.OwedReport;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.coverage.Item;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.score.ScoreRow.Dated;
import vn.tiendo.report.score.ScoreRow.Delays;
import vn.tiendo.report.score.ScoreRow.Filed;

/** What is counted of one agency, plan by plan. */
final class AgencyTally {

    private final List<TaskFigure> tasks = new ArrayList<>();
    private final List<Integer> lateDays = new ArrayList<>();
    private final List<Integer> overdueDays = new ArrayList<>();
    private final List<OwedReport> reports = new ArrayList<>();
    private Counts counts = Counts.NONE;
    private int returned;

    /**
     * @param judged what it answers for of a plan, as far as it is counted
     * @param figures the tasks of that
     * @param day at whose end it is judged
     */
    void add(Counts more, Collection<Judged> judged, Collection<TaskFigure> figures, LocalDate day) {
        counts = counts.plus(more);
        tasks.addAll(figures);
        var byTask = judged.stream().collect(Collectors.groupingBy(j -> j.item().task()));
        for (TaskFigure figure : figures) {
            List<Judged> parts = byTask.get(figure.task());
            if (figure.late()) {
                lateDays.add(longest(parts, Judged::late, Item::completedOn));
            } else if (figure.overdue()) {
                overdueDays.add(longest(parts, Judged::overdue, item -> day));
            }
        }
    }

    void returned(int times) {
        returned += times;
    }

    void owes(OwedReport report) {
        reports.add(report);
    }

    private static int longest(List<Judged> parts, Predicate<Judged> delayed, Function<Item, LocalDate> until) {
        return parts.stream()
                .filter(delayed)
                .map(Judged::item)
                .mapToInt(item -> (int) ChronoUnit.DAYS.between(item.due(), until.apply(item)))
                .max()
                .orElse(0);
    }

    Counts counts() {
        return counts;
    }

    int returned() {
        return returned;
    }

    /** Of each task done late its longest delay. */
    List<Integer> lateDays() {
        return lateDays;
    }

    /** Of each open task after its due date its longest delay. */
    List<Integer> overdueDays() {
        return overdueDays;
    }

    Delays delays() {
        return new Delays(
                lateDays.stream().mapToInt(Integer::intValue).sum(),
                overdueDays.stream().mapToInt(Integer::intValue).sum(),
                overdueDays.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    Dated dated() {
        List<TaskFigure> dated = tasks.stream().filter(TaskFigure::dated).toList();
        int onTime = count(dated, t -> t.standing() == Standing.DONE && !t.late());
        int late = count(dated, TaskFigure::late);
        int overdue = count(dated, TaskFigure::overdue);
        int suspended = count(dated, t -> t.standing() == Standing.SUSPENDED);
        int due = onTime + late + overdue;
        return new Dated(
                dated.size(),
                onTime,
                late,
                overdue,
                dated.size() - due - suspended,
                suspended,
                due == 0
                        ? null
                        : BigDecimal.valueOf(100L * onTime).divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP));
    }

    /** @param moment what was received before it is in */
    Filed filed(Instant moment) {
        int onTime = 0;
        int late = 0;
        int sentBack = 0;
        int missing = 0;
        for (OwedReport r : reports) {
            // Received at this very moment is received.
            boolean received = r.receivedAt() != null && !r.receivedAt().isAfter(moment);
            if (!received) {
                missing += moment.isBefore(r.dueAt()) ? 0 : 1;
            } else if (r.outcome() == Outcome.RETURNED) {
                sentBack++;
            } else if (r.receivedAt().isBefore(r.dueAt())) {
                onTime++;
            } else {
                late++;
            }
        }
        int owed = reports.size();
        return new Filed(owed, onTime, late, sentBack, missing, owed - onTime - late - sentBack - missing);
    }

    private static int count(Collection<TaskFigure> of, Predicate<TaskFigure> is) {
        return (int) of.stream().filter(is).count();
    }
}

package vn.tiendo.report.page.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.coverage.Item;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.render.document.VietnameseWording;

/**
 * A task in a list.
 *
 * @param number in its plan, or its id where the registry has no such task
 * @param plan null where the page shows one plan
 * @param agencies who answers for it, or how many of them are done
 * @param due in words: the day by which the unfinished was, or is, to be done
 * @param late the parts that are overdue, those that have waited longest first; only the first few
 * @param moreLate how many more there are
 */
record TaskRow(
        String number,
        String title,
        String link,
        String plan,
        String group,
        TaskFigure figure,
        String agencies,
        String due,
        List<Late> late,
        int moreLate) {

    /** So many are named in a list; the page of the task has all. */
    private static final int NAMED = 2;

    /**
     * A part of a task that is overdue.
     *
     * @param days since its due day
     * @param explanation where its agency is asked to explain, or null
     */
    record Late(String agency, String link, LocalDate due, long days, String explanation) {}

    static TaskRow of(Sight sight, Sight.Counted task, Explanations explanations) {
        Registry registry = sight.registry();
        List<TaskFigure.Member> overdue = task.members().stream()
                .filter(member -> task.figure().overdue() && member.judged().overdue())
                .sorted(Comparator.comparing(
                                (TaskFigure.Member m) -> m.judged().item().due())
                        .thenComparing(TaskFigure.Member::agency))
                .toList();
        return new TaskRow(
                task.task() == null ? task.id() : task.task().number(),
                task.task() == null ? "(chưa có tên nhiệm vụ)" : task.task().title(),
                sight.links().task(task.id()),
                sight.hasSeveralPlans() ? registry.planName(task.plan()) : null,
                task.group().title(),
                task.figure(),
                agencies(registry, task),
                due(task),
                overdue.stream()
                        .limit(NAMED)
                        .map(member -> late(sight, task, member, explanations))
                        .toList(),
                Math.max(0, overdue.size() - NAMED));
    }

    private static Late late(Sight sight, Sight.Counted task, TaskFigure.Member of, Explanations explanations) {
        LocalDate due = of.judged().item().due();
        return new Late(
                sight.registry().agencyName(of.agency()),
                sight.links().ofAgency(of.agency()),
                due,
                ChronoUnit.DAYS.between(due, sight.today()),
                explanations.to(sight.registry(), task.plan(), of.judged().item()));
    }

    private static String agencies(Registry registry, Sight.Counted task) {
        List<String> names = task.members().stream()
                .map(TaskFigure.Member::agency)
                .distinct()
                .map(registry::agencyName)
                .toList();
        TaskFigure figure = task.figure();
        return names.size() == 1
                ? names.get(0)
                : "%d/%d cơ quan đã hoàn thành".formatted(figure.agenciesDone(), figure.agencies());
    }

    private static String due(Sight.Counted task) {
        Stream<Item> items = task.members().stream()
                .filter(member -> member.judged().standing() != Standing.SUSPENDED)
                .filter(member -> task.figure().standing() == Standing.DONE
                        || member.judged().standing() != Standing.DONE)
                .map(member -> member.judged().item());
        List<LocalDate> days = items.map(Item::due)
                .filter(day -> day != null)
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "không ấn định ngày";
        }
        String first = Words.figures(days.get(0));
        return days.size() == 1 ? first : "sớm nhất " + first;
    }

    public String standing() {
        return VietnameseWording.capital(VietnameseWording.of(figure.standing()));
    }

    public boolean isDone() {
        return figure.standing() == Standing.DONE;
    }

    public boolean isOverdue() {
        return figure.overdue();
    }

    public boolean isLate() {
        return figure.late();
    }

    /** Of the part that has waited longest; 0 where none is overdue. */
    long days() {
        return late.stream().mapToLong(Late::days).max().orElse(0);
    }
}

package vn.tiendo.report.page.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.page.overview.OverviewView.Choice;
import vn.tiendo.report.page.overview.OverviewView.GroupRow;
import vn.tiendo.report.page.overview.OverviewView.MonthRow;
import vn.tiendo.report.progress.YearWork;
import vn.tiendo.report.progress.YearWork.Month;
import vn.tiendo.report.render.html.PageCharts;

/** Puts the first page together. */
@ApplicationScoped
class Overview {

    private static final int MOST_OVERDUE = 10;

    private final YearWork work;
    private final Targets targets;
    private final Difficulties difficulties;
    private final Explanations explanations;
    private final LedgerStatus ledger;
    private final Clock clock;

    Overview(
            YearWork work,
            Targets targets,
            Difficulties difficulties,
            Explanations explanations,
            LedgerStatus ledger,
            Clock clock) {
        this.work = work;
        this.targets = targets;
        this.difficulties = difficulties;
        this.explanations = explanations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Up to when the figures are complete; asked before they are read, so that it promises no more than they hold. */
    AsOf asOf() {
        return AsOf.of(ledger.settledTo(), clock.instant());
    }

    OverviewView of(Sight sight, AsOf asOf) {
        List<Sight.Counted> tasks = sight.tasks(null);
        Figures figures = figures(tasks);
        List<GroupRow> groups = groups(sight, tasks);
        List<TaskRow> overdue = overdue(sight, tasks);
        List<Month> months = work.months(sight.registry(), sight.works(), sight.year());
        return new OverviewView(
                sight.links(),
                asOf,
                sight.plans().stream()
                        .map(id -> new Choice(
                                id,
                                sight.registry().planName(id),
                                id.equals(sight.links().plan())))
                        .toList(),
                figures,
                cells(sight.links(), figures),
                groups,
                PageCharts.groups("Tình trạng nhiệm vụ theo nhóm", byName(groups)),
                overdue.stream().limit(MOST_OVERDUE).toList(),
                Math.max(0, overdue.size() - MOST_OVERDUE),
                difficulties.of(sight),
                targets.of(sight),
                months.stream().map(Overview::row).toList(),
                PageCharts.months("Nhiệm vụ đã hoàn thành đến cuối mỗi tháng", byMonth(months)));
    }

    static Figures figures(List<Sight.Counted> tasks) {
        List<TaskFigure> figures = tasks.stream().map(Sight.Counted::figure).toList();
        return Figures.of(figures);
    }

    static List<Cell> cells(Links links, Figures f) {
        String late = links.tasks(Condition.DONE_LATE);
        return List.of(
                new Cell("done", "Đã hoàn thành", f.done(), links.tasks(Condition.DONE), f.doneLate(), late),
                cell("progress", "Đang thực hiện", f.inProgress(), links.tasks(Condition.IN_PROGRESS)),
                cell("idle", "Chưa thực hiện", f.notStarted(), links.tasks(Condition.NOT_STARTED)),
                cell("unreported", "Chưa có báo cáo", f.unreported(), links.tasks(Condition.UNREPORTED)));
    }

    private static Cell cell(String word, String label, int count, String link) {
        return new Cell(word, label, count, link, 0, null);
    }

    /** The five, also those without a task; what belongs to none of them only where there is any. */
    private static List<GroupRow> groups(Sight sight, List<Sight.Counted> tasks) {
        Map<Group, List<Sight.Counted>> byGroup = new EnumMap<>(Group.class);
        tasks.forEach(task -> byGroup.computeIfAbsent(task.group(), group -> new ArrayList<>())
                .add(task));
        return Arrays.stream(Group.values())
                .filter(group -> group != Group.UNKNOWN || byGroup.containsKey(group))
                .map(group -> new GroupRow(
                        group.title(),
                        sight.links().tasks(group),
                        figures(byGroup.getOrDefault(group, List.of())),
                        sight.links().tasks(group, Condition.OVERDUE)))
                .toList();
    }

    /** Those that have waited longest first. */
    List<TaskRow> overdue(Sight sight, List<Sight.Counted> tasks) {
        return tasks.stream()
                .filter(task -> task.figure().overdue())
                .map(task -> TaskRow.of(sight, task, explanations))
                .sorted(Comparator.comparing(TaskRow::days).reversed())
                .toList();
    }

    private static Map<String, Figures> byName(List<GroupRow> groups) {
        return groups.stream()
                .collect(Collectors.toMap(GroupRow::name, GroupRow::figures, Figures::plus, LinkedHashMap::new));
    }

    private static Map<String, Figures> byMonth(List<Month> months) {
        return months.stream()
                .collect(Collectors.toMap(
                        month -> String.valueOf(month.month().getMonthValue()),
                        Month::figures,
                        Figures::plus,
                        LinkedHashMap::new));
    }

    private static MonthRow row(Month month) {
        return new MonthRow(
                month.month().getMonthValue() + "/" + month.month().getYear(),
                month.figures().done(),
                month.figures().total());
    }
}

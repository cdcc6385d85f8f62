package vn.tiendo.report.page.overview;

import java.util.List;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.render.html.Drawing;

/**
 * The first page as it is shown.
 *
 * @param choices the plans in sight, of which one can be chosen
 * @param figures all tasks together
 * @param overdue the tasks that have waited longest
 * @param moreOverdue how many more there are
 */
record OverviewView(
        Links links,
        AsOf asOf,
        List<Choice> choices,
        Figures figures,
        List<Cell> cells,
        List<GroupRow> groups,
        List<Drawing> groupChart,
        List<TaskRow> overdue,
        int moreOverdue,
        OpenDifficulties difficulties,
        List<PlanTargets> targets,
        List<MonthRow> months,
        Drawing monthChart) {

    /** A plan to choose. */
    record Choice(String id, String name, boolean chosen) {}

    record GroupRow(String name, String link, Figures figures, String overdueLink) {}

    record PlanTargets(String plan, List<TargetRow> targets) {}

    /**
     * A target with what it has come to.
     *
     * @param measured empty where nobody has recorded anything
     */
    record TargetRow(String text, int year, String goal, String measured, boolean pending, String owners) {}

    record MonthRow(String name, int done, int total) {}

    public String before() {
        return links.overview(links.year() - 1);
    }

    public String after() {
        return links.overview(links.year() + 1);
    }

    public boolean isEmpty() {
        return figures.total() == 0;
    }

    public int yearBefore() {
        return links.year() - 1;
    }

    public int yearAfter() {
        return links.year() + 1;
    }

    public String tasksLink() {
        return links.tasks();
    }

    public String agenciesLink() {
        return links.agencies();
    }

    public String overdueLink() {
        return links.tasks(Condition.OVERDUE);
    }

    public String suspendedLink() {
        return links.tasks(Condition.SUSPENDED);
    }
}

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
        List<Addressee> difficulties,
        List<PlanTargets> targets,
        List<MonthRow> months,
        Drawing monthChart) {

    /** A plan to choose. */
    record Choice(String id, String name, boolean chosen) {}

    /**
     * One of the four numbers.
     *
     * @param word names it in the style
     * @param late how many of them were late, 0 also where that is not asked
     * @param lateLink where these are
     */
    record Cell(String word, String label, int count, String link, int late, String lateLink) {}

    record GroupRow(String name, String link, Figures figures, String overdueLink) {}

    /** Difficulties that wait for the answer of one. */
    record Addressee(String name, List<Waiting> waiting) {}

    /**
     * A difficulty that nobody has answered.
     *
     * @param task number of its task, or null where it is the plan's
     */
    record Waiting(String text, String proposal, String agency, String since, long days, String task, String link) {}

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

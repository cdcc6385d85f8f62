package vn.tiendo.report.page.overview;

import java.util.List;

/**
 * How the work of a year stands, plan by plan.
 *
 * @param asOf null where there is nothing to tell
 */
public record Standings(int year, AsOf asOf, List<PlanStanding> plans) {

    /** For who does not watch over the work of others. */
    public static final Standings NONE = new Standings(0, null, List.of());

    /** So many overdue tasks are named of a plan; the link leads to all. */
    static final int NAMED = 3;

    /**
     * One plan's.
     *
     * @param link its overview
     * @param longest the tasks that have been overdue longest
     * @param difficulties how many wait
     */
    record PlanStanding(
            String name,
            String link,
            int total,
            List<Cell> cells,
            int overdue,
            String overdueLink,
            List<TaskRow> longest,
            int difficulties,
            String difficultiesLink) {}
}

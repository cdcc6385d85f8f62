package vn.tiendo.report.page.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.page.overview.Standings.PlanStanding;

/** How this year's work of each plan in sight stands, in short, for the first page of who watches over it. */
@ApplicationScoped
public class PlanStandings {

    private final Sights sights;
    private final Overview overview;
    private final Difficulties difficulties;

    PlanStandings(Sights sights, Overview overview, Difficulties difficulties) {
        this.sights = sights;
        this.overview = overview;
        this.difficulties = difficulties;
    }

    /** Plan by plan; empty where the caller sees none. */
    public Standings thisYear() {
        AsOf asOf = overview.asOf();
        Sight all = sights.of(null, null);
        Map<String, OpenDifficulties> open = difficulties.byPlan(all);
        return new Standings(
                all.year(),
                asOf,
                all.plans().stream()
                        .map(plan -> standing(all.of(plan), plan, open.get(plan)))
                        .toList());
    }

    private PlanStanding standing(Sight sight, String plan, OpenDifficulties open) {
        List<Sight.Counted> tasks = sight.tasks(null);
        Figures figures = Overview.figures(tasks);
        Links links = sight.links();
        List<TaskRow> overdue = overview.overdue(sight, tasks);
        return new PlanStanding(
                sight.registry().planName(plan),
                links.overview(),
                figures.total(),
                Overview.cells(links, figures),
                figures.overdue(),
                links.tasks(Condition.OVERDUE),
                overdue.stream().limit(Standings.NAMED).toList(),
                open.count(),
                links.difficulties());
    }
}

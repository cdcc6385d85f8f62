package vn.tiendo.report.page.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageAddresses;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.progress.YearWork;

/** Opens what the caller asks for, as far as he may see it. */
@ApplicationScoped
class Sights {

    private final Registries registries;
    private final YearWork work;
    private final Scope scope;
    private final PageAddresses addresses;
    private final Clock clock;

    Sights(Registries registries, YearWork work, Scope scope, PageAddresses addresses, Clock clock) {
        this.registries = registries;
        this.work = work;
        this.scope = scope;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * @param asked null: this year
     * @param plan null or empty: all in sight
     * @throws ProblemException NOT_FOUND for a plan that is not in sight
     */
    Sight of(Integer asked, String plan) {
        Registry registry = registries.current();
        List<String> plans = inSight(registry);
        String chosen = plan == null || plan.isBlank() ? null : plan;
        if (chosen != null && !plans.contains(chosen)) {
            throw ProblemException.notFound("kế hoạch", "plan", chosen);
        }
        return of(registry, plans, links(asked, chosen), chosen);
    }

    /** The same of the plan of one task alone; throws NOT_FOUND for a task that is not in sight. */
    Sight ofTask(Integer asked, String plan, String id) {
        Registry registry = registries.current();
        List<String> plans = inSight(registry);
        Task task = registry.tasks().get(id);
        if (task == null || !plans.contains(task.plan())) {
            throw ProblemException.notFound("nhiệm vụ", "task", id);
        }
        return of(registry, plans, links(asked, plans.contains(plan) ? plan : null), task.plan());
    }

    /** @throws ProblemException NOT_FOUND for an agency of a province whose plans the caller does not see */
    void requireAgency(String id) {
        Agency agency = registries.current().agencies().get(id);
        if (agency == null || !scope.sees(agency.province())) {
            throw ProblemException.notFound("cơ quan", "agency", id);
        }
    }

    private List<String> inSight(Registry registry) {
        return registry.plans().values().stream()
                .filter(known -> scope.sees(known.province()))
                .map(Plan::id)
                .sorted()
                .toList();
    }

    private Links links(Integer asked, String plan) {
        int year = asked == null ? LocalDate.now(clock).getYear() : asked;
        return new Links(addresses.of(MenuEntry.PROGRESS), year, plan);
    }

    private Sight of(Registry registry, List<String> plans, Links links, String plan) {
        return new Sight(
                registry,
                LocalDate.now(clock),
                links,
                plans,
                work.of(registry, scope.provinces(null), plan, links.year()));
    }
}

package vn.tiendo.report.page.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.assembly.letter.PlanWords;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;

/** The plans that the caller collects reports on. */
@ApplicationScoped
public class PlansInSight {

    private final Registries registries;
    private final Scope scope;

    PlansInSight(Registries registries, Scope scope) {
        this.registries = registries;
        this.scope = scope;
    }

    /** In the order of their names. */
    public List<PlanChoice> choices() {
        Registry registry = registries.current();
        return registry.plans().values().stream()
                .filter(plan -> scope.sees(plan.province()))
                .map(plan -> choice(plan, registry))
                .sorted(Comparator.comparing(PlanChoice::name).thenComparing(PlanChoice::id))
                .toList();
    }

    /** @throws ProblemException NOT_FOUND also when the caller may not know of it */
    public PlanChoice named(String id) {
        Registry registry = registries.current();
        return Optional.ofNullable(id)
                .map(registry.plans()::get)
                .filter(plan -> scope.sees(plan.province()))
                .map(plan -> choice(plan, registry))
                .orElseThrow(() -> ProblemException.notFound("kế hoạch", "plan", id));
    }

    /** With the province of which it is, where that is not the one that answers for it now. */
    private static PlanChoice choice(Plan plan, Registry registry) {
        boolean former = !registry.answersNow(plan.province()).equals(plan.province());
        String name = PlanWords.brief(plan);
        return new PlanChoice(
                plan.id(), former ? name + " (tỉnh " + registry.provinceName(plan.province()) + " trước đây)" : name);
    }
}

package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All reporting obligations. */
@ApplicationScoped
public class Obligations implements PanacheRepositoryBase<Obligation, String> {

    /** What the plan states of its obligations, or our defaults for it; without what an operator set. */
    public List<ObligationDefinition> ofPlan(String plan) {
        return rowsOf(plan).stream().map(Obligation::definition).toList();
    }

    public List<Obligation> rowsOf(String plan) {
        return list("plan = ?1 order by id", plan);
    }

    /** The plan of an obligation, without reading the obligation: its plan is locked first. */
    public Optional<String> planOf(String id) {
        return find("select o.plan from Obligation o where o.id = ?1", id)
                .project(String.class)
                .firstResultOptional();
    }

    /** Puts what operators set on a plan's obligations over definitions that are to take the place of theirs. */
    public UnaryOperator<ObligationDefinition> applied(String plan) {
        Map<String, Obligation> known = rowsOf(plan).stream()
                .collect(Collectors.toMap(o -> o.definition().id(), Function.identity()));
        return stated -> known.containsKey(stated.id()) ? known.get(stated.id()).applied(stated) : stated;
    }
}

package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All reporting obligations. */
@ApplicationScoped
public class Obligations implements PanacheRepositoryBase<Obligation, String> {

    public List<ObligationDefinition> ofPlan(String plan) {
        return find("plan = ?1 order by id", plan).stream()
                .map(Obligation::definition)
                .toList();
    }
}

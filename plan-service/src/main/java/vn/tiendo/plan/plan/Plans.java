package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** All plans. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, String> {

    List<Plan> issuedIn(Set<String> provinces) {
        return list("province in ?1 order by id", provinces);
    }
}

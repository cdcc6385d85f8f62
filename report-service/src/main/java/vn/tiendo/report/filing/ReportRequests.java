package vn.tiendo.report.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.report.access.DayPlace;

/** All reports that were asked for. */
@ApplicationScoped
public class ReportRequests implements PanacheRepositoryBase<ReportRequest, String> {

    /** Takes a request for the rest of the transaction. */
    public Optional<ReportRequest> locked(String id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    public List<ReportRequest> of(Set<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Requests in the order of their due dates. */
    public List<ReportRequest> matching(Set<String> provinces, String plan, DayPlace after, int limit) {
        String conditions = "province in :provinces"
                + (plan == null ? "" : " and plan = :plan")
                + (after == null ? "" : " and (dueDate > :due or dueDate = :due and id > :id)");
        Map<String, Object> parameters = new HashMap<>(Map.of("provinces", provinces));
        if (plan != null) {
            parameters.put("plan", plan);
        }
        if (after != null) {
            parameters.put("due", after.day());
            parameters.put("id", after.id());
        }
        return find(conditions + " order by dueDate, id", parameters)
                .range(0, limit - 1)
                .list();
    }
}

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
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Registry;

/** What a report answers: a yearly obligation of its plan, or a request. */
@ApplicationScoped
class Duties implements PanacheRepositoryBase<ReportRequest, String> {

    /**
     * @param subject trích yếu that a request gives, or null
     */
    record Duty(Obligation obligation, Deadline deadline, String subject) {}

    /**
     * @return empty while the registry does not hold all that the report is about
     */
    Optional<Duty> of(Report report, Registry registry) {
        if (!registry.plans().containsKey(report.plan()) || !registry.agencies().containsKey(report.reporter())) {
            return Optional.empty();
        }
        if (report.request() == null) {
            return Optional.ofNullable(registry.obligations().get(report.obligation()))
                    .map(o -> new Duty(o, deadline(report, o, registry), null));
        }
        return findByIdOptional(report.request())
                .filter(request -> request.duty(report.level(), registry) != null)
                .map(request -> new Duty(
                        request.duty(report.level(), registry),
                        request.deadline(report.level()),
                        request.form().subject()));
    }

    /** Takes a request for the rest of the transaction. */
    Optional<ReportRequest> locked(String id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<ReportRequest> of(Set<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Requests in the order of their due dates. */
    List<ReportRequest> matching(Set<String> provinces, String plan, DayPlace after, int limit) {
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

    /** Dates follow the calendar only until the figures are closed. */
    private static Deadline deadline(Report report, Obligation obligation, Registry registry) {
        Deadline today = new Deadlines(registry).of(obligation, report.year());
        if (report.isPlanned()) {
            return today;
        }
        Deadline kept = report.dates().deadline(report.year(), today.reason());
        boolean same =
                kept.nominal().equals(today.nominal()) && kept.effective().equals(today.effective());
        return same ? kept : report.dates().deadline(report.year(), "Hạn theo lịch làm việc khi chốt số liệu.");
    }
}

package vn.tiendo.report.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import vn.tiendo.change.Lookup;
import vn.tiendo.http.ProblemException;
import vn.tiendo.report.access.DayPlace;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.ledger.Obligation;

/** All reports that are owed. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, String> {

    /** A question for a list; null leaves a field out. */
    record Filter(
            Set<String> provinces,
            Integer year,
            String plan,
            String agency,
            ReportState state,
            ReportKind kind,
            Obligation.Level level) {}

    List<Report> matching(Filter filter, DayPlace after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("province in :provinces"));
        Map<String, Object> parameters = new HashMap<>(Map.of("provinces", filter.provinces()));
        add(conditions, parameters, "year", filter.year());
        add(conditions, parameters, "plan", filter.plan());
        add(conditions, parameters, "reporter", filter.agency());
        add(conditions, parameters, "state", filter.state());
        add(
                conditions,
                parameters,
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        add(conditions, parameters, "level", filter.level());
        if (after != null) {
            conditions.add("(effectiveDue > :due or effectiveDue = :due and id > :id)");
            parameters.put("due", after.day());
            parameters.put("id", after.id());
        }
        return find(String.join(" and ", conditions) + " order by effectiveDue, id", parameters)
                .range(0, limit - 1)
                .list();
    }

    private static void add(List<String> conditions, Map<String, Object> parameters, String field, Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            parameters.put(field, value);
        }
    }

    /**
     * One report.
     *
     * @throws ProblemException NOT_FOUND also when the caller may not know of it
     */
    Report visible(String id, Scope scope) {
        return find("id", id)
                .firstResultOptional()
                .filter(r -> scope.sees(r.province))
                .orElseThrow(() -> ProblemException.notFound("báo cáo", "report", id));
    }

    List<Report> planned(String obligation) {
        return list("obligation = ?1 and state = ?2 order by id", obligation, ReportState.PLANNED);
    }

    /** Those of a request that nobody has handed in, taken for the rest of the transaction. */
    List<Report> owedTo(String request) {
        return find("request = ?1 order by id", request).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .filter(r -> r.state.isOwed())
                .toList();
    }

    List<String> idsOfRequest(String request) {
        return list("request = ?1 order by id", request).stream().map(r -> r.id).toList();
    }

    /** What the level below owes to an obligation's year, or to a request. */
    List<Report> firstLevel(String obligation, int year) {
        return list(
                "obligation = ?1 and year = ?2 and level = ?3 and state <> ?4 order by id",
                obligation,
                year,
                Obligation.Level.FIRST,
                ReportState.WITHDRAWN);
    }

    List<Report> of(String obligation, int year) {
        return list("obligation = ?1 and year = ?2 order by id", obligation, year);
    }

    /**
     * Lets one node at a time see to the rows of an obligation, until the end of the transaction.
     *
     * @return false when another node is at it
     */
    boolean lockRowsOf(String obligation) {
        return !getEntityManager()
                .createNativeQuery(
                        "SELECT id FROM ledger_obligation WHERE id = :id FOR UPDATE SKIP LOCKED", String.class)
                .setParameter("id", obligation)
                .getResultList()
                .isEmpty();
    }

    /** Ids of the reports whose figures are closed and that are not assembled, the first level first. */
    @Transactional
    List<String> awaitingAssembly(Instant now) {
        return find("state = ?1 and closesAt <= ?2 order by closesAt, level desc, id", ReportState.PLANNED, now)
                .stream()
                .map(r -> r.id)
                .toList();
    }

    /** Takes a report for the rest of the transaction, so that steps of one report follow one another. */
    Optional<String> planOf(String id) {
        return find("select plan from Report where id = ?1", id)
                .project(String.class)
                .firstResultOptional();
    }

    /** A report that is to be changed, under its lock. */
    Lookup<Report> changing(String id) {
        return new Lookup<>("báo cáo", "report", id, () -> find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional());
    }

    /** Takes a planned report for the rest of the transaction; empty when another node has it or has done it. */
    Optional<Report> claim(String id) {
        return find("id = ?1 and state = ?2", id, ReportState.PLANNED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }
}

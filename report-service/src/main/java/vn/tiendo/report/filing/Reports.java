package vn.tiendo.report.filing;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.DayPlace;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.ledger.entry.Obligation;

/** All reports that are owed. */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, String> {

    private static final List<ReportState> HANDED_IN =
            Stream.of(ReportState.values()).filter(ReportState::isHandedIn).toList();

    private final Jdbc jdbc;
    private final Clock clock;

    Reports(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A question for a list; null or no value leaves a field out. */
    public record Filter(
            Set<String> provinces,
            Integer year,
            List<String> plans,
            List<String> agencies,
            List<ReportState> states,
            List<ReportKind> kinds,
            List<Obligation.Level> levels,
            Instant changedSince) {

        /** All of some provinces. */
        public static Filter of(Set<String> provinces) {
            return ofYear(provinces, null);
        }

        /** @param year null: all */
        public static Filter ofYear(Set<String> provinces, Integer year) {
            return new Filter(provinces, year, List.of(), List.of(), List.of(), List.of(), List.of(), null);
        }

        public Filter ofPlan(String plan) {
            return new Filter(provinces, year, given(plan), agencies, states, kinds, levels, changedSince);
        }

        public Filter ofAgency(String agency) {
            return new Filter(provinces, year, plans, given(agency), states, kinds, levels, changedSince);
        }

        public Filter ofKind(ReportKind kind) {
            return new Filter(provinces, year, plans, agencies, states, given(kind), levels, changedSince);
        }

        public Filter ofLevel(Obligation.Level level) {
            return new Filter(provinces, year, plans, agencies, states, kinds, given(level), changedSince);
        }

        private static <T> List<T> given(T value) {
            return value == null ? List.of() : List.of(value);
        }
    }

    public List<Report> matching(Filter filter, DayPlace after, int limit) {
        return ordered(filter, after, "").range(0, limit - 1).list();
    }

    /** All of them with which something may still have to be done. */
    public List<Report> unsettled(Filter filter, DayPlace after) {
        return ordered(filter, after, " and state not in (ISSUED, WITHDRAWN)").list();
    }

    private PanacheQuery<Report> ordered(Filter filter, DayPlace after, String more) {
        List<String> conditions = new ArrayList<>(List.of("province in :provinces"));
        Map<String, Object> parameters = new HashMap<>(Map.of("provinces", filter.provinces()));
        if (filter.year() != null) {
            conditions.add("year = :year");
            parameters.put("year", filter.year());
        }
        add(conditions, parameters, "plan", filter.plans());
        add(conditions, parameters, "reporter", filter.agencies());
        add(conditions, parameters, "state", filter.states());
        add(
                conditions,
                parameters,
                "kind",
                filter.kinds().stream().map(ReportKind::name).toList());
        add(conditions, parameters, "level", filter.levels());
        if (filter.changedSince() != null) {
            conditions.add("changedAt >= :since");
            parameters.put("since", filter.changedSince());
        }
        if (after != null) {
            conditions.add("(dates.effectiveDue > :due or dates.effectiveDue = :due and id > :id)");
            parameters.put("due", after.day());
            parameters.put("id", after.id());
        }
        return find(String.join(" and ", conditions) + more + " order by dates.effectiveDue, id", parameters);
    }

    private static void add(List<String> conditions, Map<String, Object> parameters, String field, List<?> values) {
        if (!values.isEmpty()) {
            conditions.add(field + " in :" + field);
            parameters.put(field, values);
        }
    }

    /**
     * One report.
     *
     * @throws ProblemException NOT_FOUND also when the caller may not know of it
     */
    public Report visible(String id, Scope scope) {
        return find("id", id)
                .firstResultOptional()
                .filter(r -> scope.sees(r.province()))
                .orElseThrow(() -> ProblemException.notFound("báo cáo", "report", id));
    }

    public List<Report> planned(String obligation) {
        return list("obligation = ?1 and state = ?2 order by id", obligation, ReportState.PLANNED);
    }

    /** Those of a request that nobody has handed in, taken for the rest of the transaction. */
    public List<Report> owedTo(String request) {
        return find("request = ?1 order by id", request).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .filter(r -> r.state().isOwed())
                .toList();
    }

    public List<String> idsOfRequest(String request) {
        return list("request = ?1 order by id", request).stream()
                .map(Report::id)
                .toList();
    }

    /** What the level below owes to an obligation's period, or to a request. */
    public List<Report> firstLevel(String obligation, ReportPeriod period) {
        return list(
                "obligation = ?1 and year = ?2 and part = ?3 and level = ?4 and state <> ?5 order by id",
                obligation,
                period.year(),
                period.part(),
                Obligation.Level.FIRST,
                ReportState.WITHDRAWN);
    }

    public List<Report> of(String obligation, int year) {
        return list("obligation = ?1 and year = ?2 order by id", obligation, year);
    }

    /** The years before one of obligations and of their parts of the year, the oldest first. */
    public List<YearTally> before(Set<String> provinces, String plan, int year) {
        return getSession()
                .createSelectionQuery("""
                        select obligation, year, part, count(*),
                          sum(case when state in :handedIn and receipt.receivedAt < dates.dueAt then 1 else 0 end),
                          sum(case when state in :handedIn and receipt.receivedAt >= dates.dueAt then 1 else 0 end),
                          max(dates.dueAt)
                        from Report
                        where request is null and province in :provinces and (:plan is null or plan = :plan)
                          and year < :year
                        group by obligation, year, part order by year, obligation, part""", YearTally.class)
                .setParameter("handedIn", HANDED_IN)
                .setParameter("provinces", provinces)
                .setParameter("plan", plan)
                .setParameter("year", year)
                .getResultList();
    }

    /**
     * Lets one node at a time see to the rows of an obligation, until the end of the transaction.
     *
     * @return false when another node is at it
     */
    public boolean lockRowsOf(String obligation) {
        return jdbc.first(
                        "select id from ledger_obligation where id = ? for update skip locked",
                        row -> row.getString("id"),
                        obligation)
                .isPresent();
    }

    /** Ids of the reports whose figures are closed and that are not assembled, the first level first. */
    @Transactional
    public List<String> awaitingAssembly(Instant now) {
        return find(
                        "state = ?1 and dates.closesAt <= ?2 order by dates.closesAt, level desc, id",
                        ReportState.PLANNED,
                        now)
                .stream()
                .map(Report::id)
                .toList();
    }

    public Optional<String> planOf(String id) {
        return find("select plan from Report where id = ?1", id)
                .project(String.class)
                .firstResultOptional();
    }

    /** Takes a report for the rest of the transaction, so that steps of one report follow one another. */
    public Optional<Report> locked(String id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Gives a report a new version for what was added beside it. */
    public void touch(Report report) {
        getEntityManager().lock(report, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        report.changed(clock.instant());
    }

    /** Takes a planned report for the rest of the transaction; empty when another node has it or has done it. */
    public Optional<Report> claim(String id) {
        return find("id = ?1 and state = ?2", id, ReportState.PLANNED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }
}

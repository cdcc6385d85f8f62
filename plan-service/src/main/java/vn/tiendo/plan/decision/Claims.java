package vn.tiendo.plan.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.assignment.AssignmentHistory;
import vn.tiendo.plan.assignment.AssignmentHistory.LastReport;
import vn.tiendo.plan.assignment.AssignmentView;
import vn.tiendo.plan.assignment.AssignmentViews;
import vn.tiendo.plan.assignment.Assignments;
import vn.tiendo.plan.assignment.Filter;
import vn.tiendo.plan.assignment.FocalAgencies;
import vn.tiendo.plan.clock.Vietnam;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;

/** Completions that wait for the caller's word, by the question behind {@code GET /assignments?toDecide=true} and its count. */
@ApplicationScoped
class Claims {

    /** Rows of a page. */
    static final int PAGE = 50;

    private static final AssignmentViews.Included ALL = new AssignmentViews.Included(true, true);

    private final Assignments assignments;
    private final AssignmentViews views;
    private final AssignmentHistory history;
    private final FocalAgencies focals;
    private final Names names;
    private final Scope scope;
    private final Clock clock;

    Claims(
            Assignments assignments,
            AssignmentViews views,
            AssignmentHistory history,
            FocalAgencies focals,
            Names names,
            Scope scope,
            Clock clock) {
        this.assignments = assignments;
        this.views = views;
        this.history = history;
        this.focals = focals;
        this.names = names;
        this.scope = scope;
        this.clock = clock;
    }

    /** What waited longest first. */
    @Transactional
    Page<Claim> waiting(Place place) {
        return shown(assignments.matching(focals.toDecide(place.criteria()), "reported", place.page()));
    }

    /** All that waits, by plan and agency. */
    @Transactional
    Choices choices(Place place) {
        List<Assignments.Share> shares = assignments.shares(focals.toDecide(Map.of()));
        return Choices.of(shares, names, place);
    }

    /** What is open after its day in the caller's sight, the oldest day first. */
    @Transactional
    Page<Claim> overdue(String cursor) {
        Filter filter = Filter.of(Map.of("overdue", "true")).of(scope, clock);
        return shown(assignments.matching(filter, "due", new Keyset.PageRequest(cursor, PAGE)));
    }

    /** @throws ProblemException NOT_FOUND for what is not in sight */
    @Transactional
    Claim one(UUID id) {
        Assignments.Found found = assignments
                .one(id)
                .filter(any -> scope.sees(any.assignment().province()))
                .orElseThrow(() -> ProblemException.notFound("phân công", "assignment", id.toString()));
        return claim(views.of(found, ALL), history.lastReports(Set.of(id)), new HashMap<>());
    }

    /** Several that are in sight, in the order of their tasks; what is not there is left out. */
    @Transactional
    List<Claim> some(List<UUID> ids) {
        List<Assignment> found = ids.isEmpty()
                ? List.of()
                : assignments.list("select a from Assignment a join fetch a.occurrence where a.id in ?1", ids);
        return shown(new Page<>(
                        found.stream().filter(a -> scope.sees(a.province())).toList(), null))
                .items()
                .stream()
                .sorted(Comparator.comparing(Claim::name))
                .toList();
    }

    /** What others are about, by few statements however many they are. */
    @Transactional
    Map<UUID, Claim> byId(List<UUID> ids) {
        return some(ids).stream().collect(Collectors.toMap(claim -> claim.row().id(), claim -> claim));
    }

    /** What differs now from what somebody read. */
    @Transactional
    List<Conflict> since(UUID id, long version) {
        Claim now = one(id);
        return history.version(id, version)
                .map(seen -> Conflict.between(
                        seen, history.version(id, now.row().version()).orElseThrow()))
                .orElse(List.of());
    }

    private Page<Claim> shown(Page<Assignment> page) {
        Page<AssignmentView> rows = views.of(page, LocalDate.now(clock), ALL);
        Map<UUID, LastReport> reports =
                history.lastReports(page.items().stream().map(Assignment::id).collect(Collectors.toSet()));
        Map<String, String> plans = new HashMap<>();
        return rows.map(row -> claim(row, reports, plans));
    }

    private Claim claim(AssignmentView row, Map<UUID, LastReport> reports, Map<String, String> plans) {
        LastReport last = reports.get(row.id());
        return new Claim(
                row,
                names.ofAgency(row.agency().id()),
                plans.computeIfAbsent(row.plan(), names::ofPlan),
                last == null ? null : names.ofAgency(last.agency()),
                last == null ? null : last.at().atZone(Vietnam.ZONE).toLocalDate());
    }
}

package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.worklist.Waiting;
import vn.tiendo.plan.worklist.WaitingWork;
import vn.tiendo.plan.worklist.WorklistItem;
import vn.tiendo.platform.access.Permission;

/** What the caller's agency is to report on, and what he is to confirm; counted by the very question that its link asks. */
@ApplicationScoped
class WaitingAssignments implements WaitingWork {

    private static final String DAYS_AHEAD = "30";

    private final Assignments assignments;
    private final FocalAgencies focals;
    private final Scope scope;
    private final Clock clock;

    WaitingAssignments(Assignments assignments, FocalAgencies focals, Scope scope, Clock clock) {
        this.assignments = assignments;
        this.focals = focals;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public List<WorklistItem> waiting() {
        List<WorklistItem> items = new ArrayList<>();
        if (scope.may(Permission.REPORT_STATUS)) {
            focals.own().ifPresent(agency -> addReports(agency, items));
        }
        if (scope.may(Permission.VERIFY)) {
            items.add(item(Waiting.TO_CONFIRM, Map.of("toDecide", "true")));
        }
        return items;
    }

    private void addReports(String agency, List<WorklistItem> items) {
        String year = String.valueOf(LocalDate.now(clock).getYear());
        items.add(item(Waiting.RETURNED, of(agency, "returned", "true")));
        items.add(item(Waiting.OVERDUE, of(agency, "overdue", "true")));
        items.add(item(Waiting.DUE_SOON, of(agency, "dueWithin", DAYS_AHEAD)));
        items.add(item(Waiting.UNREPORTED, of(agency, "unreported", "true", "year", year)));
        items.add(item(Waiting.NO_DATA, of(agency, "timeliness", "NO_DATA")));
    }

    private static Map<String, String> of(String agency, String... criteria) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("answersNow", agency);
        for (int i = 0; i < criteria.length; i += 2) {
            query.put(criteria[i], criteria[i + 1]);
        }
        return query;
    }

    private WorklistItem item(Waiting kind, Map<String, String> query) {
        Filter filter = Filter.of(query).of(scope, clock);
        filter.with(filter.state, () -> focals.of(filter.provinces));
        return WorklistItem.of(kind, assignments.count(filter), "/api/v1/assignments", query);
    }
}

package vn.tiendo.plan.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.FocalAgencies;
import vn.tiendo.plan.worklist.Waiting;
import vn.tiendo.plan.worklist.WaitingWork;
import vn.tiendo.plan.worklist.WorklistItem;
import vn.tiendo.platform.access.Permission;

/** Explanations as lists show them, and how many the caller owes or still waits for after their day. */
@ApplicationScoped
public class ExplanationList implements WaitingWork {

    private static final String PATH = "/api/v1/explanations";

    private final Explanations explanations;
    private final FocalAgencies focals;
    private final Scope scope;
    private final Clock clock;

    ExplanationList(Explanations explanations, FocalAgencies focals, Scope scope, Clock clock) {
        this.explanations = explanations;
        this.focals = focals;
        this.scope = scope;
        this.clock = clock;
    }

    /** The first of a list behind an id. */
    @Transactional
    List<ExplanationView> matching(Explanations.Filter filter, UUID after, int limit) {
        LocalDate today = LocalDate.now(clock);
        return explanations.matching(filter, after).range(0, limit - 1).stream()
                .map(explanation -> explanation.view(today))
                .toList();
    }

    /** What an agency has yet to answer, oldest first. */
    @Transactional
    public List<ExplanationView> unansweredBy(String agency) {
        LocalDate today = LocalDate.now(clock);
        var filter = new Explanations.Filter(scope.provinces(null), null, agency, null, false, null, null);
        return explanations.matching(filter, null).stream()
                .map(explanation -> explanation.view(today))
                .toList();
    }

    /** What of that which the caller's side asked is shown together. */
    public enum Asked {
        LATE,
        OPEN,
        ANSWERED
    }

    /**
     * What the caller's side asked: what waits oldest first, what was answered newest first.
     *
     * @param last id of the last one that was seen, or null
     */
    @Transactional
    public List<ExplanationView> asked(Asked which, UUID last, int limit) {
        LocalDate today = LocalDate.now(clock);
        Explanations.Filter filter = asked(which);
        var found = which == Asked.ANSWERED ? explanations.newest(filter, last) : explanations.matching(filter, last);
        return found.range(0, limit - 1).stream()
                .map(explanation -> explanation.view(today))
                .toList();
    }

    @Transactional
    public long count(Asked which) {
        return explanations.matching(asked(which), null).count();
    }

    private Explanations.Filter asked(Asked which) {
        boolean answered = which == Asked.ANSWERED;
        Boolean late = answered ? null : which == Asked.LATE;
        return new Explanations.Filter(
                scope.provinces(null), null, null, null, answered, late, Asker.only(scope.caller()));
    }

    @Override
    public List<WorklistItem> waiting() {
        List<WorklistItem> items = new ArrayList<>();
        if (scope.may(Permission.EXPLAIN)) {
            focals.own().ifPresent(agency -> {
                items.add(open(Waiting.EXPLANATIONS_LATE, agency, true));
                items.add(open(Waiting.EXPLANATIONS, agency, false));
            });
        }
        if (scope.may(Permission.ASK_EXPLANATION)) {
            items.add(missing());
        }
        return items;
    }

    private WorklistItem missing() {
        Map<String, String> query = new LinkedHashMap<>(Map.of("answered", "false"));
        query.put("late", "true");
        Asker asker = Asker.only(scope.caller());
        if (asker != null) {
            query.put("askedAs", asker.name());
        }
        return WorklistItem.of(Waiting.EXPLANATIONS_MISSING, count(Asked.LATE), PATH, query);
    }

    private WorklistItem open(Waiting kind, String agency, boolean late) {
        var filter = new Explanations.Filter(scope.provinces(null), null, agency, null, false, late, null);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("agency", agency);
        query.put("answered", "false");
        query.put("late", String.valueOf(late));
        return WorklistItem.of(kind, explanations.matching(filter, null).count(), PATH, query);
    }
}

package vn.tiendo.report.filing.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.readiness.Readiness.Detail;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Task;

/** What the ledger has of a report's assignments beside its figures: what was reported since, and of what it knows nothing. */
@ApplicationScoped
class LedgerWork {

    private final Assignments assignments;
    private final Registries registries;
    private final Clock clock;

    LedgerWork(Assignments assignments, Registries registries, Clock clock) {
        this.assignments = assignments;
        this.registries = registries;
        this.clock = clock;
    }

    /** In the order in which it took effect; what only begins after the report's year is none of it. */
    List<Detail> since(Report report, Instant cutOff) {
        Registry registry = registries.current();
        return assignments.changedSince(report.plan(), cutOff).stream()
                .filter(e -> e.state().occurrence().from().getYear() <= report.year())
                .filter(e ->
                        isOf(report, registry, e.state().agency(), e.state().task()))
                .map(e -> detail(registry, e.state(), e.at()))
                .toList();
    }

    /** The years of which nobody has said how something stands that had passed when its plan was registered, in their order. */
    List<Integer> yearsWithoutData(Report report) {
        Registry registry = registries.current();
        return assignments.standings(report.plan(), null).stream()
                .filter(Assignments.Standing::noData)
                .filter(s -> s.from().getYear() <= report.year())
                .filter(s -> isOf(report, registry, s.agency(), s.task()))
                .map(s -> s.to().getYear())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isOf(Report report, Registry registry, String agency, String taskId) {
        Task task = registry.tasks().get(taskId);
        return report.isConsolidated()
                || new Succession(registry.agencies())
                        .answering(agency, LocalDate.now(clock), task == null ? null : task.function())
                        .contains(report.reporter());
    }

    private static Detail detail(Registry registry, AssignmentState state, Instant at) {
        Task task = registry.tasks().get(state.task());
        return new Detail(
                state.id(),
                state.version(),
                null,
                null,
                task == null ? state.task() : task.number(),
                task == null ? null : task.title(),
                new Named(state.agency(), registry.agencyName(state.agency())),
                state.occurrence().label(),
                state.status(),
                at);
    }
}

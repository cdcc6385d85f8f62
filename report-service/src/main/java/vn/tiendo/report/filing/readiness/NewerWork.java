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

/** What was reported on a report's assignments since its figures were taken. */
@ApplicationScoped
class NewerWork {

    private final Assignments assignments;
    private final Registries registries;
    private final Clock clock;

    NewerWork(Assignments assignments, Registries registries, Clock clock) {
        this.assignments = assignments;
        this.registries = registries;
        this.clock = clock;
    }

    /** In the order in which it took effect; what only begins after the report's year is none of it. */
    List<Detail> since(Report report, Instant cutOff) {
        Registry registry = registries.current();
        return assignments.changedSince(report.plan(), cutOff).stream()
                .filter(e -> e.state().occurrence().from().getYear() <= report.year())
                .filter(e -> report.isConsolidated() || answers(registry, e.state(), report.reporter()))
                .map(e -> detail(registry, e.state(), e.at()))
                .toList();
    }

    private boolean answers(Registry registry, AssignmentState state, String reporter) {
        Task task = registry.tasks().get(state.task());
        return new Succession(registry.agencies())
                .answering(state.agency(), LocalDate.now(clock), task == null ? null : task.function())
                .contains(reporter);
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

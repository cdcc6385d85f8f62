package vn.tiendo.report.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.tiendo.report.ledger.OpenWork;
import vn.tiendo.report.ledger.OpenWork.Due;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Task;

/** The days on which open assignments are due. */
@ApplicationScoped
class TaskDays {

    private final OpenWork openWork;
    private final Registries registries;
    private final Clock clock;

    TaskDays(OpenWork openWork, Registries registries, Clock clock) {
        this.openWork = openWork;
        this.registries = registries;
        this.clock = clock;
    }

    /**
     * In the order of the days.
     *
     * @param provinces that issued the plans
     * @param agency only those for which it answers today; null: all
     * @param from those that were due before are left out
     */
    List<TaskDay> of(Set<String> provinces, String agency, LocalDate from) {
        Registry registry = registries.current();
        Succession succession = new Succession(registry.agencies());
        LocalDate today = LocalDate.now(clock);
        return openWork.due(provinces, from).stream()
                .filter(due -> registry.tasks().containsKey(due.task())
                        && registry.plans().containsKey(due.plan()))
                .filter(due -> agency == null || isOf(agency, due, registry, succession, today))
                .map(due -> new TaskDay(
                        due.id(),
                        due.version(),
                        registry.tasks().get(due.task()),
                        registry.plans().get(due.plan()),
                        due.due(),
                        due.effectiveAt()))
                .toList();
    }

    private static boolean isOf(String agency, Due due, Registry registry, Succession succession, LocalDate today) {
        Task task = registry.tasks().get(due.task());
        return succession.answering(due.agency(), today, task.function()).contains(agency);
    }
}

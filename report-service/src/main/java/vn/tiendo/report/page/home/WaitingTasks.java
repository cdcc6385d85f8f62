package vn.tiendo.report.page.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.OpenWork;
import vn.tiendo.report.ledger.OpenWork.Waiting;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.progress.Timeliness;

/** How many tasks wait for the caller, as plan-service counts them (ADR 57), from the ledger. */
@ApplicationScoped
class WaitingTasks {

    private static final int DAYS_AHEAD = 30;

    private final OpenWork openWork;
    private final Registries registries;
    private final Scope scope;
    private final Clock clock;

    WaitingTasks(OpenWork openWork, Registries registries, Scope scope, Clock clock) {
        this.openWork = openWork;
        this.registries = registries;
        this.scope = scope;
        this.clock = clock;
    }

    /** Of each kind that concerns the caller, also where there is none. */
    Map<TaskKind, Integer> counts() {
        Map<TaskKind, Integer> counts = new EnumMap<>(TaskKind.class);
        Eyes eyes = new Eyes(registries.current(), LocalDate.now(clock));
        Optional<String> agency = scope.may(Permission.REPORT_STATUS) ? agency(eyes) : Optional.empty();
        agency.ifPresent(own -> List.of(TaskKind.RETURNED, TaskKind.OVERDUE, TaskKind.DUE_SOON, TaskKind.UNREPORTED)
                .forEach(kind -> counts.put(kind, 0)));
        if (scope.may(Permission.VERIFY)) {
            counts.put(TaskKind.TO_CONFIRM, 0);
        }
        if (counts.isEmpty()) {
            return counts;
        }
        LocalDate newYear = LocalDate.of(eyes.today.getYear(), 1, 1);
        for (Waiting waiting : openWork.waiting(scope.provinces(null), Vietnam.startOf(newYear))) {
            boolean own = agency.filter(eyes.answering(waiting)::contains).isPresent();
            counts.replaceAll((kind, count) -> count + (waits(eyes, waiting, kind, own) ? 1 : 0));
        }
        return counts;
    }

    /** The caller's; of one who speaks for the focal agency of all plans in sight, that agency. */
    private Optional<String> agency(Eyes eyes) {
        String own = scope.caller().agency();
        if (own != null || !scope.isFocal()) {
            return Optional.ofNullable(own);
        }
        List<String> focal = eyes.registry.plans().values().stream()
                .filter(plan -> scope.sees(plan.province()))
                .flatMap(plan -> eyes.focal(plan.id()).stream())
                .distinct()
                .toList();
        return focal.size() == 1 ? Optional.of(focal.get(0)) : Optional.empty();
    }

    private boolean waits(Eyes eyes, Waiting waiting, TaskKind kind, boolean own) {
        return switch (kind) {
            case RETURNED -> own && "RETURNED".equals(waiting.verification());
            case OVERDUE -> own && eyes.timeliness(waiting) == Timeliness.OPEN_OVERDUE;
            case DUE_SOON ->
                own
                        && eyes.timeliness(waiting) == Timeliness.OPEN_IN_TIME
                        && !waiting.due().isAfter(eyes.today.plusDays(DAYS_AHEAD));
            case UNREPORTED -> own && eyes.isUnreported(waiting);
            case TO_CONFIRM -> "PENDING".equals(waiting.verification()) && mayDecide(eyes, waiting);
        };
    }

    /** The focal agency decides, and on its own work the committee; nobody on what his agency answers for or handed in. */
    private boolean mayDecide(Eyes eyes, Waiting waiting) {
        Set<String> answering = eyes.answering(waiting);
        String caller = scope.caller().agency();
        if (caller != null && (caller.equals(waiting.submitter()) || answering.contains(caller))) {
            return false;
        }
        Set<String> focal = eyes.focal(waiting.plan());
        boolean isFocals = waiting.submitter() != null && focal.contains(waiting.submitter())
                || answering.stream().anyMatch(focal::contains);
        return isFocals ? scope.caller().is(Role.COMMITTEE) : scope.isFocal();
    }

    /** The registry as it is today. */
    private record Eyes(Registry registry, LocalDate today) {

        Set<String> answering(Waiting waiting) {
            Task task = registry.tasks().get(waiting.task());
            return new Succession(registry.agencies())
                    .answering(waiting.agency(), today, task == null ? null : task.function());
        }

        Set<String> focal(String plan) {
            Plan known = registry.plans().get(plan);
            return known == null ? Set.of() : new Succession(registry.agencies()).answering(known.focalAgency(), today);
        }

        Timeliness timeliness(Waiting waiting) {
            return Timeliness.of(waiting.status(), waiting.due(), null, waiting.noData(), isInvited(waiting), today);
        }

        private boolean isInvited(Waiting waiting) {
            Task task = registry.tasks().get(waiting.task());
            return task != null && task.invited();
        }

        /** Of this year, or left over from an earlier one. */
        boolean isUnreported(Waiting waiting) {
            LocalDate first = LocalDate.of(today.getYear(), 1, 1);
            LocalDate last = LocalDate.of(today.getYear(), 12, 31);
            boolean ofYear = !waiting.from().isAfter(last) && !waiting.to().isBefore(first)
                    || waiting.due() != null && waiting.due().isBefore(first);
            return ofYear
                    && waiting.status() != Status.COMPLETED
                    && !waiting.noData()
                    && !isInvited(waiting)
                    && !waiting.reported();
        }
    }
}

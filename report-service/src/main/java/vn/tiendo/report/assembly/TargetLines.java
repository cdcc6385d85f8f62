package vn.tiendo.report.assembly;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Target;
import vn.tiendo.report.ledger.entry.Target.Measurement;

/**
 * Which targets a report tells, and what of them. An agency tells those that it answers for, the consolidated report all; what an act
 * has closed by then nobody tells, and what lies far ahead only a review (sơ kết, tổng kết).
 */
final class TargetLines {

    private final Registry registry;
    private final AssemblyRequest request;
    private final Workload work;
    private final Succession succession;

    TargetLines(Registry registry, AssemblyRequest request, Workload work) {
        this.registry = registry;
        this.request = request;
        this.work = work;
        this.succession = new Succession(registry.agencies());
    }

    /** In the order of the plan. */
    List<TargetLine> lines() {
        return registry.targetsOf(request.obligation().plan()).stream()
                .filter(this::isTold)
                .map(this::line)
                .toList();
    }

    private boolean isTold(Target target) {
        return !target.isClosedOn(day())
                && (isReview() || !target.isFarFrom(work.span().year()))
                && (work.isConsolidated() || owners(target).contains(request.reporter()));
    }

    private boolean isReview() {
        return request.obligation().kind().endsWith("_REVIEW");
    }

    private Set<String> owners(Target target) {
        return target.owners().stream()
                .flatMap(owner -> succession.answering(owner, day(), target.function()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private LocalDate day() {
        return request.day();
    }

    private TargetLine line(Target target) {
        Measurement measured = target.latest(request.deadline().year(), request.cutOff());
        return TargetLine.of(
                target, measured, owners(target).stream().map(work::named).toList());
    }
}

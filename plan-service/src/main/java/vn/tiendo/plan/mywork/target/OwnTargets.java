package vn.tiendo.plan.mywork.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.measurement.MeasurementDesk;
import vn.tiendo.plan.measurement.TargetView;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Target;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.platform.problem.ProblemException;

/** The targets that the caller's agency answers for. */
@ApplicationScoped
class OwnTargets {

    private final Targets targets;
    private final Plans plans;
    private final MeasurementDesk desk;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    OwnTargets(
            Targets targets, Plans plans, MeasurementDesk desk, AgencyDirectory directory, Scope scope, Clock clock) {
        this.targets = targets;
        this.plans = plans;
        this.desk = desk;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    /** In the order of their plans; none for a caller without an agency. */
    @Transactional
    List<OwnTarget> all() {
        String agency = scope.caller().agency();
        return agency == null
                ? List.of()
                : targets.of(scope.provinces(null)).stream()
                        .map(Target::applied)
                        .filter(target -> isOwn(target, agency))
                        .map(this::shown)
                        .toList();
    }

    /** @throws ProblemException NOT_FOUND for what the agency does not answer for */
    @Transactional
    OwnTarget one(String id) {
        return all().stream()
                .filter(own -> own.target().id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("chỉ tiêu của cơ quan", "target of the agency", id));
    }

    private boolean isOwn(TargetDefinition target, String agency) {
        return TargetView.answering(target, directory, LocalDate.now(clock)).stream()
                .anyMatch(answering -> answering.id().equals(agency));
    }

    private OwnTarget shown(TargetDefinition target) {
        PlanDefinition plan = plans.findById(target.plan()).definition();
        return new OwnTarget(
                target, plan.shortTitle() == null ? plan.title() : plan.shortTitle(), desk.history(target.id()));
    }
}

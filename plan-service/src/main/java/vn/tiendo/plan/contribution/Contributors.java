package vn.tiendo.plan.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** The agencies that coordinate a task, and who may write a note for them. */
@ApplicationScoped
class Contributors {

    private final AgencyDirectory directory;
    private final Plans plans;
    private final Scope scope;
    private final Clock clock;

    Contributors(AgencyDirectory directory, Plans plans, Scope scope, Clock clock) {
        this.directory = directory;
        this.plans = plans;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * The coordinating agency that a note is of.
     *
     * @param named agency that the note names, or null
     * @throws ProblemException FORBIDDEN or INVALID
     */
    String of(String named, TaskDefinition task) {
        Set<String> coordinators = coordinators(task);
        String own = scope.caller().agency();
        boolean byAgency = scope.caller().is(Role.AGENCY_REPORTER) && own != null && coordinators.contains(own);
        if (byAgency && (named == null || named.equals(own))) {
            return own;
        }
        if (!scope.isFocal()) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Chỉ cơ quan phối hợp của nhiệm vụ (cho chính mình) và cơ quan đầu mối được ghi nội dung phối hợp.",
                    "Only a coordinating agency of the task (for itself) and the focal agency add a contribution.");
        }
        if (named == null) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "agency",
                    "Cơ quan đầu mối ghi thay thì cần nêu cơ quan phối hợp.",
                    "The focal agency names the coordinating agency.");
        }
        if (!coordinators.contains(named)) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "agency",
                    "“" + named + "” không phải cơ quan phối hợp của nhiệm vụ này.",
                    "'" + named + "' does not coordinate this task.");
        }
        return named;
    }

    /** The agencies that coordinate the task today; groups are expanded, ended agencies followed to those that took over. */
    private Set<String> coordinators(TaskDefinition task) {
        PlanDefinition plan = planOf(task);
        return directory.resolve(
                task.coordinators(), task.province(), plan.date().firstDay(), LocalDate.now(clock), task.function());
    }

    /** The agency that the caller acts for. */
    String actingFor(TaskDefinition task) {
        return scope.actingAgency(planOf(task).focalAgency());
    }

    private PlanDefinition planOf(TaskDefinition task) {
        return plans.findById(task.plan()).definition();
    }
}

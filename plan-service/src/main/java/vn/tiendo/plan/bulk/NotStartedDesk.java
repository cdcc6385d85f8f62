package vn.tiendo.plan.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.assignment.AssignmentState;
import vn.tiendo.plan.assignment.Assignments;
import vn.tiendo.plan.assignment.Assignments.Unbegun;
import vn.tiendo.plan.assignment.StatusDesk;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Takes an agency's word that nothing is begun of all that it has not reported on. Reports tell that from what nobody has said
 * anything about, so nobody else says it for an agency by doing nothing.
 */
@ApplicationScoped
public class NotStartedDesk {

    private static final StatusChange NOT_STARTED =
            new StatusChange(Status.NOT_STARTED, null, null, null, null, null, List.of(), null, null, null);

    private final RegistryChanges changes;
    private final StatusDesk desk;
    private final Assignments assignments;
    private final AgencyDirectory directory;
    private final Plans plans;
    private final Scope scope;

    NotStartedDesk(
            RegistryChanges changes,
            StatusDesk desk,
            Assignments assignments,
            AgencyDirectory directory,
            Plans plans,
            Scope scope) {
        this.changes = changes;
        this.desk = desk;
        this.assignments = assignments;
        this.directory = directory;
        this.plans = plans;
        this.scope = scope;
    }

    /**
     * What became of one of them.
     *
     * @param state its new version, or null: that nothing is begun was stated before, or is refused
     */
    public record Outcome(Unbegun of, AssignmentState state, ProblemException refusal) {}

    /**
     * States it of each on its own; one that somebody reports on meanwhile is refused and left as he says. Done again, it finds
     * everything stated.
     */
    public List<Outcome> state(NotStartedStatement statement) {
        AgencyDefinition agency = agency(statement.agency());
        requireOwn(agency);
        requirePlan(statement.plan());
        List<Outcome> outcomes = new ArrayList<>();
        Set<String> provinces = scope.provinces(null);
        for (Unbegun of : assignments.unbegun(agency.id(), provinces, statement.plan(), statement.year())) {
            outcomes.add(of.stated() ? new Outcome(of, null, null) : state(of));
        }
        return outcomes;
    }

    /** Of how many it would be stated. */
    public long left(NotStartedStatement statement) {
        AgencyDefinition agency = agency(statement.agency());
        return assignments.unbegun(agency.id(), scope.provinces(null), statement.plan(), statement.year()).stream()
                .filter(of -> !of.stated())
                .count();
    }

    private Outcome state(Unbegun of) {
        try {
            Precondition on = new Precondition(Versions.etag(of.version()), null);
            return new Outcome(of, changes.apply(desk.reported(of.id(), on, NOT_STARTED)), null);
        } catch (ProblemException refusal) {
            return new Outcome(of, null, refusal);
        }
    }

    private AgencyDefinition agency(String named) {
        String id = named == null ? scope.caller().agency() : named;
        if (id == null) {
            throw ProblemException.field(
                    Kind.INVALID, "agency", "Cần cho biết cơ quan.", "Say which agency it is about.");
        }
        return directory
                .agency(id)
                .filter(agency -> scope.sees(agency.province()))
                .orElseThrow(() -> ProblemException.field(
                        Kind.INVALID, "agency", "Không có cơ quan “" + id + "”.", "There is no agency '" + id + "'."));
    }

    /** An empty answer would hide a slip. */
    private void requirePlan(String plan) {
        if (plan != null
                && plans.findByIdOptional(plan)
                        .filter(known -> scope.sees(known.province()))
                        .isEmpty()) {
            throw ProblemException.field(
                    Kind.INVALID, "plan", "Không có kế hoạch “" + plan + "”.", "There is no plan '" + plan + "'.");
        }
    }

    private void requireOwn(AgencyDefinition agency) {
        boolean own = scope.caller().is(Role.AGENCY_REPORTER) && scope.actsFor(agency.id(), null);
        if (!own && !scope.isFocal()) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Chỉ cơ quan được giao (hoặc cơ quan kế thừa) và cơ quan đầu mối được báo cáo thay cho cơ quan này.",
                    "Only the agency itself (or its successor) and the focal agency may report for it.");
        }
    }
}

package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.http.Text;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Tasks;

/** Whether what a filter names is there: an empty list would hide a slip. */
@ApplicationScoped
class Known {

    private final Plans plans;
    private final Tasks tasks;
    private final AgencyDirectory directory;
    private final Scope scope;

    Known(Plans plans, Tasks tasks, AgencyDirectory directory, Scope scope) {
        this.plans = plans;
        this.tasks = tasks;
        this.directory = directory;
        this.scope = scope;
    }

    /**
     * Refuses a filter that names a plan, a task or an agency which is unknown or out of the caller's sight.
     *
     * @throws ProblemException INVALID_PARAMETER with each of them
     */
    void require(Filter filter) {
        Map<String, Text> unknown = new LinkedHashMap<>();
        if (filter.plan() != null
                && plans.findByIdOptional(filter.plan())
                        .filter(plan -> scope.sees(plan.definition().province()))
                        .isEmpty()) {
            unknown.put("plan", no("kế hoạch", "plan", filter.plan()));
        }
        if (filter.task() != null
                && tasks.findByIdOptional(filter.task())
                        .filter(task -> scope.sees(task.definition().province()))
                        .isEmpty()) {
            unknown.put("task", no("nhiệm vụ", "task", filter.task()));
        }
        if (filter.agency() != null
                && directory
                        .agency(filter.agency())
                        .filter(agency -> scope.sees(agency.province()))
                        .isEmpty()) {
            unknown.put("agency", no("cơ quan", "agency", filter.agency()));
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID_PARAMETER, unknown);
        }
    }

    private static Text no(String vi, String en, String id) {
        return new Text("Không có " + vi + " “" + id + "”.", "There is no " + en + " '" + id + "'.");
    }
}

package vn.tiendo.plan.classification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

@Path("/api/v1/awaited-acts")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Tasks")
class AwaitedActResource {

    private final AwaitedActs awaited;
    private final Plans plans;
    private final Scope scope;

    AwaitedActResource(AwaitedActs awaited, Plans plans, Scope scope) {
        this.awaited = awaited;
        this.plans = plans;
        this.scope = scope;
    }

    @GET
    @Operation(
            summary = "Tasks that wait for an act which nobody has recorded",
            description =
                    "What the focal agency is asked: is the act issued? Known acts are proposed; a task opens only when an official"
                            + " records the act (`POST /tasks/{id}/triggers`), and then leaves this list. In the order of plans and"
                            + " of tasks within them.")
    public Page<AwaitedAct> list(
            @RestQuery("province")
                    @Parameter(
                            description = "Province that issued the plan or answers for it now",
                            example = "quang-ninh")
                    String province,
            @RestQuery("plan") @Parameter(description = "One plan", example = "quang-ninh-205-kh-ubnd-2024")
                    String plan,
            @RestQuery("answered")
                    @Parameter(
                            description =
                                    "false: of which the focal agency has not said that it is not issued this year; true: all others")
                    Boolean answered,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Set<String> provinces = scope.provinces(province);
        requirePlan(plan);
        return awaited.matching(provinces, plan, answered, new Keyset.PageRequest(cursor, limit));
    }

    /** An empty list would hide a slip. */
    private void requirePlan(String plan) {
        if (plan != null
                && plans.findByIdOptional(plan)
                        .filter(known -> scope.sees(known.definition().province()))
                        .isEmpty()) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "plan",
                    "Không có kế hoạch “" + plan + "”.",
                    "There is no plan '" + plan + "'.");
        }
    }
}

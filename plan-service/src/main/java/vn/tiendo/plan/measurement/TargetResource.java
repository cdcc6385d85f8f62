package vn.tiendo.plan.measurement;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;

@Path("/api/v1/plans/{id}/targets")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Targets")
class TargetResource {

    private final Plans plans;
    private final Targets targets;
    private final Measurements measurements;
    private final Scope scope;

    TargetResource(Plans plans, Targets targets, Measurements measurements, Scope scope) {
        this.plans = plans;
        this.targets = targets;
        this.measurements = measurements;
        this.scope = scope;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Targets and milestones of a plan, and how far they are",
            description =
                    "All on one page, in the plan's order. `assessment`, `missing` and `position` are those of the latest "
                            + "measured year; each measured year has its own beside it. A figure or a range is a level to attain: what "
                            + "exceeds it has reached it (`position` ABOVE). For `khoảng` a value within 5% of the figure is about that.")
    public Page<TargetView> list(@RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String id) {
        plans.withId(id).visibleTo(scope);
        List<TargetDefinition> all = targets.ofPlan(id);
        Map<String, List<Measurement>> recorded = measurements.of(all);
        return new Page<>(
                all.stream()
                        .map(t -> TargetView.of(t, recorded.getOrDefault(t.id(), List.of())))
                        .toList(),
                null);
    }
}

package vn.tiendo.plan.measurement;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;

@Path("/api/v1/plans/{id}/targets")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Targets")
class PlanTargetResource {

    private final Plans plans;
    private final Targets targets;
    private final Measurements measurements;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    PlanTargetResource(
            Plans plans,
            Targets targets,
            Measurements measurements,
            AgencyDirectory directory,
            Scope scope,
            Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.measurements = measurements;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Targets and milestones of a plan, and how far they are",
            description =
                    "All on one page, in the plan's order. `assessment`, `missing` and `position` are those of the latest "
                            + "measured year; each measured year has its own beside it. A figure or a range is a level to attain: what "
                            + "exceeds it has reached it (`position` ABOVE). For `khoảng` a value within 5% of the figure is about that."
                            + " `answersNow` says who answers for it.")
    public Page<TargetView> list(@RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String id) {
        plans.withId(id).visibleTo(scope);
        return new Page<>(TargetView.of(targets.rowsOf(id), measurements, directory, LocalDate.now(clock)), null);
    }
}

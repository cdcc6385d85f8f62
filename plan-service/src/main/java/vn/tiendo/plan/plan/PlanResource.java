package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.http.Page;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.Versions;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Plans", description = "The official documents with their targets and reporting obligations")
class PlanResource {

    private final Plans plans;
    private final Targets targets;
    private final Obligations obligations;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    PlanResource(
            Plans plans,
            Targets targets,
            Obligations obligations,
            AgencyDirectory directory,
            Scope scope,
            Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.obligations = obligations;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Plans",
            description = "In the order of their ids. A province stands for those merged into it too.")
    public Page<View> list(
            @RestQuery("province")
                    @Parameter(
                            description = "Province that issued the plan or answers for it now",
                            example = "quang-ninh")
                    String province,
            @RestQuery("parent") @Parameter(description = "Only plans of agencies that carry out this plan")
                    String parent,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        List<Plan> visible = plans.issuedIn(scope.provinces(province)).stream()
                .filter(plan ->
                        parent == null || parent.equals(plan.definition().parent()))
                .toList();
        return Page.slice(visible, plan -> plan.definition().id(), cursor, limit)
                .map(this::view);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One plan with its legal bases, sections and guidance",
            description = "Its `ETag` is what an amendment sends back as `If-Match`.")
    @APIResponseSchema(View.class)
    public RestResponse<View> get(@RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String id) {
        View plan = view(visible(id));
        return RestResponse.ResponseBuilder.ok(plan)
                .header(HttpHeaders.ETAG, Versions.etag(plan.version()))
                .build();
    }

    @GET
    @Path("{id}/targets")
    @Operation(summary = "Targets and milestones of a plan", description = "All on one page, in the plan's order.")
    public Page<TargetDefinition> targets(@RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String id) {
        visible(id);
        return new Page<>(targets.ofPlan(id), null);
    }

    @GET
    @Path("{id}/obligations")
    @Operation(
            summary = "Who reports to whom on a plan, and by when",
            description =
                    "All on one page. `source` and `dueSource` say what is the plan's own and what is our default.")
    public Page<ObligationDefinition> obligations(
            @RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String id) {
        visible(id);
        return new Page<>(obligations.ofPlan(id), null);
    }

    private Plan visible(String id) {
        return plans.findByIdOptional(id)
                .filter(plan -> scope.sees(plan.definition().province()))
                .orElseThrow(() -> ProblemException.notFound("kế hoạch", "plan", id));
    }

    private View view(Plan plan) {
        PlanDefinition definition = plan.definition();
        return new View(
                definition,
                definition.province(),
                directory.answering(definition.province(), LocalDate.now(clock)),
                plan.registeredAt(),
                plan.version());
    }

    /**
     * @param issuedBy province that issued the plan
     * @param answersNow province that answers for it today
     * @param version what its entity tag says; each amendment is the next one
     */
    @Schema(name = "Plan")
    record View(
            @JsonUnwrapped PlanDefinition plan,
            String issuedBy,
            String answersNow,
            Instant registeredAt,
            long version) {}
}

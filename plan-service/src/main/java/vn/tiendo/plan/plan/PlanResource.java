package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Versions;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Plans", description = "The official documents with their targets and reporting obligations")
class PlanResource {

    private final Plans plans;
    private final Obligations obligations;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    PlanResource(Plans plans, Obligations obligations, AgencyDirectory directory, Scope scope, Clock clock) {
        this.plans = plans;
        this.obligations = obligations;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Plans",
            description =
                    "In the order of their ids, or of the Vietnamese alphabet. A province stands for those merged into it too.")
    public Page<View> list(
            @RestQuery("province")
                    @Parameter(
                            description = "Province that issued the plan or answers for it now",
                            example = "quang-ninh")
                    String province,
            @RestQuery("parent") @Parameter(description = "Only plans of agencies that carry out this plan")
                    String parent,
            @RestQuery("q")
                    @Size(max = Search.MAX_LENGTH, message = "{text.tooLong}")
                    @Parameter(description = "Words that all stand in title or number" + Search.RULE)
                    String q,
            @RestQuery("sort")
                    @Parameter(
                            description = "Order; a hyphen reverses it",
                            schema =
                                    @Schema(
                                            enumeration = {"id", "-id", "title", "-title"},
                                            defaultValue = "id"))
                    String sort,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return plans.matching(scope.provinces(province), parent, q, sort, new Keyset.PageRequest(cursor, limit))
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
        return Answers.of(plan, Versions.etag(plan.version()));
    }

    @GET
    @Path("{id}/obligations")
    @Operation(
            summary = "Who reports to whom on a plan, and by when",
            description =
                    "All on one page. `source` and `dueSource` say what is the plan's own, what is our default and what "
                            + "an operator set.")
    public Page<ObligationView> obligations(@RestPath @Parameter(example = "quang-ninh-205-kh-ubnd-2024") String id) {
        visible(id);
        return new Page<>(obligations.rowsOf(id).stream().map(Obligation::view).toList(), null);
    }

    private Plan visible(String id) {
        return plans.withId(id).visibleTo(scope);
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

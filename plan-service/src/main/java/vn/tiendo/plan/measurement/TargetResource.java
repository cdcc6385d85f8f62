package vn.tiendo.plan.measurement;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.plan.Target;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;

@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Targets")
class TargetResource {

    private final Targets targets;
    private final Measurements measurements;
    private final OwnerDesk desk;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    TargetResource(
            Targets targets,
            Measurements measurements,
            OwnerDesk desk,
            AgencyDirectory directory,
            Scope scope,
            Clock clock) {
        this.targets = targets;
        this.measurements = measurements;
        this.desk = desk;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Targets and milestones of all plans",
            description =
                    "In the order of their plans. `agency` finds those that it answers for now; `waiting` those of"
                            + " which a value waits for confirmation.")
    public Page<TargetView> list(
            @RestQuery("province")
                    @Parameter(
                            description = "Province that issued the plan or answers for it now",
                            example = "quang-ninh")
                    String province,
            @RestQuery("plan") String plan,
            @RestQuery("agency") @Parameter(example = "quang-ninh-truong-dai-hoc-ha-long") String agency,
            @RestQuery("waiting")
                    @Parameter(description = "true: with a value that waits for confirmation; false: all others")
                    Boolean waiting,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Set<String> provinces = scope.provinces(province);
        Set<String> answered = agency == null ? null : answeredBy(agency, provinces);
        Page<Target> page = measurements.targets(
                new Measurements.Filter(provinces, plan, answered, waiting), new Keyset.PageRequest(cursor, limit));
        return new Page<>(views(page.items()), page.next());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "One target or milestone, and how far it is",
            description = "Its `ETag` is what a change of its owners sends back as `If-Match`.")
    @APIResponseSchema(TargetView.class)
    public RestResponse<TargetView> get(@RestPath @Parameter(example = Examples.TARGET) String id) {
        TargetView target = views(List.of(targets.withId(id).visibleTo(scope))).get(0);
        return Answers.of(target, Versions.etag(target.version(), target));
    }

    @PUT
    @Path("{id}/owners")
    @Allowed(Permission.SET_TARGET_OWNERS)
    @Operation(
            summary = "Say who answers for a target, where its plan does not",
            description =
                    "By the province's focal agency or an operator, on the basis of a document; whom they named before goes. They record its values,"
                            + " and it stands in their reports. With no agency nobody answers for it any more. Whom the plan names is not"
                            + " changed here, nor that of a closed target (409). An amendment keeps it, unless it names somebody itself.")
    @APIResponseSchema(OwnerDesk.Owned.class)
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-10-20-chi-tieu-01")
    public RestResponse<OwnerDesk.Owned> setOwners(
            @RestPath @Parameter(example = Examples.TARGET) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "named", value = Examples.OWNERS)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    OwnersRequest body) {
        OwnerDesk.Owned owned = desk.setOwners(id, on, body);
        return Answers.of(owned, Versions.etag(owned.version()));
    }

    private List<TargetView> views(List<Target> rows) {
        return TargetView.of(rows, measurements, directory, LocalDate.now(clock));
    }

    /** Who answers is looked up for each: targets are few, and who took over is no column. */
    private Set<String> answeredBy(String agency, Set<String> provinces) {
        LocalDate today = LocalDate.now(clock);
        return targets.of(provinces).stream()
                .map(Target::applied)
                .filter(t -> t.owners().stream()
                        .anyMatch(owner ->
                                directory.answering(owner, today, t.function()).contains(agency)))
                .map(TargetDefinition::id)
                .collect(Collectors.toSet());
    }
}

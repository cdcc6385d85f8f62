package vn.tiendo.plan.reference;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.Agencies;
import vn.tiendo.plan.agency.Agency;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.ProblemException;

@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Agencies", description = "Offices that can be responsible, and who takes over from whom")
class AgencyResource {

    /** Which of them: what takes several values stands in a bean, where each is converted by itself. */
    static class Whose {

        @RestQuery("province")
        @Separator(",")
        @Parameter(description = "Agencies of this province and of those merged into it")
        List<String> province = List.of();

        @RestQuery("kind")
        @Separator(",")
        @Parameter(description = "Kind of office")
        List<AgencyDefinition.Kind> kind = List.of();
    }

    private final Agencies agencies;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    AgencyResource(Agencies agencies, AgencyDirectory directory, Scope scope, Clock clock) {
        this.agencies = agencies;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Agencies, ended ones included",
            description =
                    "In the order of their ids, or with `sort=name` of the Vietnamese alphabet. A search finds, an id identifies:"
                            + " `q=hoa` finds Hòa and Hoa, which stay two agencies.")
    public Page<AgencyDefinition> list(
            @Valid @BeanParam Whose whose,
            @RestQuery("q")
                    @Size(max = Search.MAX_LENGTH, message = "{text.tooLong}")
                    @Parameter(
                            description = "Words that all stand in the name or in an alias" + Search.RULE,
                            example = "y te")
                    String q,
            @RestQuery("on") @Parameter(description = "Only those that exist on this day", example = "2026-11-20")
                    LocalDate on,
            @RestQuery("sort")
                    @Parameter(
                            description = "Order; a hyphen reverses it",
                            schema =
                                    @Schema(
                                            enumeration = {"id", "-id", "name", "-name"},
                                            defaultValue = "id"))
                    String sort,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Agencies.Filter filter = new Agencies.Filter(scope.provincesAmong(whose.province), whose.kind, q, on);
        return agencies.matching(filter, sort, new Keyset.PageRequest(cursor, limit));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One agency", description = "Its `ETag` is what a change sends back as `If-Match`.")
    @APIResponseSchema(AgencyDefinition.class)
    @Transactional
    public RestResponse<AgencyDefinition> get(@RestPath @Parameter(example = "quang-ninh-so-y-te") String id) {
        Agency agency = agencies.findByIdOptional(id)
                .filter(a -> scope.sees(a.definition().province()))
                .orElseThrow(() -> notFound(id));
        return Answers.of(agency.definition(), Versions.etag(agency.version()));
    }

    private static ProblemException notFound(String id) {
        return ProblemException.notFound("cơ quan", "agency", id);
    }

    @GET
    @Path("{id}/successors")
    @Operation(
            summary = "Who answers on a day for what an agency was given",
            description = "The agency itself while it exists, else those that took over, through all successions.")
    public Answering successors(
            @RestPath @Parameter(example = "quang-ninh-so-lao-dong-thuong-binh-va-xa-hoi") String id,
            @RestQuery("on") @Parameter(description = "Default: today in Asia/Ho_Chi_Minh", example = "2026-11-20")
                    LocalDate on,
            @RestQuery("function")
                    @Parameter(description = "Function of the task, where it decides", example = "giáo dục nghề nghiệp")
                    String function) {
        AgencyDefinition agency =
                directory.agency(id).filter(a -> scope.sees(a.province())).orElseThrow(() -> notFound(id));
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Set<String> answering = directory.answering(id, day, function);
        return new Answering(id, day, answering.stream().map(directory::named).toList(), agency.successors());
    }

    @Schema(name = "Answering")
    record Answering(
            String agency, LocalDate on, List<NamedAgency> answersNow, List<AgencyDefinition.Succession> successions) {}
}

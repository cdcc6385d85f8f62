package vn.tiendo.plan.reference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.plan.plan.Slug;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;

@Path("/api/v1/provinces")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Provinces", description = "Provinces with their dated codes; a merged one names its successor")
class ProvinceResource {

    private final AgencyDirectory directory;
    private final Scope scope;

    ProvinceResource(AgencyDirectory directory, Scope scope) {
        this.directory = directory;
        this.scope = scope;
    }

    @GET
    @Operation(summary = "Provinces, merged ones included", description = "In the order of their ids.")
    public Page<ProvinceDefinition> list(
            @RestQuery("q")
                    @Parameter(
                            description =
                                    "Its name or a predecessor's, or a part of it; case and diacritics do not matter",
                            example = "Quảng Ninh")
                    @Size(max = Search.MAX_LENGTH, message = "{text.tooLong}")
                    String q,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        List<ProvinceDefinition> visible = scope.provinces(null).stream()
                .map(id -> directory.province(id).orElseThrow())
                .filter(province -> q == null || isCalled(province, Slug.of(q)))
                .sorted(Comparator.comparing(ProvinceDefinition::id))
                .toList();
        return Page.slice(visible, ProvinceDefinition::id, cursor, limit);
    }

    /** A plan that a merged province issued stands under the one that answers now: it is found by the name of both. */
    private static boolean isCalled(ProvinceDefinition province, String words) {
        return Stream.concat(
                        Stream.of(province.name()),
                        province.predecessors().stream().map(ProvinceDefinition.Predecessor::name))
                .anyMatch(name -> Slug.of(name).contains(words));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One province")
    public ProvinceDefinition get(@RestPath @Parameter(example = "quang-ninh") String id) {
        return directory
                .province(id)
                .filter(p -> scope.sees(p.id()))
                .orElseThrow(() -> ProblemException.notFound("tỉnh", "province", id));
    }
}

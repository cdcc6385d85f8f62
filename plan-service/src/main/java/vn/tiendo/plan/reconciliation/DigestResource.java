package vn.tiendo.plan.reconciliation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.contracts.digest.AssignmentDigest;
import vn.tiendo.contracts.digest.ProvinceDigest;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;

@Path("/api/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(
        name = "Reconciliation",
        description = "Digests by which a copy is compared with the registry, assignment by assignment")
class DigestResource {

    private final RegistryDigests digests;
    private final Scope scope;

    DigestResource(RegistryDigests digests, Scope scope) {
        this.digests = digests;
        this.scope = scope;
    }

    @GET
    @Operation(
            summary = "One digest for each province",
            description =
                    "Over every version of every assignment of the plans that the province issued. Report-service answers the"
                            + " same question from what it has learnt: equal digests mean equal contents.")
    public Page<ProvinceDigest> list(
            @RestQuery("province")
                    @Parameter(description = "This province and those merged into it", example = "quang-ninh")
                    String province,
            @RestQuery("asOf")
                    @Parameter(
                            description =
                                    "Only versions recorded before this instant: both sides can be compared while changes go on",
                            example = "2199-12-31T00:00:00Z")
                    Instant asOf) {
        Set<String> visible = scope.provinces(province);
        return new Page<>(
                digests.provinces().stream()
                        .filter(visible::contains)
                        .map(p -> ProvinceDigest.of(p, digests.of(p, asOf, null, Integer.MAX_VALUE), asOf))
                        .toList(),
                null);
    }

    @GET
    @Path("{province}")
    @Operation(
            summary = "The digest of each assignment of a province's plans",
            description = "In the order of ids: two such lists name the assignment that differs.")
    public Page<AssignmentDigest> assignments(
            @RestPath("province") @Parameter(description = "Province that issued the plans", example = "quang-ninh")
                    String province,
            @RestQuery("asOf")
                    @Parameter(
                            description = "Only versions recorded before this instant",
                            example = "2199-12-31T00:00:00Z")
                    Instant asOf,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    @Parameter(description = "At most so many rows")
                    int limit) {
        if (!scope.sees(province)) {
            throw ProblemException.notFound("tỉnh", "province", province);
        }
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        return Page.of(digests.of(province, asOf, after, limit + 1), limit, d -> Cursor.encode(d.id()));
    }
}

package vn.tiendo.report.reconciliation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.contracts.digest.AssignmentDigest;
import vn.tiendo.contracts.digest.ProvinceDigest;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.restoration.Suspension;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.ledger.LedgerDigests;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.ReconciliationResults;

@Path("/api/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(
        name = "Reconciliation",
        description = "Whether the ledger holds what the registry holds, assignment by assignment")
class DigestResource {

    private final LedgerDigests digests;
    private final ReconciliationResults reconciliationResults;
    private final LedgerStatus status;
    private final Suspension suspension;
    private final Scope scope;
    private final Clock clock;
    private final Duration silence;

    DigestResource(
            LedgerDigests digests,
            ReconciliationResults reconciliationResults,
            LedgerStatus status,
            Suspension suspension,
            Scope scope,
            Clock clock,
            @ConfigProperty(name = "reconciliation.silence") Duration silence) {
        this.digests = digests;
        this.reconciliationResults = reconciliationResults;
        this.status = status;
        this.suspension = suspension;
        this.scope = scope;
        this.clock = clock;
        this.silence = silence;
    }

    @GET
    @Operation(
            summary = "One digest for each province, and what differs from the registry",
            description =
                    "Over every version of every assignment of the plans that the province issued. Plan-service answers the same"
                            + " question: equal digests mean equal contents. `comparison` is the newest comparison that the ledger has made by"
                            + " itself; what differed is named and is sent again by the registry, three times at most. It does not"
                            + " agree with a registry that has not been heard for some minutes: that may have been set back to an"
                            + " earlier moment.")
    public Page<LedgerDigestItem> list(
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
                        .map(p -> item(p, asOf))
                        .toList(),
                null);
    }

    private LedgerDigestItem item(String province, Instant asOf) {
        Instant heardTo = status.settledTo().orElse(null);
        boolean speaks = suspension.isClear()
                && heardTo != null
                && heardTo.isAfter(clock.instant().minus(silence));
        ProvinceDigest digest =
                ProvinceDigest.of(province, digests.of(province, id -> asOf).values(), asOf);
        return LedgerDigestItem.from(
                digest,
                reconciliationResults
                        .latest(province)
                        .map(c -> LedgerDigestItem.Result.from(
                                c, reconciliationResults.differences(province), heardTo, speaks))
                        .orElse(null));
    }

    @GET
    @Path("{province}")
    @Operation(
            summary = "The digest of each assignment of a province's plans",
            description = "In the order of ids: beside plan-service's list it names the assignment that differs.")
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
        return Page.slice(List.copyOf(digests.of(province, id -> asOf).values()), AssignmentDigest::id, cursor, limit);
    }
}

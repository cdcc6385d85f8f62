package vn.tiendo.report.ingest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.ledger.Rebuild;

@Path("/api/v1/ledger-rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.INSPECT_LEDGER)
@Tag(name = "Operation", description = "What operators do with topics, ledger and unreadable records")
class RebuildResource {

    private final Rebuilds rebuilds;
    private final Caller.Current caller;

    RebuildResource(Rebuilds rebuilds, Caller.Current caller) {
        this.rebuilds = rebuilds;
        this.caller = caller;
    }

    @POST
    @Allowed(Permission.OPERATE_LEDGER)
    @Operation(
            summary = "Build the ledger anew from the topics",
            description = "The old one answers until the new one takes its place, all at one moment."
                    + " While one is under way, asking again joins it. Reports that were assembled are not touched.")
    @APIResponseSchema(
            value = Rebuild.class,
            responseCode = "202",
            responseDescription = "Accepted; `Location` tells how far it is")
    public RestResponse<Rebuild> ask() {
        Rebuild rebuild = rebuilds.ask(caller.get().subject());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, rebuild)
                // Not location(), which would add the host that the caller names.
                .header(HttpHeaders.LOCATION, "/api/v1/ledger-rebuilds/" + rebuild.id())
                .build();
    }

    @GET
    @Operation(summary = "Rebuilds of the ledger", description = "The newest 50, the newest first.")
    public Page<Rebuild> list() {
        return new Page<>(rebuilds.latest(), null);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "How far a rebuild is",
            description = "DONE when the new ledger has taken the place of the old one.")
    public Rebuild get(@RestPath("id") @Parameter(description = "Number of the rebuild", example = "1") long id) {
        return rebuilds.find(id)
                .orElseThrow(() -> ProblemException.notFound("lần dựng lại sổ cái", "rebuild", String.valueOf(id)));
    }
}

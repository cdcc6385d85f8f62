package vn.tiendo.platform.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Caller", description = "Who asks, and what waits for him")
class MeResource {

    private final Caller.Current caller;
    private final ProvinceLookup lookup;

    MeResource(Caller.Current caller, ProvinceLookup lookup) {
        this.caller = caller;
        this.lookup = lookup;
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Who I am here",
            description =
                    "The caller as this service knows him by his token: roles, province and agency with their names, and what"
                            + " he may ask for (the table of docs/access.md).")
    public Me get() {
        return Me.of(caller.get(), lookup);
    }
}

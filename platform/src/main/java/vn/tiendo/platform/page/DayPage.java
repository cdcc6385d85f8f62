package vn.tiendo.platform.page;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;

/** How a day that is being typed is understood, for the script of the pages. */
@Path("/doc-ngay")
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
@Allowed(Permission.READ)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class DayPage {

    @GET
    public String read(@RestQuery("ngay") String typed) {
        return FormField.reading(typed);
    }
}

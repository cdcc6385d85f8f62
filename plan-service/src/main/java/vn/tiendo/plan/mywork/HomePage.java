package vn.tiendo.plan.mywork;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageAddresses;
import vn.tiendo.platform.page.Redirects;

/** The first page is report-service's: it knows tasks and reports. */
@Path("/")
@Allowed(Permission.READ)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class HomePage {

    private final PageAddresses addresses;

    HomePage(PageAddresses addresses) {
        this.addresses = addresses;
    }

    @GET
    public RestResponse<Void> home(@RestQuery("state") String signedOut) {
        return Redirects.to(addresses.of(MenuEntry.HOME));
    }
}

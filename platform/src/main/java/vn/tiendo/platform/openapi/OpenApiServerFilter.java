package vn.tiendo.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says below which path of its address the API is: that is known when the service runs. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OpenApiServerFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        String root = ConfigProvider.getConfig()
                .getOptionalValue("http.root", String.class)
                .orElse("/");
        document.setServers(List.of(OASFactory.createServer().url(root)));
    }
}

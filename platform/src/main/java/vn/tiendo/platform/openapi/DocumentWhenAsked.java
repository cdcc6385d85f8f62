package vn.tiendo.platform.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The API document is read and written out in both formats when it is asked for the first time. The extension does so at each start, which
 * took a quarter of it.
 */
public class DocumentWhenAsked implements BuildCompatibleExtension {

    /** In tests Quarkus keeps its own classes apart from ours, and they would not find the annotation: there it is prepared at start. */
    static final String PROPERTY = "openapi.prepared";

    @Enhancement(types = OpenApiDocumentService.class)
    public void mark(ClassConfig service) {
        if (ConfigProvider.getConfig().getValue(PROPERTY, String.class).equals("when-asked")) {
            service.addAnnotation(WhenAsked.class);
        }
    }
}

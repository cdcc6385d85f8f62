package vn.tiendo.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Shows of each JSON answer what a service has answered: {@code contracts/openapi/examples/<service>/<operationId>.json}, which the
 * tests have kept (CONTRIBUTING, Adding an operation).
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -1)
public class OpenApiExampleFilter implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The document has no title yet when it is filtered. */
    private static final String SERVICE = "quarkus.smallrye-openapi.info-title";

    private static final String TYPE = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        String service = ConfigProvider.getConfig().getValue(SERVICE, String.class);
        String folder = "contracts/openapi/examples/" + service + "/";
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> show(operation, folder + operation.getOperationId() + ".json")));
    }

    private static void show(Operation operation, String file) {
        Object example = read(file);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            MediaType json = answer.getContent() == null || !status.startsWith("2")
                    ? null
                    : answer.getContent().getMediaType(TYPE);
            if (json != null && example != null) {
                json.setExample(example);
            }
        });
    }

    private static Object read(String file) {
        try (InputStream example = OpenApiExampleFilter.class.getClassLoader().getResourceAsStream(file)) {
            return example == null ? null : JSON.readValue(example, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

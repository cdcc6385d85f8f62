package vn.tiendo.platform.table;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the table that {@link Tables} has made into the answer, and says of each answer of such a list that it follows {@code Accept}. */
class TableAnswers {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset(StandardCharsets.UTF_8.name());

    private final CurrentVertxRequest current;

    TableAnswers(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Before links and entity tags: both are of pages. */
    @ServerResponseFilter(priority = 3000)
    void replace(ContainerResponseContext response, ResourceInfo resource) {
        if (!givesTables(resource)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        TableFile file = current.getCurrent().get(Tables.ANSWER);
        if (response.getStatus() != 200) {
            return;
        }
        if (file != null) {
            response.setEntity(
                    file.bytes(), response.getEntityAnnotations(), MediaType.valueOf(file.format().contentType));
            file.addHeaders(response.getHeaders());
        } else if (!(response.getEntity() instanceof byte[])) {
            // The framework knows nothing of `format`: with `Accept: text/csv` it would write the page as a text.
            response.setEntity(response.getEntity(), response.getEntityAnnotations(), JSON);
        }
    }

    private static boolean givesTables(ResourceInfo resource) {
        Produces types = resource == null || resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(Produces.class);
        return types != null && Arrays.asList(types.value()).contains(TableFormat.CSV);
    }
}

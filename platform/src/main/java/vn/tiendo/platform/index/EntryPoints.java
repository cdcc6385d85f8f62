package vn.tiendo.platform.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.index.ApiIndex.Document;
import vn.tiendo.platform.index.ApiIndex.EntryPoint;

/**
 * Reads from the API document what can be asked for without knowing an id. The document is in English; what its lines are in Vietnamese
 * stands in {@code entry-points.properties} of the service, and a test asks for each of them.
 */
@Singleton
class EntryPoints {

    /** Whether there is a page to try the API. */
    static final String SWAGGER_UI = "quarkus.swagger-ui.enabled";

    private static final String BASE = "/api/v1/";
    private static final String VIETNAMESE = "/entry-points.properties";

    private static final List<Document> DOCUMENTS = List.of(
            new Document(
                    "openapi",
                    "/q/openapi",
                    "application/yaml",
                    "Tài liệu OpenAPI của giao diện này",
                    "OpenAPI document"),
            new Document(
                    "openapi-json",
                    "/q/openapi?format=json",
                    "application/json",
                    "Tài liệu OpenAPI, dạng JSON",
                    "OpenAPI document as JSON"));
    private static final Document PAGE = new Document(
            "swagger-ui",
            "/q/swagger-ui/",
            "text/html",
            "Trang thử giao diện (Swagger UI)",
            "Page to try the API (Swagger UI)");

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private final String service;
    private final List<Document> shown;

    /** Read when it is first asked for: a start does not prepare the document. */
    private volatile ApiIndex index;

    EntryPoints(
            OpenApiDocumentService documents,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.smallrye-openapi.info-title") String service,
            @ConfigProperty(name = SWAGGER_UI) boolean withPage) {
        this.shown =
                withPage ? Stream.concat(DOCUMENTS.stream(), Stream.of(PAGE)).toList() : DOCUMENTS;
        this.documents = documents;
        this.json = json;
        this.service = service;
    }

    ApiIndex index() {
        if (index == null) {
            index = read();
        }
        return index;
    }

    private ApiIndex read() {
        try {
            byte[] document = documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
            Properties vietnamese = vietnamese();
            List<EntryPoint> found = new ArrayList<>();
            json.readTree(document).get("paths").properties().stream()
                    .filter(path ->
                            path.getKey().startsWith(BASE) && !path.getKey().contains("{"))
                    .forEach(path -> found.add(entryPoint(path.getKey(), path.getValue(), vietnamese)));
            return new ApiIndex(service, List.copyOf(found), shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntryPoint entryPoint(String path, JsonNode item, Properties vietnamese) {
        TreeSet<String> methods = new TreeSet<>();
        item.properties().stream()
                .filter(member -> member.getValue().has("operationId"))
                .forEach(member -> methods.add(member.getKey().toUpperCase(Locale.ROOT)));
        JsonNode told =
                item.has("get") ? item.get("get") : item.get(methods.first().toLowerCase(Locale.ROOT));
        String name = path.substring(BASE.length());
        String english = told.path("summary").asText();
        return new EntryPoint(name, path, List.copyOf(methods), vietnamese.getProperty(name, english), english);
    }

    private static Properties vietnamese() throws IOException {
        Properties words = new Properties();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(VIETNAMESE.substring(1))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}

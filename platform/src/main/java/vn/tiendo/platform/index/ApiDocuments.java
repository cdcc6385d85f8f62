package vn.tiendo.platform.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The published documents of both services, as Swagger UI shows them: what operators do by itself, and the groups in the order of the
 * work. The document of the service that answers is also at {@code /q/openapi}, whole.
 */
@ApplicationScoped
class ApiDocuments {

    private static final String PATH = "/q/documents/";
    private static final String OF_OPERATORS = "-operator";
    private static final Set<String> OPERATORS = Set.of("operator", "auditor");

    /** In the order of the work, the same for both services: who one is, what is to be done, what is handed in, what is read of it, what is kept in order. */
    static final List<String> GROUPS = List.of(
            "Caller",
            "Index",
            "Plans",
            "Readings",
            "Tasks",
            "Assignments",
            "Status changes",
            "Contributions",
            "Difficulties",
            "Extension requests",
            "Explanations",
            "Targets",
            "Deadlines",
            "Reports",
            "Editor",
            "Workflow",
            "Files",
            "Outlines",
            "Requests",
            "Progress",
            "Comparisons",
            "Compliance",
            "Urging letters",
            "Score sheets",
            "Changes",
            "Webhooks",
            "Interpretations",
            "Obligations",
            "Provinces",
            "Agencies",
            "Calendar",
            "Code lists",
            "Audit",
            "Reconciliation",
            "Operation",
            "Restoration");

    private final boolean shown;
    private final String root;
    private final Map<String, Optional<String>> addresses;
    private final String service;
    private final ObjectMapper json;
    private final Map<String, Buffer> made = new ConcurrentHashMap<>();

    ApiDocuments(
            @ConfigProperty(name = EntryPoints.SWAGGER_UI) boolean shown,
            @ConfigProperty(name = "http.root") Optional<String> root,
            @ConfigProperty(name = "pages.plan-url") Optional<String> plan,
            @ConfigProperty(name = "pages.report-url") Optional<String> report,
            @ConfigProperty(name = "quarkus.smallrye-openapi.info-title") String service,
            ObjectMapper json) {
        this.shown = shown;
        this.root = root.orElse("/");
        this.addresses = Map.of("plan-service", plan, "report-service", report);
        this.service = service;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route(PATH + ":name").method(HttpMethod.GET).blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext context) {
        String name = context.pathParam("name");
        if (!shown || !addresses.containsKey(of(name))) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .end(made.computeIfAbsent(name, this::make));
    }

    private static String of(String name) {
        return name.endsWith(OF_OPERATORS) ? name.substring(0, name.length() - OF_OPERATORS.length()) : name;
    }

    private Buffer make(String name) {
        String of = of(name);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("contracts/openapi/" + of + ".yaml")) {
            ObjectNode document = (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(file);
            keep(document, name.endsWith(OF_OPERATORS));
            sort(document);
            String server = of.equals(service) ? root : addresses.get(of).orElse("/");
            document.putArray("servers").addObject().put("url", server);
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What nobody but operators and auditors may ask for, or all else. */
    private static void keep(ObjectNode document, boolean ofOperators) {
        for (JsonNode path : document.get("paths")) {
            ((ObjectNode) path).properties().removeIf(verb -> isOfOperators(verb.getValue()) != ofOperators);
        }
        ((ObjectNode) document.get("paths")).properties().removeIf(path -> path.getValue()
                .isEmpty());
    }

    private static boolean isOfOperators(JsonNode operation) {
        List<String> roles = StreamSupport.stream(operation.path("x-roles").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return !roles.isEmpty() && OPERATORS.containsAll(roles);
    }

    private static void sort(ObjectNode document) {
        Set<String> used = new TreeSet<>();
        document.get("paths")
                .forEach(path -> path.forEach(verb -> verb.path("tags").forEach(tag -> used.add(tag.asText()))));
        List<JsonNode> tags = new ArrayList<>();
        document.path("tags").forEach(tags::add);
        tags.removeIf(tag -> !used.contains(tag.path("name").asText()));
        tags.sort(Comparator.comparingInt(ApiDocuments::place));
        ArrayNode sorted = document.putArray("tags");
        tags.forEach(sorted::add);
    }

    private static int place(JsonNode tag) {
        int place = GROUPS.indexOf(tag.path("name").asText());
        return place < 0 ? GROUPS.size() : place;
    }
}

package vn.tiendo.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What generated clients need of the OpenAPI document: an operation is named after its method and path, which are as stable
 * as the API itself, unless it has an {@code operationId} of its own; a page after what it holds.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 0)
public class OpenApiNamingFilter implements OASFilter {

    private static final String BASE = "/api/v1/";
    private static final String REF = "#/components/schemas/";
    private static final String PAGE = "Page";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Map<HttpMethod, String> VERBS = Map.of(
            HttpMethod.GET,
            "get",
            HttpMethod.POST,
            "create",
            HttpMethod.PUT,
            "set",
            HttpMethod.PATCH,
            "update",
            HttpMethod.DELETE,
            "delete");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, String> pages = renamePages(document);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    boolean lists = answersWithPage(operation, pages);
                    if (operation.getOperationId() == null) {
                        operation.setOperationId(name(lists ? "list" : VERBS.get(method), path, method));
                    }
                    sortParameters(operation);
                }));
    }

    /**
     * {@code GET /api/v1/plans/{id}/targets} is {@code listPlanTargets}: of what precedes an id, and of what is created, there
     * is one.
     */
    static String name(String verb, String path, HttpMethod method) {
        List<String> segments = List.of(path.substring(BASE.length()).split("/"));
        StringBuilder name = new StringBuilder(verb);
        for (int i = 0; i < segments.size(); i++) {
            if (isParameter(segments.get(i))) {
                continue;
            }
            boolean last = i == segments.size() - 1;
            boolean one = last ? method == HttpMethod.POST : isParameter(segments.get(i + 1));
            name.append(camelCase(one ? singular(segments.get(i)) : segments.get(i)));
        }
        return name.toString();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static String singular(String noun) {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static String camelCase(String segment) {
        StringBuilder joined = new StringBuilder();
        BETWEEN_WORDS.splitAsStream(segment).forEach(word -> joined.append(Character.toUpperCase(word.charAt(0)))
                .append(word.substring(1)));
        return joined.toString();
    }

    /** From {@code PageTaskView}, after a class that nobody outside knows, to {@code TaskPage}. */
    private static Map<String, String> renamePages(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>();
        Map<String, String> renamed = new TreeMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            String item = name.startsWith(PAGE) ? itemOf(schema) : null;
            String chosen = item == null ? name : item + PAGE;
            schemas.put(chosen, schema);
            if (item != null) {
                renamed.put(REF + name, REF + chosen);
            }
        });
        document.getComponents().setSchemas(schemas);
        return renamed;
    }

    /** Name of the schema of a page's rows; null for what is no page. */
    private static String itemOf(Schema schema) {
        Schema items =
                schema.getProperties() == null ? null : schema.getProperties().get("items");
        Schema row = items == null ? null : items.getItems();
        return row == null || row.getRef() == null ? null : row.getRef().substring(REF.length());
    }

    private static boolean answersWithPage(Operation operation, Map<String, String> pages) {
        boolean page = false;
        for (Schema schema : answers(operation)) {
            String renamed = pages.get(String.valueOf(schema.getRef()));
            if (renamed != null) {
                schema.setRef(renamed);
                page = true;
            }
        }
        return page;
    }

    private static List<Schema> answers(Operation operation) {
        List<Schema> schemas = new ArrayList<>();
        for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
            Content content = response.getContent();
            if (content != null) {
                content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(schema -> schema != null)
                        .forEach(schemas::add);
            }
        }
        return schemas;
    }

    /** Clients are generated with arguments in this order, wherever a method or a bean declares them. */
    private static void sortParameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .sorted(Comparator.comparing((Parameter p) -> p.getIn() != Parameter.In.PATH)
                            .thenComparing(p -> p.getIn() != Parameter.In.QUERY)
                            .thenComparing(Parameter::getName))
                    .toList());
        }
    }
}

package vn.tiendo.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.tiendo.platform.logs.RequestIds;

/** Tells of the header fields that answers bear, and that changes want the version that they are based on. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -1)
public class OpenApiHeaderFilter implements OASFilter {

    private static final String SHARED = "#/components/headers/";

    /** Of every answer, by name. */
    private static final Map<String, Header> ALWAYS = new TreeMap<>(Map.of(
            RequestIds.HEADER,
            header(SchemaType.STRING, "The caller's own, the id of its trace, or a new one"),
            "RateLimit-Limit",
            header(SchemaType.INTEGER, "Requests that this token may send at once"),
            "RateLimit-Remaining",
            header(SchemaType.INTEGER, "How many of them are left"),
            "RateLimit-Reset",
            header(SchemaType.INTEGER, "Seconds until all of them may come again"),
            HttpHeaders.VARY,
            header(SchemaType.STRING, "By which header fields of the request the answer differs"),
            HttpHeaders.CACHE_CONTROL,
            header(SchemaType.STRING, "Whether it may be kept, and for how long")));

    /** Of these only the address has a name; all others may be files to be saved. */
    private static final Set<String> NOT_SAVED = Set.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ALWAYS.forEach(document.getComponents()::addHeader);
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> {
                    String tag = meaningOfTag(method, operation);
                    operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                        if (status.startsWith("2")) {
                            tell(status, answer, tag);
                            tellOfFile(answer);
                            tellOfNextPage(operation, answer);
                        } else if (status.equals("304")) {
                            tell(status, answer, tag);
                        } else if (answer.getRef() == null && status.startsWith("4")) {
                            addShared(answer);
                        }
                    });
                }));
        if (document.getComponents().getResponses() != null) {
            document.getComponents().getResponses().values().forEach(OpenApiHeaderFilter::addShared);
        }
    }

    private static void tell(String status, APIResponse answer, String tag) {
        if (tag != null) {
            answer.addHeader(HttpHeaders.ETAG, header(SchemaType.STRING, tag));
        }
        if (status.equals("201")) {
            answer.addHeader(HttpHeaders.ETAG, header(SchemaType.STRING, "Its version, for the next `If-Match`"));
            answer.addHeader(HttpHeaders.LOCATION, header(SchemaType.STRING, "Where what was made is read"));
        }
        if (status.equals("202")) {
            answer.addHeader(HttpHeaders.LOCATION, header(SchemaType.STRING, "Where it is read what became of it"));
        }
        addShared(answer);
    }

    private static void tellOfFile(APIResponse answer) {
        if (answer.getContent() != null
                && !NOT_SAVED.containsAll(answer.getContent().getMediaTypes().keySet())) {
            answer.addHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    header(SchemaType.STRING, "Of a file: the name under which it is saved"));
        }
    }

    private static void tellOfNextPage(Operation operation, APIResponse answer) {
        boolean isInPages = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "limit".equals(parameter.getName()));
        if (isInPages) {
            answer.addHeader(
                    HttpHeaders.LINK, header(SchemaType.STRING, "`rel=\"next\"`: the next page; none after the last"));
        }
    }

    private static void addShared(APIResponse answer) {
        ALWAYS.keySet()
                .forEach(
                        name -> answer.addHeader(name, OASFactory.createHeader().ref(SHARED + name)));
    }

    /** Null where an answer has none. */
    private static String meaningOfTag(HttpMethod method, Operation operation) {
        if (method == HttpMethod.GET) {
            return "Version of what was read, for `If-None-Match`; where a change wants `If-Match`, for that";
        }
        boolean changes = false;
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                if (parameter.getIn() == Parameter.In.HEADER && HttpHeaders.IF_MATCH.equals(parameter.getName())) {
                    parameter.setRequired(true);
                    changes = true;
                }
            }
        }
        return changes ? "The new version, for the next `If-Match`" : null;
    }

    private static Header header(SchemaType type, String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type).format(type == SchemaType.INTEGER ? "int32" : null));
    }
}

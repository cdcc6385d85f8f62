package vn.tiendo.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Adds to each operation of the OpenAPI document the problems that it can answer with, and 304 to what is read. A problem is described
 * once, among the components.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiProblemFilter implements OASFilter {

    private static final String SHARED = "#/components/responses/";
    private static final String RETRY_AFTER = "Retry-After";

    /** What may go wrong with any request. */
    private static final Set<Kind> ALWAYS = EnumSet.of(
            Kind.INVALID_PARAMETER,
            Kind.UNAUTHENTICATED,
            Kind.FORBIDDEN,
            Kind.NOT_ACCEPTABLE,
            Kind.URI_TOO_LONG,
            Kind.TOO_MANY_REQUESTS,
            Kind.HEADERS_TOO_LARGE,
            Kind.INTERNAL,
            Kind.UNAVAILABLE);

    /** What may go wrong besides where something is sent. */
    private static final Set<Kind> OF_CHANGES = EnumSet.of(
            Kind.BODY_TOO_SLOW, Kind.CONFLICT, Kind.CONTENT_TOO_LARGE, Kind.UNSUPPORTED_MEDIA_TYPE, Kind.INVALID);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema("Problem", problem());
        document.getComponents().addSchema("ProblemField", problemField());
        Set<Kind> told = EnumSet.noneOf(Kind.class);
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> {
                    Set<Kind> kinds = problems(method, operation);
                    kinds.addAll(toldByItself(operation, kinds));
                    told.addAll(kinds);
                    operation.setResponses(inOrder(method, operation.getResponses(), kinds));
                }));
        told.forEach(kind -> document.getComponents().addResponse(name(kind), answer(kind)));
    }

    private static APIResponses inOrder(PathItem.HttpMethod method, APIResponses own, Set<Kind> kinds) {
        Map<String, APIResponse> byStatus = new TreeMap<>(own.getAPIResponses());
        if (method == PathItem.HttpMethod.GET) {
            byStatus.putIfAbsent(
                    "304", OASFactory.createAPIResponse().description("Not changed since the ETag in If-None-Match"));
        }
        kinds.forEach(kind -> byStatus.put(
                String.valueOf(kind.status), OASFactory.createAPIResponse().ref(SHARED + name(kind))));
        APIResponses all = OASFactory.createAPIResponses();
        byStatus.forEach(all::addAPIResponse);
        return all;
    }

    private static Set<Kind> problems(PathItem.HttpMethod method, Operation operation) {
        Set<Kind> kinds = EnumSet.copyOf(ALWAYS);
        if (has(operation, Parameter.In.PATH, null)) {
            kinds.add(Kind.NOT_FOUND);
        }
        if (method != PathItem.HttpMethod.GET) {
            kinds.addAll(OF_CHANGES);
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            kinds.add(Kind.STALE_VERSION);
            kinds.add(Kind.PRECONDITION_REQUIRED);
        }
        return kinds;
    }

    /** Refusals of which an operation tells the reason alone: they are problems as all others. */
    private static Set<Kind> toldByItself(Operation operation, Set<Kind> told) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().matches("[45]\\d\\d")
                        && answer.getValue().getContent() == null)
                .map(answer -> Kind.of(Integer.parseInt(answer.getKey())))
                .filter(kind -> told.stream().noneMatch(other -> other.status == kind.status))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /** {@code URI_TOO_LONG} is {@code UriTooLong}. */
    private static String name(Kind kind) {
        return Arrays.stream(kind.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static Schema problem() {
        return object("Problem details (RFC 9457)")
                .required(List.of("type", "title", "status"))
                .addProperty(
                        "type",
                        text(
                                "Path of the page that tells of this kind of problem, below the root of the service; a program may switch on its last part"))
                .addProperty("title", text("Kind of problem, for people"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32"))
                .addProperty("detail", text("This occurrence, in Vietnamese unless English is preferred"))
                .addProperty("instance", text("Path of the request"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/ProblemField"))
                                .description("One entry a field"))
                .addProperty("requestId", text("As in the header X-Request-Id, and in the service's log"));
    }

    private static Schema problemField() {
        return object("What is wrong with one field")
                .required(List.of("field", "detail"))
                .addProperty("field", text("Name as sent, or name of a parameter or header"))
                .addProperty("detail", text("What is wrong, for people"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static boolean has(Operation operation, Parameter.In in, String name) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null
                && parameters.stream().anyMatch(p -> p.getIn() == in && (name == null || name.equals(p.getName())));
    }

    private static APIResponse answer(Kind kind) {
        // In this order in every build: the document is compared letter by letter.
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", kind.type());
        example.put("title", kind.title.vi());
        example.put("status", kind.status);
        example.put("detail", kind.title.vi() + ".");
        APIResponse answer = OASFactory.createAPIResponse()
                .description(kind.title.en())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example)));
        if (kind.passes()) {
            answer.addHeader(RETRY_AFTER, header("Seconds after which the same request may be answered otherwise"));
        }
        if (kind == Kind.UNAUTHENTICATED) {
            answer.addHeader(HttpHeaders.WWW_AUTHENTICATE, header("`Bearer`"));
        }
        return answer;
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}

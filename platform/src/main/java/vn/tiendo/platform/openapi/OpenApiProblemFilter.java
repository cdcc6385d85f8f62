package vn.tiendo.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Adds to each operation of the OpenAPI document the problems that it can answer with, and 304 to what is read. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiProblemFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema("Problem", problem());
        document.getComponents().addSchema("ProblemField", problemField());
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> errors(method, operation)
                        .forEach((status, kind) -> operation.getResponses().addAPIResponse(status, answer(kind)))));
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getGET)
                .filter(Objects::nonNull)
                .map(Operation::getResponses)
                .filter(responses -> !responses.hasAPIResponse("304"))
                .forEach(responses -> responses.addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse().description("Not changed since the ETag in If-None-Match")));
    }

    private static Schema problem() {
        return object("Problem details (RFC 9457)")
                .addProperty("type", text("Stable URN that a program may switch on"))
                .addProperty("title", text("Kind of problem, for people"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("This occurrence, in Vietnamese unless English is preferred"))
                .addProperty("instance", text("Path of the request"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/ProblemField"))
                                .description("One entry a field"));
    }

    private static Schema problemField() {
        return object("What is wrong with one field")
                .addProperty("field", text("Name as sent, or name of a parameter or header"))
                .addProperty("detail", text("What is wrong, for people"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Map<String, Kind> errors(PathItem.HttpMethod method, Operation operation) {
        Map<String, Kind> errors = new LinkedHashMap<>();
        errors.put("400", Kind.INVALID_PARAMETER);
        errors.put("401", Kind.UNAUTHENTICATED);
        errors.put("403", Kind.FORBIDDEN);
        if (has(operation, Parameter.In.PATH, null)) {
            errors.put("404", Kind.NOT_FOUND);
        }
        if (method != PathItem.HttpMethod.GET) {
            errors.put("409", Kind.CONFLICT);
            errors.put("413", Kind.CONTENT_TOO_LARGE);
            if (takesDocuments(operation)) {
                errors.put("415", Kind.UNSUPPORTED_MEDIA_TYPE);
            }
            errors.put("422", Kind.INVALID);
        }
        errors.put("429", Kind.TOO_MANY_REQUESTS);
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            errors.put("412", Kind.STALE_VERSION);
            errors.put("428", Kind.PRECONDITION_REQUIRED);
        }
        return errors;
    }

    private static boolean takesDocuments(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && !operation.getRequestBody().getContent().hasMediaType("application/json");
    }

    private static boolean has(Operation operation, Parameter.In in, String name) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null
                && parameters.stream().anyMatch(p -> p.getIn() == in && (name == null || name.equals(p.getName())));
    }

    private static APIResponse answer(Kind kind) {
        // In this order in every build: the document is compared letter by letter.
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", kind.urn());
        example.put("title", kind.title.vi());
        example.put("status", kind.status);
        example.put("detail", kind.title.vi() + ".");
        return OASFactory.createAPIResponse()
                .description(kind.title.en())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example)));
    }
}

package vn.tiendo.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

class OpenApiHeaderFilterTest {

    @Test
    void whatIsReadHasATag() {
        Operation operation = answering("200");
        filter(HttpMethod.GET, operation);
        assertThat(response(operation, "200").getHeaders()).containsKeys("ETag", "X-Request-Id", "RateLimit-Limit");
    }

    @Test
    void aChangeWantsTheVersionAndAnswersWithTheNewOneAndWithThePlace() {
        Operation operation = answering("201")
                .addParameter(OASFactory.createParameter().name("id").in(Parameter.In.PATH))
                .addParameter(OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER));
        operation.getResponses().addAPIResponse("409", OASFactory.createAPIResponse());
        filter(HttpMethod.POST, operation);
        assertThat(operation.getParameters().get(1).getRequired()).isTrue();
        assertThat(response(operation, "201").getHeaders()).containsKeys("ETag", "Location");
        assertThat(response(operation, "409").getHeaders())
                .containsKey("X-Request-Id")
                .doesNotContainKeys("ETag", "Location");
    }

    @Test
    void whatIsDoneWithoutAVersionHasNoTag() {
        Operation operation = answering("200");
        filter(HttpMethod.POST, operation);
        assertThat(response(operation, "200").getHeaders()).doesNotContainKeys("ETag", "Location");
    }

    @Test
    void aProblemBearsTheIdOfItsRequest() {
        OpenAPI document = document(HttpMethod.GET, answering("200"));
        document.getComponents().addResponse("NotFound", OASFactory.createAPIResponse());
        new OpenApiHeaderFilter().filterOpenAPI(document);
        assertThat(document.getComponents().getResponses().get("NotFound").getHeaders())
                .containsKey("X-Request-Id");
    }

    private static void filter(HttpMethod method, Operation operation) {
        new OpenApiHeaderFilter().filterOpenAPI(document(method, operation));
    }

    private static OpenAPI document(HttpMethod method, Operation operation) {
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents())
                .paths(OASFactory.createPaths().addPathItem("/api/v1/tasks/{id}", OASFactory.createPathItem()));
        document.getPaths().getPathItem("/api/v1/tasks/{id}").setOperation(method, operation);
        return document;
    }

    private static Operation answering(String status) {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses().addAPIResponse(status, OASFactory.createAPIResponse()));
    }

    private static APIResponse response(Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status);
    }
}

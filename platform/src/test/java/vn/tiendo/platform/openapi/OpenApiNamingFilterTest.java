package vn.tiendo.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiNamingFilterTest {

    private static final String REF = "#/components/schemas/";

    @ParameterizedTest
    @CsvSource({
        "list,   GET,    /api/v1/agencies,                       listAgencies",
        "get,    GET,    /api/v1/agencies/{id},                  getAgency",
        "get,    GET,    /api/v1/agencies/{id}/successors,       getAgencySuccessors",
        "list,   GET,    /api/v1/plans/{id}/targets,             listPlanTargets",
        "create, POST,   /api/v1/assignments/{id}/status-changes, createAssignmentStatusChange",
        "set,    PUT,    /api/v1/tasks/{id}/time-frame,          setTaskTimeFrame",
        "get,    GET,    /api/v1/progress,                       getProgress",
        "get,    GET,    /api/v1/deadlines.ics,                  getDeadlinesIcs",
    })
    void anOperationIsNamedAfterItsMethodAndPath(String verb, HttpMethod method, String path, String name) {
        assertThat(OpenApiNamingFilter.name(verb, path, method)).isEqualTo(name);
    }

    @Test
    void aPageIsNamedAfterWhatItHoldsAndItsOperationLists() {
        Operation operation = answering("200", OASFactory.createSchema().ref(REF + "PageTaskView"));
        OpenAPI document = document(HttpMethod.GET, "/api/v1/tasks", operation);
        new OpenApiNamingFilter().filterOpenAPI(document);
        assertThat(document.getComponents().getSchemas()).containsOnlyKeys("Task", "TaskPage");
        assertThat(schema(operation, "200").getRef()).isEqualTo(REF + "TaskPage");
        assertThat(operation.getOperationId()).isEqualTo("listTasks");
    }

    @Test
    void anOperationKeepsTheNameThatItWasGiven() {
        Operation operation =
                answering("200", OASFactory.createSchema().ref(REF + "Task")).operationId("interpretTimeFrame");
        new OpenApiNamingFilter()
                .filterOpenAPI(document(HttpMethod.POST, "/api/v1/interpretations/time-frame", operation));
        assertThat(operation.getOperationId()).isEqualTo("interpretTimeFrame");
    }

    private static OpenAPI document(HttpMethod method, String path, Operation operation) {
        Schema items = OASFactory.createSchema().items(OASFactory.createSchema().ref(REF + "Task"));
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema("Task", OASFactory.createSchema())
                        .addSchema("PageTaskView", OASFactory.createSchema().addProperty("items", items)))
                .paths(OASFactory.createPaths().addPathItem(path, OASFactory.createPathItem()));
        document.getPaths().getPathItem(path).setOperation(method, operation);
        return document;
    }

    private static Operation answering(String status, Schema schema) {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                status,
                                OASFactory.createAPIResponse()
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        "application/json",
                                                        OASFactory.createMediaType()
                                                                .schema(schema)))));
    }

    private static APIResponse response(Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status);
    }

    private static Schema schema(Operation operation, String status) {
        return response(operation, status)
                .getContent()
                .getMediaType("application/json")
                .getSchema();
    }
}

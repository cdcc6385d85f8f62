package vn.tiendo.devservices.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedAnswersTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            paths:
              /api/v1/plans/{id}:
                get:
                  operationId: getPlan
                  responses:
                    "200":
                      headers:
                        ETag: {schema: {type: string}}
                      content:
                        application/json:
                          schema:
                            $ref: "#/components/schemas/Plan"
                    "404":
                      $ref: "#/components/responses/NotFound"
              /api/v1/plans/newest:
                get:
                  operationId: getNewestPlan
                  responses:
                    "204":
                      description: None
            components:
              responses:
                NotFound:
                  content:
                    application/problem+json:
                      schema:
                        $ref: "#/components/schemas/Problem"
              schemas:
                Plan:
                  type: object
                  required: [id, due, leads]
                  properties:
                    id: {type: string}
                    due: {type: [string, "null"], format: date}
                    leads: {type: array, items: {$ref: "#/components/schemas/Lead"}}
                Lead:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                Problem:
                  type: object
                  required: [type]
                  properties:
                    type: {type: string}
            """;

    @TempDir
    Path folder;

    private DocumentedAnswers documented;

    @BeforeEach
    void read() throws IOException {
        documented = new DocumentedAnswers(Files.writeString(folder.resolve("document.yaml"), DOCUMENT));
    }

    @Test
    void whatTheDocumentTellsIsRight() {
        assertThat(plan("{\"id\":\"a\",\"due\":null,\"leads\":[{\"name\":\"Sở Tài chính\"}]}"))
                .isEmpty();
        assertThat(plan("{\"id\":\"a\",\"due\":\"2026-12-01\",\"leads\":[]}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a member is missing | {'id':'a','due':null}",
                "null where the document has none | {'id':null,'due':null,'leads':[]}",
                "a member that the document does not name | {'id':'a','due':null,'leads':[],'more':1}",
                "the same further inside | {'id':'a','due':null,'leads':[{'name':'b','more':1}]}",
                "another type | {'id':1,'due':null,'leads':[]}",
                "another format | {'id':'a','due':'1/12/2026','leads':[]}",
            })
    void anythingElseIsADefect(String what, String body) {
        assertThat(plan(body.replace('\'', '"'))).as(what).isNotEmpty().allMatch(defect -> defect.startsWith("GET"));
    }

    @Test
    void aStatusOrAMediaTypeOfWhichItDoesNotTellIsADefect() {
        assertThat(defects("/api/v1/plans/a", 503, "application/problem+json", "{\"type\":\"x\"}"))
                .containsExactly("GET /api/v1/plans/{id} 503 is not documented");
        assertThat(defects("/api/v1/plans/a", 200, "text/html;charset=UTF-8", "<p>"))
                .containsExactly("GET /api/v1/plans/{id} 200 is not documented as text/html");
    }

    @Test
    void aHeaderFieldOfWhichItDoesNotTellIsADefect() {
        String body = "{\"id\":\"a\",\"due\":null,\"leads\":[]}";
        assertThat(defects("/api/v1/plans/a", 200, List.of("etag", "Date"), "application/json", body))
                .isEmpty();
        assertThat(defects("/api/v1/plans/a", 200, List.of("ETag", "X-Total"), "application/json", body))
                .containsExactly("GET /api/v1/plans/{id} 200 is not documented with [X-Total]");
        assertThat(defects("/api/v1/plans/newest", 204, List.of("ETag"), null, ""))
                .containsExactly("GET /api/v1/plans/newest 204 is not documented with [ETag]");
    }

    @Test
    void aProblemThatIsDescribedOnceIsHeldAgainstIt() {
        assertThat(defects("/api/v1/plans/a", 404, "application/problem+json", "{\"type\":\"x\"}"))
                .isEmpty();
        assertThat(defects("/api/v1/plans/a", 404, "application/problem+json", "{\"title\":\"x\"}"))
                .isNotEmpty();
    }

    @Test
    void ofTwoPathsTheOneWithoutAParameterIsMeant() {
        assertThat(defects("/api/v1/plans/newest", 204, null, "")).isEmpty();
        assertThat(defects("/api/v1/plans/newest", 200, "application/json", "{}"))
                .containsExactly("GET /api/v1/plans/newest 200 is not documented");
    }

    @Test
    void whatIsNoOperationIsNotJudged() {
        assertThat(defects("/q/health", 200, "text/plain", "up")).isEmpty();
    }

    private List<String> plan(String body) {
        return defects("/api/v1/plans/a", 200, "application/json;charset=UTF-8", body);
    }

    private List<String> defects(String path, int status, String mediaType, String body) {
        return defects(path, status, List.of(), mediaType, body);
    }

    private List<String> defects(String path, int status, List<String> headers, String mediaType, String body) {
        return documented.defects(new DocumentedAnswers.Answer(
                "GET", path, status, headers, mediaType, body.getBytes(StandardCharsets.UTF_8)));
    }
}

package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.FormStatus;
import vn.tiendo.contracts.form.WorkingForm;

/**
 * What a status change leaves out stays: the series of {@code contracts/cases/status-changes.json}, by every way in which a
 * change may come. Each works on an assignment of Hà Tĩnh's of 2025 that nobody has reported on.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class KeptAcrossChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BULK = "/api/v1/status-changes/bulk";

    private static Iterator<String> unreported;

    enum Way {
        SINGLY,
        IN_BULK,
        ATOMICALLY,
        AS_A_FORM
    }

    static Stream<Arguments> cases() throws IOException {
        try (InputStream table = KeptAcrossChangesTest.class
                .getClassLoader()
                .getResourceAsStream("contracts/cases/status-changes.json")) {
            return StreamSupport.stream(JSON.readTree(table).get("cases").spliterator(), false)
                    .flatMap(c -> Stream.of(Way.values())
                            .map(way -> Arguments.of(c.get("case").asText(), way, c)));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void aSeriesOfChangesEndsAsTheContractsTableSays(String name, Way way, JsonNode series) throws IOException {
        String id = unreported();
        int version = 1;
        for (JsonNode step : series.get("steps")) {
            if (step.has("verification")) {
                verify(id, version++, step.get("verification"));
            } else if (step.has("refused")) {
                refused(
                        way,
                        send(way, id, version, step.get("change")),
                        step.get("refused").asText());
            } else {
                accepted(way, send(way, id, version++, step.get("change")));
            }
            JsonNode now =
                    JSON.readTree(Api.reader().get("/api/v1/assignments/" + id).asString());
            assertThat(now.get("version").asInt()).isEqualTo(version);
            JsonNode history = JSON.readTree(Api.reader()
                    .get("/api/v1/assignments/" + id + "/status-changes")
                    .asString());
            for (Map.Entry<String, JsonNode> expected : step.path("then").properties()) {
                assertThat(now.get(expected.getKey()))
                        .as("%s after %s", expected.getKey(), step)
                        .isEqualTo(expected.getValue());
                assertThat(history.get("items").get(version - 1).get(expected.getKey()))
                        .as("%s in version %d after %s", expected.getKey(), version, step)
                        .isEqualTo(expected.getValue());
            }
        }
    }

    @Test
    void rowsOfOneAssignmentInOneBulkBuildOnEachOther() {
        for (String atomic : List.of("true", "false")) {
            String id = unreported();
            String rows = Stream.of(
                            row(
                                    id,
                                    1,
                                    "{\"to\":\"IN_PROGRESS\",\"percent\":20,\"result\":\"Đã trình\",\"difficulties\":\"Thiếu kinh phí\"}"),
                            row(id, 2, "{\"to\":\"IN_PROGRESS\",\"percent\":50,\"difficulties\":null}"),
                            row(
                                    id,
                                    3,
                                    "{\"to\":\"SUSPENDED\",\"reason\":\"Chờ hướng dẫn\",\"proposals\":\"Bổ sung dự toán\"}"))
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow();
            Api.focal("ha-tinh")
                    .body("{\"rows\":[" + rows + "]}")
                    .post(BULK + "?atomic=" + atomic)
                    .then()
                    .statusCode(200)
                    .body("results.version", contains(2, 3, 4));
            Api.reader()
                    .get("/api/v1/assignments/" + id)
                    .then()
                    .body("percent", equalTo(50))
                    .body("result", equalTo("Đã trình"))
                    .body("difficulties", nullValue())
                    .body("proposals", equalTo("Bổ sung dự toán"));
        }
    }

    @Test
    void toAnIdempotencyKeyLeftOutAndNullAreDifferentBodies() {
        String id = unreported();
        String leftOut = "{\"to\":\"IN_PROGRESS\",\"percent\":40}";
        String cleared = "{\"to\":\"IN_PROGRESS\",\"percent\":40,\"result\":null}";
        repeated(id, leftOut).statusCode(201).body("version", equalTo(2));
        repeated(id, leftOut).statusCode(201).body("version", equalTo(2));
        repeated(id, "{\"percent\":40, \"to\":\"IN_PROGRESS\"}").statusCode(201).body("version", equalTo(2));
        repeated(id, cleared).statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));

        String keyed = "{\"rows\":[{\"assignment\":\"%s\",\"version\":2,\"idempotencyKey\":\"%s-row\",\"change\":%s}]}";
        for (String body : List.of(cleared, cleared, leftOut)) {
            Api.focal("ha-tinh")
                    .body(keyed.formatted(id, id, body))
                    .post(BULK)
                    .then()
                    .body("results.status", contains(body.equals(cleared) ? 201 : 422));
        }
    }

    private static ValidatableResponse repeated(String id, String body) {
        return Api.focal("ha-tinh")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", id)
                .body(body)
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then();
    }

    private static Response send(Way way, String id, int version, JsonNode change) {
        return switch (way) {
            case SINGLY ->
                Api.focal("ha-tinh")
                        .header("If-Match", "\"" + version + "\"")
                        .body(change.toString())
                        .post("/api/v1/assignments/" + id + "/status-changes");
            case IN_BULK, ATOMICALLY ->
                Api.focal("ha-tinh")
                        .body("{\"rows\":[" + row(id, version, change.toString()) + "]}")
                        .post(BULK + "?atomic=" + (way == Way.ATOMICALLY));
            case AS_A_FORM ->
                Api.focal("ha-tinh")
                        .contentType(WorkingForm.MEDIA_TYPE)
                        .body(form(id, version, change))
                        .post(BULK);
        };
    }

    private static void accepted(Way way, Response answer) {
        if (way == Way.SINGLY) {
            answer.then().log().ifValidationFails().statusCode(201);
        } else {
            answer.then().log().ifValidationFails().statusCode(200).body("accepted", equalTo(1));
        }
    }

    private static void refused(Way way, Response answer, String field) {
        switch (way) {
            case SINGLY -> answer.then().statusCode(422).body("errors.field", hasItem(field));
            case ATOMICALLY -> answer.then().statusCode(422).body("errors.field", hasItem("rows[0]." + field));
            case IN_BULK, AS_A_FORM ->
                answer.then()
                        .statusCode(200)
                        .body("results[0].status", equalTo(422))
                        .body("results[0].problem.errors.field", hasItem(field));
        }
    }

    /** By the committee, since the focal agency has handed in what is verified. */
    private static void verify(String id, int version, JsonNode verification) {
        Api.committee("ha-tinh")
                .header("If-Match", "\"" + version + "\"")
                .body(verification.toString())
                .post("/api/v1/assignments/" + id + "/verifications")
                .then()
                .statusCode(201);
    }

    private static String row(String id, int version, String change) {
        return "{\"assignment\":\"%s\",\"version\":%d,\"change\":%s}".formatted(id, version, change);
    }

    /** What is left out is a blank cell, null a hyphen. */
    private static byte[] form(String id, int version, JsonNode change) {
        Form form = new Form().row(id, version);
        change.properties().forEach(field -> {
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "to" -> form.put(FormColumn.NEW_STATUS, FormStatus.valueOf(value.asText()).label);
                case "evidence" -> put(form, "evidence[0].", value.get(0));
                case "decision" -> put(form, "evidence[0].", value);
                default -> put(form, field.getKey(), value);
            }
        });
        return form.bytes();
    }

    private static void put(Form form, String field, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(part -> put(form, field + part.getKey(), part.getValue()));
            return;
        }
        FormColumn column = Stream.of(FormColumn.values())
                .filter(c -> field.equals(c.field))
                .findFirst()
                .orElseThrow();
        if (value.isNull()) {
            form.put(column, "-");
        } else if (value.isInt()) {
            form.put(column, value.asInt());
        } else {
            form.put(column, value.asText());
        }
    }

    private static synchronized String unreported() {
        if (unreported == null) {
            unreported = Api.reader()
                    .get("/api/v1/assignments?plan=ha-tinh-kh-ubnd-2024&year=2025&status=NOT_STARTED&limit=200")
                    .jsonPath()
                    .<String>getList("items.findAll { it.occurrence.key == '2025' && it.version == 1 }.id")
                    .iterator();
        }
        return unreported.next();
    }
}

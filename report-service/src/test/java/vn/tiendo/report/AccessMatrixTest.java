package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.tiendo.contracts.Topics;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.probe.AccessMatrix;
import vn.tiendo.devservices.probe.AccessMatrix.Request;
import vn.tiendo.devservices.probe.AccessMatrix.Scopes;
import vn.tiendo.devservices.probe.ContractProbe;
import vn.tiendo.devservices.probe.GeneratedRequests;
import vn.tiendo.report.filing.JobRun;
import vn.tiendo.report.filing.file.OfficeFiles;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.render.Format;

/** Every operation of the published document, asked for by everybody. */
@QuarkusTest
@TestProfile(OwnLedger.Matrix.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/access/matrix.txt");

    /** With another one other requests are made. */
    private static final long SEED = Long.getLong("contract.seed", 20261203);

    private static final int OF_EACH = Integer.getInteger("contract.of-each", 6);

    private static boolean filled;

    private static final Scopes OWN = new Scopes("quang-ninh", "quang-ninh-so-noi-vu", "quang-ninh-so-y-te");
    private static final Scopes FOREIGN = new Scopes("ha-tinh", "ha-tinh-so-noi-vu", null);

    private static final String REPORT = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu";

    /** So large that it is nobody's: whoever is let through changes nothing. */
    private static final String NO_VERSION = "\"999999\"";

    @Inject
    LedgerWriter ledger;

    @Inject
    LedgerStatus status;

    @Inject
    MovableClock clock;

    @Inject
    JobRun job;

    @Inject
    DataSource dataSource;

    private final AccessMatrix matrix;
    private final JsonNode paths;
    private final Map<String, String> ids = new HashMap<>();

    AccessMatrixTest() throws IOException {
        matrix = new AccessMatrix(
                Files.readString(TABLE), DevServices.start().tokens(), FOREIGN, AnswersAsDocumented.DOCUMENTED);
        paths = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../contracts/openapi/report-service.yaml").toFile())
                .get("paths");
    }

    @Test
    void everyOperationHasALineAndEveryLineAnOperation() {
        assertThat(matrix.gaps(operations())).as(TABLE.toString()).isEmpty();
    }

    @Test
    @Order(1)
    void everyCallerIsAnsweredAsTheTableSays() throws SQLException {
        fill();
        List<Request> requests = operations().stream().map(this::request).toList();
        assertThat(matrix.violations("http://localhost:" + RestAssured.port, requests))
                .as(TABLE.toString())
                .isEmpty();
    }

    /** The last one, for it changes what there is. */
    @Test
    @Order(2)
    void whatNobodyThoughtOfIsAnsweredAsTheDocumentSays() throws SQLException {
        fill();
        ContractProbe probe = new ContractProbe("http://localhost:" + RestAssured.port, AnswersAsDocumented.DOCUMENTED);
        List<GeneratedRequests.Request> requests =
                new GeneratedRequests(Path.of("../contracts/openapi/report-service.yaml"), SEED).ofEach(OF_EACH);

        assertThat(probe.breaches(requests, List.of(ofTheProvince(), ofTheCountry())))
                .as("seed %d", SEED)
                .isEmpty();
        assertThat(probe.byStatus()).containsKeys(200, 201, 400, 403, 404, 412, 422, 428);
    }

    private static String ofTheProvince() {
        return DevServices.start()
                .tokens()
                .mint(
                        "contract",
                        Map.of(
                                "roles",
                                List.of("focal", "committee", "agency-reporter", "operator", "auditor"),
                                "province",
                                OWN.province(),
                                "agency",
                                OWN.agency()),
                        Duration.ofHours(1));
    }

    private static String ofTheCountry() {
        return DevServices.start()
                .tokens()
                .mint("contract-all", Map.of("roles", List.of("operator", "reader", "auditor")), Duration.ofHours(1));
    }

    /** The five plans in November, a record that could not be read, a rebuild and a request for a report. */
    private void fill() throws SQLException {
        if (filled) {
            return;
        }
        filled = true;
        clock.set("2026-01-02T09:00");
        ledger.know(Topics.TASK_STATUS, "own", List.of(0));
        LedgerBatch batch = Catalogue.batch();
        String work = new Documents.Assignment(
                        "01920000-0000-7000-8000-00000000ac01",
                        1,
                        "quang-ninh-205-kh-ubnd-2024-IV.1.1",
                        OWN.province(),
                        OWN.agency())
                .occurrence("2026", "2026-01-01", "2026-12-31", "2026-12-31")
                .json();
        batch.keep(Document.read(work, AssignmentState.class), work);
        ledger.replay(batch);
        sql("INSERT IGNORE INTO ledger_watermark (id, up_to) VALUES (1, '2029-01-01')");
        sql("INSERT INTO quarantine (topic, partition_no, record_offset, headers, value, reason, at)"
                + " VALUES ('plan.task-status.v1', 0, 1, '{}', '{', 'not JSON', UTC_TIMESTAMP(6))");
        status.caughtUp(Instant.parse("2026-01-02T00:00:00Z"));
        clock.set("2026-11-20T09:00");
        job.run();
        ids.put("/api/v1/quarantine/{id}", "1");
        ids.put("/api/v1/ledger-rebuilds/{id}", "1");
        ids.put("/api/v1/report-requests/{id}", requested());
        handIn("/api/v1/reports/" + REPORT);
    }

    /** The report of the examples, with a signed copy and a corrected file, so that there is something to be kept from others. */
    private void handIn(String report) {
        asReporter(report)
                .contentType("application/json")
                .body("{}")
                .post(report + "/submission")
                .then()
                .statusCode(200);
        // It is printed behind those of all other reports of the five plans.
        await().atMost(Duration.ofMinutes(2))
                .until(() -> asReporter(report).get(report + "/files/docx").statusCode() == 200);
        byte[] word = asReporter(report).get(report + "/files/docx").asByteArray();
        asReporter(report)
                .contentType(Format.DOCX)
                .body(word)
                .put(report + "/files/corrected")
                .then()
                .statusCode(200);
        byte[] pdf = OfficeFiles.pdf("Bản ký");
        asReporter(report)
                .contentType(Format.PDF)
                .body(pdf)
                .put(report + "/files/signed")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification asReporter(String report) {
        Map<String, Object> claims =
                Map.of("roles", List.of("agency-reporter"), "province", OWN.province(), "agency", OWN.agency());
        String token = Tokens.mint(claims);
        String tag = given().auth().oauth2(token).get(report + "/status").header("ETag");
        return given().auth().oauth2(token).header("If-Match", tag);
    }

    private String requested() {
        Request asked = request("POST /api/v1/report-requests");
        return given().auth()
                .oauth2(Tokens.mint(Map.of("roles", List.of("focal"), "province", OWN.province())))
                .contentType("application/json")
                .body(asked.body())
                .post(asked.target())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> operations() {
        List<String> operations = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** With the examples of the document. */
    private Request request(String operation) {
        String[] name = operation.split(" ");
        JsonNode described = paths.get(name[1]).get(name[0].toLowerCase(Locale.ROOT));
        Map<String, String> headers = new HashMap<>();
        String target = name[1];
        for (JsonNode parameter : described.path("parameters")) {
            String place = parameter.get("in").asText();
            String called = parameter.get("name").asText();
            if (place.equals("path")) {
                String known = ids.entrySet().stream()
                        .filter(e -> name[1].startsWith(e.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(parameter.get("example").asText());
                target = target.replace("{" + called + "}", called.equals("revision") ? "1" : known);
            } else if (place.equals("header") && parameter.path("required").asBoolean()) {
                headers.put(called, NO_VERSION);
            } else if (called.equals("groupBy")) {
                target += "?groupBy=province";
            }
        }
        return new Request(operation, target, headers, body(name[1], described), OWN);
    }

    private static String body(String path, JsonNode described) {
        if (path.endsWith("/drop")) {
            return "{\"reason\":\"Bản ghi thử.\"}";
        }
        JsonNode examples = described.at("/requestBody/content/application~1json/examples");
        return examples.isEmpty()
                ? null
                : examples.properties()
                        .iterator()
                        .next()
                        .getValue()
                        .get("value")
                        .toString();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

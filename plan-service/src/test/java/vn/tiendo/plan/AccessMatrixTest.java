package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.tiendo.backing.AccessMatrix;
import vn.tiendo.backing.AccessMatrix.Request;
import vn.tiendo.backing.AccessMatrix.Scopes;
import vn.tiendo.backing.BackingServices;

/** Every operation of the published document, asked for by everybody. */
@QuarkusTest
@TestProfile(OwnRegistry.Matrix.class)
class AccessMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/access/matrix.txt");

    private static final Scopes FOREIGN = new Scopes("ha-tinh", "ha-tinh-so-y-te", null);

    /** Leads and coordinates nothing in its plan. */
    private static final String BYSTANDER = "quang-ninh-uy-ban-nhan-dan-tinh";

    /** As whom the document's example of a contribution is written. */
    private static final String COORDINATOR = "quang-ninh-so-tai-chinh";

    /** So large that it is nobody's: whoever is let through changes nothing. */
    private static final String NO_VERSION = "\"999999\"";

    private final AccessMatrix matrix;
    private final JsonNode paths;
    private String difficulty;

    AccessMatrixTest() throws IOException {
        matrix = new AccessMatrix(
                Files.readString(TABLE), BackingServices.start().tokens(), FOREIGN);
        paths = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../contracts/openapi/plan-service.yaml").toFile())
                .get("paths");
    }

    @Test
    void everyOperationHasALineAndEveryLineAnOperation() {
        assertThat(matrix.gaps(operations())).as(TABLE.toString()).isEmpty();
    }

    @Test
    void everyCallerIsAnsweredAsTheTableSays() {
        difficulty = raised();
        handIn("/api/v1/assignments/{id}/contributions", Api.focal("quang-ninh"));
        handIn("/api/v1/tasks/{id}/triggers", Api.focal("gia-lai"));
        List<Request> requests = operations().stream().map(this::request).toList();
        assertThat(matrix.violations("http://localhost:" + RestAssured.port, requests))
                .as(TABLE.toString())
                .isEmpty();
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
        JsonNode described = described(name[0], name[1]);
        String id = id(name[1]);
        String target = name[1].replaceAll("\\{.*}", id == null ? "" : URLEncoder.encode(id, StandardCharsets.UTF_8));
        Map<String, String> headers = new HashMap<>();
        for (JsonNode parameter : described.path("parameters")) {
            switch (parameter.get("name").asText()) {
                case "If-Match" -> headers.put("If-Match", NO_VERSION);
                case "dryRun" -> target += "?dryRun=true";
                case "limit" -> target += "?limit=200";
                default -> {}
            }
        }
        return new Request(operation, target, headers, body(described), own(name[1], id));
    }

    private JsonNode described(String verb, String path) {
        return paths.get(path).get(verb.toLowerCase(Locale.ROOT));
    }

    /** Of what the path names, or null. */
    private String id(String path) {
        if (path.startsWith("/api/v1/difficulties/")) {
            return difficulty;
        }
        // A path whose GET and POST have examples of different things: the one that something is handed in to.
        JsonNode operation = paths.get(path).has("post")
                ? paths.get(path).get("post")
                : paths.get(path).elements().next();
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(p -> p.get("in").asText().equals("path"))
                .map(p -> p.get("example").asText())
                .findFirst()
                .orElse(null);
    }

    /** The document's example of a plan is one of Hà Tĩnh, who is the foreign one here. */
    private static String body(JsonNode described) {
        JsonNode examples = described.at("/requestBody/content/application~1json/examples");
        return examples.isEmpty()
                ? null
                : examples.properties()
                        .iterator()
                        .next()
                        .getValue()
                        .get("value")
                        .toString()
                        .replace("ha-tinh", "quang-ninh");
    }

    /** A province that has ended is spoken for by the one that continues it. */
    private Scopes own(String path, String id) {
        if (path.startsWith("/api/v1/assignments/{id}")) {
            Response assignment = Api.reader().get("/api/v1/assignments/" + id);
            String province = assignment.path("issuedBy");
            return province.equals("binh-dinh")
                    ? new Scopes("gia-lai", "gia-lai-so-y-te", "gia-lai-so-tu-phap")
                    : new Scopes(
                            province,
                            path.endsWith("contributions") ? COORDINATOR : assignment.path("agency.id"),
                            BYSTANDER);
        }
        String province = id != null && id.startsWith("gia-lai") ? "gia-lai" : "quang-ninh";
        return new Scopes(
                province, province + "-so-y-te", province.equals("gia-lai") ? "gia-lai-so-tu-phap" : BYSTANDER);
    }

    private void handIn(String path, RequestSpecification by) {
        by.body(body(described("POST", path)))
                .post(path.replace("{id}", id(path)))
                .then()
                .statusCode(201);
    }

    private static String raised() {
        String location = Api.agency("quang-ninh", "quang-ninh-so-y-te")
                .body("{\"text\":\"Chưa có hướng dẫn.\"}")
                .post("/api/v1/plans/quang-ninh-205-kh-ubnd-2024/difficulties")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String path = URI.create(location).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

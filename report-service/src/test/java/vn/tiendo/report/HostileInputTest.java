package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.probe.RawHttp;
import vn.tiendo.devservices.probe.RawHttp.Answer;
import vn.tiendo.report.ledger.LedgerWriter;

/** Whatever is sent: a clear refusal, never an error of ours, nothing of the inside in the answer, nothing written. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class HostileInputTest {

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\tat |\\bjava\\.|vn\\.tiendo|quarkus|jdbc|(?i:mariadb|hibernate|jackson|vert\\.x|\\bselect .* from\\b)");

    private static final String CHANGES = "/api/v1/report-requests";

    private static final List<String> STRINGS = List.of(
            "'%20OR%20'1'='1",
            "1;%20DROP%20TABLE%20plan--",
            "%22);alert(1)//",
            "..%2f..%2f..%2fetc%2fpasswd",
            "%00",
            "a%00b",
            "%C0%AF",
            "%ED%A0%80",
            "%0d%0aSet-Cookie:%20a=b",
            "$%7Bjndi:ldap://x%7D",
            "%F0%9F%92%A3",
            "%zz",
            "%",
            "-1",
            "9223372036854775808",
            "a".repeat(3_000));

    @Inject
    AgroalDataSource database;

    @Inject
    LedgerWriter ledger;

    private RawHttp http;
    private final String token = "Authorization: Bearer "
            + DevServices.start()
                    .tokens()
                    .mint(
                            "hostile",
                            Map.of(
                                    "roles",
                                    List.of("focal", "operator", "plan-editor", "auditor"),
                                    "province",
                                    "quang-ninh"),
                            Duration.ofHours(1));
    private List<Long> before;

    @BeforeEach
    void count() throws SQLException {
        // A token of a province that nobody knows is refused before its request is looked at.
        Topic.send(List.of(Documents.province("quang-ninh", "Quảng Ninh")));
        Topic.awaitApplied(ledger);
        http = new RawHttp(RestAssured.port);
        before = counts();
    }

    @AfterEach
    void nothingIsWritten() throws SQLException {
        assertThat(counts()).isEqualTo(before);
    }

    private List<Long> counts() throws SQLException {
        List<Long> counts = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("report_audit", "report_request", "answered", "narrative", "outbox")) {
                try (ResultSet row = connection.createStatement().executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.add(row.getLong(1));
                }
            }
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"plan\":\"x\",\"state\":\"DONE\"}|state",
                "{\"plan\":\"x\",\"plan\":\"y\"}|plan",
                "{\"plan\":\"x\",\"subject\":\"a\u0000b\"}|subject",
                "{\"plan\":\"x\",\"subject\":\"\\ud800\"}|subject",
                "{\"plan\":\"x\",\"dueDate\":\"2026-13-45\"}|dueDate",
                "{\"plan\":\"x\",\"dueDate\":20261212}|dueDate",
            })
    void anUnknownRepeatedOrUnreadableFieldIsNamed(String body, String field) throws IOException {
        Answer answer = change(body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(problem(answer).at("/errors/0/field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"plan\":\"x\"} {\"plan\":\"y\"}",
                "{\"plan\":\"x\"}]",
                "{\"plan\":",
                "[]",
                "\"x\"",
                "null",
                "{\"plan\":{\"plan\":{}}}",
                "{'plan':'x'}",
                "{\"plan\":NaN}"
            })
    void whatIsNotTheJsonThatIsAskedForIsRefused(String body) throws IOException {
        assertRefused(change(body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "C0AF", "C080", "E080AF", "EDA080", "F08080AF", "F4908080", "FF", "80", "C3"})
    void bytesThatAreNoUtf8AreRefused(String hex) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        byte[] body = "{\"plan\":\"x\",\"subject\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[body.length - 1 + bytes.length];
        int at = new String(body, StandardCharsets.UTF_8).indexOf('?');
        System.arraycopy(body, 0, whole, 0, at);
        System.arraycopy(bytes, 0, whole, at, bytes.length);
        System.arraycopy(body, at + 1, whole, at + bytes.length, body.length - at - 1);
        Answer answer = change(whole);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertRefused(answer);
        assertRefused(change("{\"plan\":\"x\"}".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void jsonThatIsDeepOrHasHugeNumbersNamesOrTextsIsRefused() throws IOException {
        for (String path : List.of(CHANGES)) {
            for (String body : List.of(
                    "[".repeat(400_000),
                    "{\"a\":".repeat(100_000),
                    "{\"rows\":" + "[".repeat(300_000),
                    "{\"plan\":\"x\",\"percent\":" + "9".repeat(300_000) + "}",
                    "{\"plan\":\"x\",\"subject\":\"" + "a".repeat(900_000) + "\"}",
                    "{\"" + "n".repeat(900_000) + "\":1}")) {
                assertRefused(send("POST", path, body.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @Test
    void aRequestOfAMillionReportersIsRefusedHoweverItIsWritten() throws IOException {
        byte[] million = ("{\"reporters\":[" + "\"\",".repeat(999_999) + "\"\"]}").getBytes(StandardCharsets.UTF_8);
        assertThat(assertRefused(send("POST", CHANGES, million)).status()).isEqualTo(413);
        assertThat(assertRefused(http.sendChunked("POST", CHANGES, million, token, "Content-Type: application/json"))
                        .status())
                .isEqualTo(413);
        byte[] many = ("{\"reporters\":[" + "\"x\",".repeat(200_000) + "\"x\"]}").getBytes(StandardCharsets.UTF_8);
        Answer answer = assertRefused(send("POST", CHANGES, many));
        assertThat(problem(answer).path("errors").size()).isLessThanOrEqualTo(100);
    }

    @Test
    void targetsAndHeadersThatAreTooLongAreRefused() throws IOException {
        assertThat(assertRefused(http.get("/api/v1/reports?q=" + "a".repeat(9_000), token))
                        .status())
                .isEqualTo(414);
        assertThat(assertRefused(http.get("/api/v1/reports", token, "X-Long: " + "a".repeat(17_000)))
                        .status())
                .isEqualTo(431);
        // Beyond the limits of the server itself there is a status and no more.
        assertThat(http.get("/api/v1/reports?q=" + "a".repeat(90_000), token).status())
                .isEqualTo(414);
        assertThat(http.get("/api/v1/reports", token, "X-Long: " + "a".repeat(90_000))
                        .status())
                .isEqualTo(431);
        assertThat(http.get("/api/v1/reports", token, "Content-Length: 3", "Content-Length: 4")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedFor() throws IOException {
        Answer answer = http.stall("POST", CHANGES, 100, "{\"plan\":", token, "Content-Type: application/json");
        assertThat(assertRefused(answer).status()).isEqualTo(408);
    }

    @Test
    void noPathAndNoParameterOfAnyOperationGetsThrough() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .get("paths");
        int tried = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase();
                for (String string : STRINGS) {
                    String target = path.getKey().replaceAll("\\{[^}]*}", "@").replace("@", string);
                    byte[] body = method.equals("GET") ? new byte[0] : "{}".getBytes(StandardCharsets.UTF_8);
                    if (path.getKey().contains("{")) {
                        Answer answer = send(method, target, body);
                        assertClean(answer);
                        assertThat(answer.status()).as(target).isGreaterThanOrEqualTo(400);
                        tried++;
                    }
                    for (JsonNode parameter : operation.getValue().path("parameters")) {
                        if (parameter.get("in").asText().equals("query") && method.equals("GET")) {
                            String query = "?" + parameter.get("name").asText() + "=" + string;
                            assertClean(send(method, target.replace(string, "x") + query, body));
                            tried++;
                        }
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If-Match: \"1",
                "If-Match: \"'; DROP TABLE plan--\"",
                "If-Match: \"99999999999999999999\"",
                "Idempotency-Key: \u00c0\u00af'",
                "Accept: text/;q=x",
                "Accept-Language: \u0001",
                "Content-Type: application/json;charset=UTF-7",
                "Content-Type: text/xml",
                "Content-Encoding: gzip",
                "X-HTTP-Method-Override: DELETE"
            })
    void noHeaderGetsThrough(String field) throws IOException {
        Answer answer = http.send("POST", CHANGES, "{}".getBytes(StandardCharsets.UTF_8), token, field);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContainPattern(INSIDE);
    }

    @Test
    void everyAnswerTellsBrowsersWhatItIsNot() {
        for (String target : List.of("/api/v1/reports", "/api/v1/none", "/q/openapi", "/none", "/q/swagger-ui/")) {
            for (String field : List.of(token, "Authorization: Bearer x", "Origin: https://evil.example")) {
                Answer answer = http.get(target, field);
                assertThat(answer.headers())
                        .containsEntry("x-content-type-options", "nosniff")
                        .containsEntry("referrer-policy", "no-referrer")
                        .containsKeys("content-security-policy", "cache-control")
                        .doesNotContainKeys(
                                "server", "x-powered-by", "access-control-allow-origin", "strict-transport-security");
                assertThat(answer.header("content-security-policy")).contains("frame-ancestors 'none'");
            }
        }
        Answer preflight = http.send(
                "OPTIONS",
                "/api/v1/reports",
                new byte[0],
                "Origin: https://evil.example",
                "Access-Control-Request-Method: POST");
        assertThat(preflight.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    private Answer change(byte[] body) {
        return http.send("POST", CHANGES, body, token, "Content-Type: application/json", "If-Match: \"1\"");
    }

    private Answer send(String method, String target, byte[] body) {
        return http.send(method, target, body, token, "Content-Type: application/json");
    }

    private static Answer assertRefused(Answer answer) throws IOException {
        assertClean(answer);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(problem(answer).get("status").asInt()).isEqualTo(answer.status());
        assertThat(problem(answer).get("detail").asText()).isNotBlank();
        return answer;
    }

    private static void assertClean(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        assertThat(answer.body()).doesNotContainPattern(INSIDE);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    private static JsonNode problem(Answer answer) throws IOException {
        assertThat(answer.header("content-type")).as(answer.toString()).startsWith("application/problem+json");
        return new ObjectMapper().readTree(answer.body());
    }
}

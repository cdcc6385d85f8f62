package vn.tiendo.report.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;

/** What collects logs reads each line as JSON and finds request, trace and caller in fields of their own. */
@QuarkusTest
@TestProfile(AsInProduction.class)
class JsonLogTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void aLineOfARequestNamesItsIdItsTraceAndItsCaller() throws JsonProcessingException {
        String token =
                DevServices.start().tokens().mint("lan", Map.of("roles", List.of("reader")), Duration.ofMinutes(10));
        try (LogLines lines = new LogLines("access.refused")) {
            given().auth()
                    .oauth2(token)
                    .header("X-Request-Id", "request-of-lan")
                    .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                    .get("/api/v1/quarantine")
                    .then()
                    .statusCode(403);
            await().atMost(Duration.ofSeconds(10)).until(() -> !lines.records().isEmpty());
            JsonNode line = written(lines.records().get(0));
            assertThat(line.at("/mdc/requestId").asText()).isEqualTo("request-of-lan");
            assertThat(line.at("/mdc/traceId").asText()).isEqualTo(TRACE);
            assertThat(line.at("/mdc/subject").asText()).isEqualTo("lan");
            assertThat(line.get("loggerName").asText()).isEqualTo("access.refused");
            assertThat(line.get("service").asText()).isEqualTo("report-service");
            assertThat(line.get("level").asText()).isEqualTo("INFO");
            assertThat(line.get("timestamp").asText()).isNotEmpty();
        }
    }

    @Test
    void aSecretInAMessageOrAnExceptionIsRedactedThereToo() throws JsonProcessingException {
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "Authorization: Bearer abcdefgh.ijklmnop", "test");
        record.setThrown(new IllegalStateException("jdbc:mariadb://db/plan?password=hunter2hunter2"));
        String line = written(record).toString();
        assertThat(line).contains("[redacted]", "IllegalStateException").doesNotContain("ijklmnop", "hunter2");
    }

    private static JsonNode written(ExtLogRecord record) throws JsonProcessingException {
        Handler console = Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(console.getFilter().isLoggable(record)).isTrue();
        String line = console.getFormatter().format(record);
        assertThat(line.strip()).doesNotContain("\n");
        return new ObjectMapper().readTree(line);
    }
}

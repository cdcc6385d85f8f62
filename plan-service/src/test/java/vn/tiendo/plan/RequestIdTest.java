package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class RequestIdTest {

    private static final String HEADER = "X-Request-Id";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void theIdOfTheCallerComesBackAlsoInAProblem() {
        Api.reader()
                .header(HEADER, "can-bo-01.7")
                .get("/api/v1/provinces")
                .then()
                .statusCode(200)
                .header(HEADER, "can-bo-01.7");
        Api.reader()
                .header(HEADER, "can-bo-01.7")
                .get("/api/v1/plans/nowhere")
                .then()
                .statusCode(404)
                .header(HEADER, "can-bo-01.7")
                .body("requestId", equalTo("can-bo-01.7"));
    }

    @Test
    void whoSendsATraceIsAnsweredWithItsId() {
        Api.reader()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/api/v1/provinces")
                .then()
                .header(HEADER, "0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;b", "<script>", "Quảng Ninh"})
    void whatIsNoPlainWordIsReplaced(String sent) {
        Api.reader()
                .header(HEADER, sent)
                .get("/api/v1/provinces")
                .then()
                .statusCode(200)
                .header(HEADER, matchesPattern(UUID));
    }

    @Test
    void whatIsRefusedBeforeAnyResourceHasOneToo() {
        given().header(HEADER, "khach-1")
                .get("/api/v1/provinces")
                .then()
                .statusCode(401)
                .header(HEADER, "khach-1");
        given().get("/" + "a".repeat(9_000)).then().statusCode(414).body("requestId", matchesPattern(UUID));
    }

    @Test
    void whatIsLoggedForARequestBearsItsId() {
        List<String> ids = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                ids.add(String.valueOf(ExtLogRecord.wrap(line).getMdc("requestId")));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = LogContext.getLogContext().getLogger("");
        root.addHandler(handler);
        try {
            given().header(HEADER, "hong-01").get(BrokenRoute.PATH).then().statusCode(500);
        } finally {
            root.removeHandler(handler);
        }
        assertThat(ids).contains("hong-01");
    }
}

package vn.tiendo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.probe.HostileHeaders;
import vn.tiendo.devservices.probe.RawHttp;
import vn.tiendo.devservices.probe.RawHttp.Answer;
import vn.tiendo.report.filing.JobRun;
import vn.tiendo.report.ledger.LedgerWriter;

/** Whatever a header holds, the answer is the one asked for or a problem, in the right language and of nobody else's host. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RequestHeadersTest {

    private static final Sample SAMPLE = new Sample("dau-muc");
    private static final String REPORT = SAMPLE.report(SAMPLE.firstLevel(), 2026, "so-noi-vu");
    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private static final String REQUESTS = "/api/v1/report-requests";
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String EVIL = "evil.example";

    @Inject
    LedgerWriter ledger;

    @Inject
    MovableClock clock;

    @Inject
    JobRun job;

    private final String token =
            Tokens.mint(Map.of("roles", List.of("reader", "focal"), "province", SAMPLE.province()));
    private final String authorization = "Authorization: Bearer " + token;
    private RawHttp http;

    @BeforeEach
    void register() {
        Topic.send(SAMPLE.documents(Sample.REGISTERED));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        http = new RawHttp(RestAssured.port);
    }

    @Test
    void whateverAHeaderHoldsTheAnswerIsTheOneAskedForOrAProblem() {
        assertThat(HostileHeaders.wronglyAnswered(List.of(
                        line -> http.get("/api/v1/deadlines?limit=1", authorization, line),
                        line -> http.get("/api/v1/reports/none", authorization, line),
                        line -> http.get("/api/v1/reports/" + REPORT, authorization, line),
                        line -> http.get("/api/v1/reports", line),
                        line -> http.get("/none", line),
                        line -> http.send("DELETE", "/api/v1/reports", new byte[0], authorization, line),
                        line -> http.send("POST", REQUESTS, NOTHING, authorization, line))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en;q=abc | false",
                "vi;q= | false",
                "en;q=0, * | false",
                "vi;q=0 | true",
                "fr, en;q=0.5 | true",
                "vi;q=0.4, en-GB;q=0.5 | true"
            })
    void problemsAndMessagesOfTheValidatorAreInTheLanguageThatIsPreferred(String accepted, boolean english) {
        for (String path : List.of("/api/v1/reports/none", "/api/v1/reports?limit=999")) {
            String detail = given().auth()
                    .oauth2(token)
                    .header("Accept-Language", accepted)
                    .get(path)
                    .then()
                    .contentType("application/problem+json")
                    .extract()
                    .path("detail");
            assertThat(detail.chars().allMatch(letter -> letter < 0x80))
                    .as(detail)
                    .isEqualTo(english);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key:", "Idempotency-Key: \t ", "Idempotency-Key: a\r\nIdempotency-Key: b"})
    void aKeyThatIsNoneOrTwoIsRefusedByName(String lines) {
        for (String path : List.of(REQUESTS, "/api/v1/reports/none/submission")) {
            Answer answer = http.send("POST", path, NOTHING, authorization, "Content-Type: application/json", lines);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\"");
        }
    }

    @Test
    void aPageLinksToTheNextOnThisServerWhateverTheCallerCallsIt() {
        List<String> joined = new ArrayList<>();
        URI page = URI.create("http://localhost:" + RestAssured.port + "/api/v1/deadlines?limit=1&year=2026");
        while (page != null) {
            Response answer = given().auth()
                    .oauth2(token)
                    .urlEncodingEnabled(false)
                    .header("X-Forwarded-Host", EVIL)
                    .get(page);
            joined.addAll(answer.jsonPath().getList("items.obligation"));
            String link = answer.header("Link");
            assertThat(link == null).isEqualTo(answer.jsonPath().get("next") == null);
            page = link == null ? null : page.resolve(target(link));
        }
        assertThat(joined).containsExactly(SAMPLE.firstLevel(), SAMPLE.consolidated());
    }

    /** A path that begins with two slashes would name another server. */
    private static String target(String link) {
        Matcher matcher = LINK.matcher(link);
        assertThat(matcher.matches()).as(link).isTrue();
        assertThat(matcher.group(1)).startsWith("/api/v1/");
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/deadlines?limit=1",
                "//evil.example/..//api/v1/deadlines?limit=1",
                "http://evil.example/api/v1/deadlines?limit=1",
                "/api/v1/deadlines.ics",
                "/api/v1/reports/none",
                "/api/v1/none",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/swagger-ui/"
            })
    void noAnswerNamesTheHostThatTheCallerNames(String target) {
        Answer answer = http.get(
                target,
                authorization,
                "Host: " + EVIL,
                "X-Forwarded-Host: " + EVIL,
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /" + EVIL,
                "Forwarded: host=" + EVIL + ";proto=https");
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.headers().values()).noneMatch(value -> value.contains(EVIL));
        assertThat(answer.body()).doesNotContain(EVIL);
    }
}

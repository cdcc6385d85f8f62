package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.probe.HostileHeaders;
import vn.tiendo.devservices.probe.RawHttp;
import vn.tiendo.devservices.probe.RawHttp.Answer;

/** Whatever a header holds, the answer is the one asked for or a problem, in the right language and of nobody else's host. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class RequestHeadersTest {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private static final String DIFFICULTIES = "/api/v1/plans/quang-ninh-205-kh-ubnd-2024/difficulties";
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String EVIL = "evil.example";
    private static final String[] EVIL_HOSTS = {
        "Host: " + EVIL,
        "X-Forwarded-Host: " + EVIL,
        "X-Forwarded-Proto: https",
        "X-Forwarded-Prefix: /" + EVIL,
        "Forwarded: host=" + EVIL + ";proto=https"
    };

    private final String token = "Authorization: Bearer "
            + DevServices.start()
                    .tokens()
                    .mint(
                            "headers",
                            Map.of(
                                    "roles",
                                    List.of("agency-reporter"),
                                    "province",
                                    "quang-ninh",
                                    "agency",
                                    "quang-ninh-so-y-te"),
                            Duration.ofHours(1));
    private RawHttp http;

    @BeforeEach
    void connect() {
        http = new RawHttp(RestAssured.port);
    }

    @Test
    void whateverAHeaderHoldsTheAnswerIsTheOneAskedForOrAProblem() {
        assertThat(HostileHeaders.wronglyAnswered(List.of(
                        line -> http.get("/api/v1/tasks?limit=1", token, line),
                        line -> http.get("/api/v1/plans/none", token, line),
                        line -> http.get("/api/v1/plans", line),
                        line -> http.get("/none", line),
                        line -> http.send("DELETE", "/api/v1/plans", new byte[0], token, line),
                        line -> http.send("POST", DIFFICULTIES, NOTHING, token, line))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en;q=abc | false",
                "vi;q= | false",
                "en;q=0 | false",
                "en;q=0, * | false",
                "vi;q=0 | true",
                "fr, en;q=0.5 | true",
                "vi;q=0.4, en-GB;q=0.5 | true"
            })
    void problemsAndMessagesOfTheValidatorAreInTheLanguageThatIsPreferred(String accepted, boolean english) {
        for (String path : List.of("/api/v1/plans/none", "/api/v1/tasks?limit=999")) {
            String detail = Api.reader()
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
    @ValueSource(strings = {"Idempotency-Key:", "Idempotency-Key: \t ", "Idempotency-Key: \u00a0"})
    void aKeyThatIsNoneIsRefusedByName(String line) {
        Answer answer = http.send(
                "POST",
                DIFFICULTIES,
                "{\"text\":\"Chưa có hướng dẫn.\"}".getBytes(StandardCharsets.UTF_8),
                token,
                "Content-Type: application/json",
                line);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\"");
    }

    @Test
    void ofTwoKeysNoneIsChosen() {
        Answer answer = http.send(
                "POST",
                DIFFICULTIES,
                NOTHING,
                token,
                "Content-Type: application/json",
                "Idempotency-Key: a",
                "Idempotency-Key: b");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Idempotency-Key\"").contains("2 lần");
    }

    @Test
    void aPageLinksToTheNextOnThisServerWhateverTheCallerCallsIt() {
        List<String> joined = new ArrayList<>();
        URI page = URI.create(
                "http://localhost:" + RestAssured.port + "/api/v1/tasks?q=%C4%91%C3%A0o%20t%E1%BA%A1o&limit=4");
        while (page != null) {
            Response answer = Api.reader()
                    .urlEncodingEnabled(false)
                    .header("X-Forwarded-Host", EVIL)
                    .header("X-Forwarded-Proto", "https")
                    .get(page);
            joined.addAll(answer.jsonPath().getList("items.id"));
            String link = answer.header("Link");
            assertThat(link == null).isEqualTo(answer.jsonPath().get("next") == null);
            page = link == null ? null : page.resolve(target(link));
        }
        assertThat(joined)
                .hasSizeGreaterThan(4)
                .isEqualTo(Api.reader()
                        .queryParam("q", "đào tạo")
                        .get("/api/v1/tasks?limit=200")
                        .jsonPath()
                        .getList("items.id"));
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
                "/api/v1/tasks?limit=1",
                "//evil.example/..//api/v1/tasks?limit=1",
                "http://evil.example/api/v1/tasks?limit=1",
                "/api/v1/tasks?limit=1&q={a}<b>",
                "/api/v1/plans/none",
                "/api/v1/none",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/swagger-ui/"
            })
    void noAnswerNamesTheHostThatTheCallerNames(String target) {
        Answer answer = http.get(target, fields());
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.headers().values()).noneMatch(value -> value.contains(EVIL));
        assertThat(answer.body()).doesNotContain(EVIL);
    }

    @Test
    void whatIsMadeIsLocatedOnThisServer() {
        Answer made = http.send(
                "POST", DIFFICULTIES, "{\"text\":\"Chưa có hướng dẫn.\"}".getBytes(StandardCharsets.UTF_8), fields());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("location")).startsWith("/api/v1/difficulties/");
    }

    private String[] fields() {
        List<String> fields = new ArrayList<>(List.of(EVIL_HOSTS));
        fields.add(token);
        fields.add("Content-Type: application/json");
        return fields.toArray(String[]::new);
    }

    @Test
    void linesOfFieldsAreJoinedOverHttp2Too() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        URI address = URI.create("http://localhost:" + RestAssured.port + "/api/v1/plans/none");
        HttpRequest request = HttpRequest.newBuilder(address)
                .headers("Authorization", token.substring("Authorization: ".length()))
                .headers("Accept-Language", "fr", "Accept-Language", "en;q=0.5")
                .build();
        // The first one asks for the upgrade, the second one is sent in HTTP/2 from its beginning.
        client.send(request, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.body()).contains("There is no plan");
    }

    @Test
    void whatFailsOutsideOfResourcesIsAProblemThatTellsNothingOfTheInside() {
        Answer answer = http.get(BrokenRoute.PATH, "Accept-Language: en");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("/problems/internal").doesNotContain("broken on purpose");
    }

    @Test
    void whatPassesIsToBeSentAgainAfterTheSameTimeWhoeverSaysSo() {
        Api.reader().get(BrokenRoute.BUSY).then().statusCode(503).header("Retry-After", equalTo("2"));
    }
}

package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers reach who asked: compressed, and by scripts of other origins. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DeliveryTest {

    private static final String LIST = "/api/v1/tasks?limit=50";

    /** As the tests' settings name it. */
    private static final String NAMED = "https://bang-tin.example";

    private static final String FOREIGN = "https://bang-tin.example.org";

    @ParameterizedTest
    @CsvSource({
        "HTTP_1_1, /api/v1/tasks?limit=50",
        "HTTP_2, /api/v1/tasks?limit=50",
        "HTTP_1_1, /api/v1/code-lists",
        "HTTP_1_1, /q/openapi",
        "HTTP_1_1, /q/openapi?format=json"
    })
    void aLongAnswerIsCompressedForWhoAsksAndSaysTheSame(Version version, String path) throws Exception {
        HttpResponse<byte[]> plain = get(version, path);
        HttpResponse<byte[]> small = get(version, path, "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(header(plain, "Content-Encoding")).isNull();
        assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(plain, "Vary")).contains("Accept-Encoding");
        assertThat(header(small, "Vary")).contains("Accept-Encoding");
        assertThat(small.body().length).isLessThan(plain.body().length / 2);
        assertThat(unpacked(small.body())).isEqualTo(text(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "gzip;q=0, *", "*/*;", "br", "deflate", "banana;;q", ""})
    void whoDoesNotAskForItGetsItAsItIs(String accepted) throws Exception {
        HttpResponse<byte[]> answer = get(Version.HTTP_1_1, LIST, "Accept-Encoding", accepted);
        assertThat(header(answer, "Content-Encoding")).isNotEqualTo("gzip");
        assertThat(text(answer)).startsWith("{\"items\":[");
        assertThat(header(answer, "ETag")).doesNotContain("gzip");
    }

    @Test
    void aShortAnswerIsNotCompressed() throws Exception {
        HttpResponse<byte[]> answer = get(Version.HTTP_1_1, "/api/v1/me", "Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isNotEqualTo("gzip");
        assertThat(text(answer)).startsWith("{");
        assertThat(header(answer, "Vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    void bothFormsHaveTheTagOfTheirState(Version version) throws Exception {
        String plain = header(get(version, LIST), "ETag");
        assertThat(header(get(version, LIST, "Accept-Encoding", "gzip"), "ETag"))
                .isEqualTo(plain);
        HttpResponse<byte[]> unchanged = get(version, LIST, "Accept-Encoding", "gzip", "If-None-Match", plain);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(header(unchanged, "ETag")).isEqualTo(plain);
        assertThat(header(unchanged, "Vary")).contains("Accept-Encoding");
    }

    @Test
    void aBodyThatIsCompressedIsRefused() throws Exception {
        HttpResponse<byte[]> answer = send(request("/api/v1/interpretations/time-frame")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed("{\"text\":\"Năm 2026\",\"planDate\":\"2024-09-16\"}"))));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(text(answer)).contains("Content-Encoding", "không được nén");
    }

    @Test
    void aScriptOfANamedOriginMayAskAndReadWhatItNeeds() throws Exception {
        HttpResponse<byte[]> answer = get(Version.HTTP_1_1, LIST, "Origin", NAMED);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(NAMED);
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isNull();
        assertThat(header(answer, "Access-Control-Expose-Headers"))
                .contains("ETag", "Link", "Location", "Retry-After", "X-Request-Id", "RateLimit-Remaining");
        assertThat(header(answer, "Vary")).contains("Origin", "Accept-Encoding");
    }

    @Test
    void aPreflightNeedsNoTokenAndIsNotCountedAsRefusedAccess() throws Exception {
        for (int i = 0; i < 50; i++) {
            HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(address("/api/v1/assignments/x/status-changes"))
                    .method("OPTIONS", BodyPublishers.noBody())
                    .header("Origin", NAMED)
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key"));
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(NAMED);
            assertThat(header(answer, "Access-Control-Allow-Methods")).contains("POST", "PUT");
            assertThat(header(answer, "Access-Control-Allow-Headers"))
                    .contains("Authorization", "If-Match", "Idempotency-Key");
            assertThat(header(answer, "Access-Control-Allow-Credentials")).isNull();
        }
    }

    @Test
    void aScriptIsToldWhyItWasRefused() throws Exception {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(address(LIST)).header("Origin", NAMED));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(NAMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {FOREIGN, "http://bang-tin.example", "https://bang-tin.example:8443", "null", "*"})
    void anyOtherOriginIsAnsweredAsWithoutOne(String origin) throws Exception {
        HttpResponse<byte[]> answer = get(Version.HTTP_1_1, LIST, "Origin", origin);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(header(answer, "Vary")).contains("Origin");
        HttpResponse<byte[]> preflight = send(HttpRequest.newBuilder(address("/api/v1/plans"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST"));
        assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/", "/giao-dien/tiendo.css"})
    void onlyTheApiIsOpenToOtherOrigins(String path) throws Exception {
        HttpResponse<byte[]> answer = get(Version.HTTP_1_1, path, "Origin", NAMED);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    private static HttpResponse<byte[]> get(Version version, String path, String... fields) throws Exception {
        HttpRequest.Builder request = request(path).version(version);
        return send(fields.length == 0 ? request : request.headers(fields));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + Api.token());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] body) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}

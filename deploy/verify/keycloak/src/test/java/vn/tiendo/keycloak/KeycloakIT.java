package vn.tiendo.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;

/** plan-service as in production, with tokens of a real Keycloak. */
class KeycloakIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PORT = Ports.free();
    private static final int MANAGEMENT_PORT = Ports.free();

    private static Lifeline lifeline;
    private static Keycloak keycloak;

    @BeforeAll
    static void start() throws IOException {
        lifeline = Lifeline.open(Path.of("target", "it"));
        keycloak = Keycloak.start(lifeline, "http://" + Ports.HOST + ":" + PORT);
        Production service = new Production("plan-service", "/plan", PORT, MANAGEMENT_PORT);
        service.start(lifeline, keycloak, Map.of("RELAY_CREATE_TOPICS", "true"), "migrate", "load", "serve")
                .awaitReady(service::isReady, Production.START_LIMIT);
    }

    @AfterAll
    static void stop() throws IOException {
        lifeline.close();
    }

    /** One story, because each step leaves the provider in another state. */
    @Test
    void accountsOfSystemsActWithinTheirScopeWhileKeysRotateAndTheProviderIsAway() throws Exception {
        assertThatThrownBy(() -> keycloak.enroll("mot-nguoi", "/Quảng Ninh", "mat-khau"))
                .as("a password of eight letters")
                .hasMessageContaining("assword");
        String focal = keycloak.token("focal-quang-ninh");
        assertThat(keycloak.events("CLIENT_LOGIN").findValuesAsText("clientId")).contains("focal-quang-ninh");
        String reader = keycloak.token("reader-all");
        String own = assignment(reader, "quang-ninh-205-kh-ubnd-2024-IV.6.1");
        String foreign = assignment(reader, "lai-chau-kh-ubnd-2024-II.1.1.1");

        assertThat(change(focal, own, 1)).isEqualTo(201);
        assertThat(change(focal, foreign, 1)).isEqualTo(404);
        assertThat(change(reader, own, 2)).isEqualTo(403);
        assertThat(change("", own, 2)).isEqualTo(401);
        HttpResponse<String> history = get(reader, "/assignments/" + own + "/status-changes");
        assertThat(history.body()).contains(claims(focal).get("sub").asText());
        assertThat(history.headers().firstValue("Strict-Transport-Security")).isPresent();

        keycloak.rotateKey();
        String renewed = keycloak.token("focal-quang-ninh");
        assertThat(keyOf(renewed)).isNotEqualTo(keyOf(focal));
        assertThat(change(renewed, own, 2)).isEqualTo(201);
        assertThat(get(focal, "/plans").statusCode()).isEqualTo(200);

        keycloak.stop();
        assertThat(change(renewed, own, 3)).isEqualTo(201);
        assertThat(get(reader, "/plans").statusCode()).isEqualTo(200);
        assertThat(get(withUnknownKey(renewed), "/plans").statusCode()).isIn(401, 503);
        assertThat(get(renewed, "/plans").statusCode()).isEqualTo(200);
    }

    private static String assignment(String token, String task) throws IOException {
        return json(get(token, "/assignments?task=" + task)).at("/items/0/id").asText();
    }

    private static int change(String token, String assignment, int version) throws IOException {
        return send(api(token, "/assignments/" + assignment + "/status-changes")
                        .header("If-Match", "\"" + version + "\"")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"IN_PROGRESS\"}")))
                .statusCode();
    }

    private static HttpResponse<String> get(String token, String path) throws IOException {
        return send(api(token, path));
    }

    private static HttpRequest.Builder api(String token, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://" + Ports.HOST + ":" + PORT + "/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String keyOf(String token) throws IOException {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]))
                .get("kid")
                .asText();
    }

    private static String withUnknownKey(String token) {
        String head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"unknown\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes())
                + token.substring(token.indexOf('.'));
    }
}

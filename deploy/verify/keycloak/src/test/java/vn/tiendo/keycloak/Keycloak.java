package vn.tiendo.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;

/** The real Keycloak, from its distribution, with the realm of this folder. */
final class Keycloak {

    private static final Path HOME = Path.of(System.getProperty("keycloak.home"));
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String password = UUID.randomUUID().toString();
    private final String url;
    private final ChildProcess process;

    private Keycloak(Lifeline lifeline, String pages) throws IOException {
        int port = Ports.free();
        url = "http://" + Ports.HOST + ":" + port;
        Path realm = HOME.resolve("data/import/tiendo-realm.json");
        Files.createDirectories(realm.getParent());
        Files.copy(Path.of("../../keycloak/tiendo-realm.json"), realm, StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder = new ProcessBuilder(
                HOME.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=" + Ports.HOST,
                "--http-port=" + port);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", password,
                        "TIENDO_READER_ALL_SECRET", password,
                        "TIENDO_FOCAL_QUANG_NINH_SECRET", password,
                        "TIENDO_PAGES_SECRET", password,
                        "TIENDO_PAGES_URL", pages));
        process = lifeline.start("Keycloak", builder, Path.of("target", "it", "keycloak.log"));
    }

    /** @param pages address of the pages that people may be sent back to */
    static Keycloak start(Lifeline lifeline, String pages) throws IOException {
        Files.setPosixFilePermissions(HOME.resolve("bin/kc.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Keycloak keycloak = new Keycloak(lifeline, pages);
        keycloak.process.awaitReady(keycloak::isReady, START_LIMIT);
        return keycloak;
    }

    private boolean isReady() {
        try {
            return send(HttpRequest.newBuilder(URI.create(issuer()))).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String issuer() {
        return url + "/realms/tiendo";
    }

    /** What its clients prove themselves by. */
    String secret() {
        return password;
    }

    /** A token that the client gets with its own credentials. */
    String token(String client) throws IOException {
        return token(issuer(), "grant_type=client_credentials&client_id=" + client + "&client_secret=" + password);
    }

    private String token(String realm, String form) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        JsonNode token = new ObjectMapper().readTree(answer.body());
        return token.get("access_token").asText();
    }

    /** Signs with a new key from now on. */
    void rotateKey() throws IOException {
        administer("POST", "/components", """
                {"name":"new","providerId":"rsa-generated","providerType":"org.keycloak.keys.KeyProvider",
                 "config":{"priority":["1000"],"enabled":["true"],"active":["true"]}}""");
    }

    /** An account, as somebody who manages them makes it: a user who is put into a group. */
    void enroll(String name, String group) throws IOException {
        enroll(name, group, password);
    }

    void enroll(String name, String group, String secret) throws IOException {
        administer("POST", "/users", """
                {"username":"%s","enabled":true,"groups":["%s"],"firstName":"Một","lastName":"Người",
                 "email":"%1$s@example.org","emailVerified":true,
                 "credentials":[{"type":"password","value":"%s","temporary":false}]}""".formatted(name, group, secret));
    }

    /** What the realm has recorded of people and systems who signed in, or tried to. */
    JsonNode events(String type) throws IOException {
        return administer("GET", "/events?type=" + type, "");
    }

    /** Ends all sessions of somebody, who is not asked. */
    void endSessions(String name) throws IOException {
        String user = administer("GET", "/users?exact=true&username=" + name, "")
                .at("/0/id")
                .asText();
        administer("POST", "/users/" + user + "/logout", "");
    }

    /** Tokens from now on hold so long. */
    void limitTokens(int seconds) throws IOException {
        administer("PUT", "", "{\"accessTokenLifespan\":" + seconds + "}");
    }

    /** From now on the client proves itself by another secret than it did. */
    void changeSecret(String client, String secret) throws IOException {
        String id =
                administer("GET", "/clients?clientId=" + client, "").at("/0/id").asText();
        administer("PUT", "/clients/" + id, "{\"clientId\":\"" + client + "\",\"secret\":\"" + secret + "\"}");
    }

    private JsonNode administer(String method, String path, String body) throws IOException {
        String admin = token(
                url + "/realms/master", "grant_type=password&client_id=admin-cli&username=admin&password=" + password);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(url + "/admin/realms/tiendo" + path))
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return new ObjectMapper().readTree(answer.body());
    }

    void stop() {
        process.kill();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

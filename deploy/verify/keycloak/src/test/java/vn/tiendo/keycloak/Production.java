package vn.tiendo.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;

/**
 * A packaged service with production's settings, below its path of one origin.
 *
 * @param root of it: {@code /plan}
 */
record Production(String name, String root, int port, int managementPort) {

    static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    ChildProcess start(Lifeline lifeline, Keycloak keycloak, Map<String, String> more, String... steps)
            throws IOException {
        Map<String, String> environment = new HashMap<>(
                DevServices.start(Path.of("target", "dev-services")).environment(root.substring(1)));
        environment.remove("OIDC_PUBLIC_KEY");
        environment.put("OIDC_CLIENT_ID", "tiendo-trang");
        environment.put("OIDC_CLIENT_SECRET", keycloak.secret());
        environment.put("SESSION_SECRET", keycloak.secret());
        environment.put("OIDC_AUTH_SERVER_URL", keycloak.issuer());
        environment.put("OIDC_ISSUER", keycloak.issuer());
        environment.put("OIDC_AUDIENCE", "tiendo");
        environment.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
        environment.put("TLS_TERMINATED_BY", "proxy");
        environment.put("DB_TLS", "off");
        environment.put("HTTP_ROOT", root);
        environment.put("PLAN_URL", "/plan");
        environment.put("REPORT_URL", "/report");
        environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
        environment.put("HTTP_PORT", String.valueOf(port));
        environment.put("MANAGEMENT_PORT", String.valueOf(managementPort));
        environment.putAll(more);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-jar",
                "../../../" + name + "/target/quarkus-app/quarkus-run.jar"));
        command.addAll(List.of(steps));
        ProcessBuilder service = new ProcessBuilder(command);
        service.environment().putAll(environment);
        return lifeline.start(name, service, Path.of("target", "it", name + ".log"));
    }

    boolean isReady() {
        URI health = URI.create("http://" + Ports.HOST + ":" + managementPort + "/q/health/ready");
        try {
            return HTTP.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

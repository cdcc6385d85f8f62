package vn.tiendo.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for both services: is ready at once, knows one ended and one living province, records a change at each start. */
final class StubService {

    private static final Map<String, String> ANSWERS = Map.of(
            "/api/v1/provinces?limit=200",
            """
            {"items": [{"id": "binh-dinh", "validTo": "2025-06-30", "successor": "gia-lai"}], "next": "a b"}""",
            "/api/v1/provinces?limit=200&cursor=a+b",
            """
            {"items": [{"id": "gia-lai", "validTo": null}], "next": null}""",
            "/api/v1/agencies",
            """
            {"items": [{"id": "gia-lai-so-noi-vu", "province": "gia-lai"}, {"id": "xa-cu", "province": "binh-dinh"},
             {"id": "nobodys", "province": null}, {"name": "nameless"}]}""",
            "/api/v1/plans",
            """
            {"items": [{"province": "gia-lai", "focalAgency": "gia-lai-so-ldtbxh"}]}""",
            "/api/v1/agencies/gia-lai-so-ldtbxh/successors",
            """
            {"id": "gia-lai-so-ldtbxh", "answersNow": [{"id": "gia-lai-so-noi-vu"}]}""");

    private static final String METRICS = "outbox_backlog 0.0\nledger_lag 0.0\nreports_awaiting 0.0\n";

    private StubService() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Map<String, String> environment = System.getenv();
        Instant now = Instant.now().plus(Duration.parse(environment.get("CLOCK_OFFSET")));
        int starts = environment.get("DB_USER").equals("plan") ? recordChange(environment, now) : 0;
        serve(environment.get("HTTP_PORT"), Map.of("/starts", String.valueOf(starts)));
        serve(environment.get("MANAGEMENT_PORT"), Map.of("/q/health/ready", "{}", "/q/metrics", METRICS));
    }

    private static int recordChange(Map<String, String> environment, Instant now) throws SQLException {
        try (Connection plan = DriverManager.getConnection(
                        environment.get("DB_URL"),
                        environment.get("DB_MIGRATION_USER"),
                        environment.get("DB_MIGRATION_PASSWORD"));
                Statement statement = plan.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS assignment_version (recorded_at DATETIME(6))");
            statement.execute(
                    "INSERT INTO assignment_version VALUES ('" + LocalDateTime.ofInstant(now, ZoneOffset.UTC) + "')");
            try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM assignment_version")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void serve(String port, Map<String, String> more) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String whole = path + "?" + exchange.getRequestURI().getRawQuery();
            String answer = more.getOrDefault(path, ANSWERS.getOrDefault(whole, ANSWERS.get(path)));
            byte[] body = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** Jars that run this class: nothing but a manifest that points to it and to the libraries that it needs. */
    static Path jars(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                String.join(
                        " ",
                        List.of(
                                placeOf(StubService.class),
                                placeOf(org.mariadb.jdbc.Driver.class),
                                placeOf(org.slf4j.Logger.class))));
        Path jars = Files.createDirectories(folder.resolve("stubs"));
        for (String service : List.of("plan-service", "report-service")) {
            new JarOutputStream(Files.newOutputStream(jars.resolve(service + ".jar")), manifest).close();
        }
        return jars;
    }

    private static String placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}

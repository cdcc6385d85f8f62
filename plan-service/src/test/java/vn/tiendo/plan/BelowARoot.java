package vn.tiendo.plan;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.visit.OneOrigin;
import vn.tiendo.devservices.visit.PagesForTest;

/**
 * This service below {@code /plan} of one origin, as production has it. What answers below {@code /report} says only that somebody came. Tokens
 * of the provider hold for two seconds, and a session that lies untouched for twenty more is over.
 */
public final class BelowARoot implements QuarkusTestProfile {

    /** Of the proxy. */
    static final int ORIGIN = Ports.free();

    /** Of the service behind it. */
    static final int SERVICE = Ports.free();

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(OwnRegistry.Database.class, Map.of("schema", "plan_root", "day", "2026-11-20")),
                new TestResourceEntry(Origin.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** The proxy, the other service and the provider. */
    public static final class Origin implements QuarkusTestResourceLifecycleManager {

        private final PagesForTest pages = new PagesForTest(Duration.ofSeconds(2));
        private HttpServer other;
        private OneOrigin proxy;

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(pages.start(
                    Set.of("http://" + Ports.HOST + ":" + ORIGIN),
                    List.of(PagesForTest.reporter("ha-tinh", "ha-tinh-so-y-te"), PagesForTest.of("focal", "ha-tinh"))));
            settings.put("HTTP_ROOT", "/plan");
            settings.put("PLAN_URL", "/plan");
            settings.put("REPORT_URL", "/report");
            settings.put("SESSION_IDLE", "20S");
            settings.put("quarkus.http.test-port", String.valueOf(SERVICE));
            try {
                int port = Ports.free();
                other = HttpServer.create(new InetSocketAddress(Ports.HOST, port), 0);
                byte[] page = "the other service".getBytes(StandardCharsets.UTF_8);
                other.createContext("/", exchange -> {
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
                other.start();
                proxy = new OneOrigin(ORIGIN, Map.of("/plan", SERVICE, "/report", port));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return settings;
        }

        @Override
        public void stop() {
            proxy.close();
            other.stop(0);
            pages.close();
        }
    }
}

package vn.tiendo.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages to servers of this machine, by the names that they have elsewhere. */
class SenderTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String HOST = "he-thong.example.gov.vn";
    private static final char[] PASSWORD = "khong-bi-mat".toCharArray();
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @TempDir
    static Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void theNameOfTheAddressIsAskedForAndItsCertificateChecked() throws Exception {
        Path certificate = secure(exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Host")).startsWith(HOST + ":");
            exchange.sendResponseHeaders(204, -1);
        });
        assertThat(send(certificate, "https://" + HOST)).isEqualTo(new Attempt(Outcome.DELIVERED, 204));
        assertThat(send(certificate, "https://khac.example.gov.vn").outcome())
                .as("the certificate is another name's")
                .isEqualTo(Outcome.UNREACHABLE);
        assertThat(send(null, "https://" + HOST).outcome())
                .as("nobody vouches for the certificate")
                .isEqualTo(Outcome.UNREACHABLE);
        assertThat(asked).hasValue(1);
    }

    @Test
    void ofALongAnswerNoMoreIsReadThanTheStatusNeeds() throws Exception {
        CountDownLatch cutOff = new CountDownLatch(1);
        plain(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = "x".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) {
                    body.write(piece);
                }
            } catch (IOException e) {
                cutOff.countDown();
            }
        });
        assertThat(send(null, "http://" + HOST)).isEqualTo(new Attempt(Outcome.DELIVERED, 200));
        cutOff.await();
    }

    @Test
    void whoDoesNotAnswerInTimeHasNotTakenIt() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        plain(exchange -> {
            try {
                late.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Attempt attempt = send(null, "http://" + HOST, Duration.ofMillis(300));
        late.countDown();
        assertThat(attempt).isEqualTo(Attempt.without(Outcome.TIMED_OUT));
    }

    @Test
    void whatMayNotBeSentIsNotSent() throws Exception {
        plain(exchange -> exchange.sendResponseHeaders(204, -1));
        Destinations.Destination refused =
                new Destinations.Destination(URI.create("http://" + HOST + "/"), null, Outcome.FORBIDDEN_ADDRESS);
        Sender sender = new Sender(VERTX, LONGEST, Optional.empty());
        assertThat(sender.send(refused, Map.of(), new byte[0])
                        .toCompletableFuture()
                        .join())
                .isEqualTo(Attempt.without(Outcome.FORBIDDEN_ADDRESS));
        assertThat(asked).hasValue(0);
    }

    private Attempt send(Path authorities, String address) {
        return send(authorities, address, LONGEST);
    }

    private Attempt send(Path authorities, String address, Duration longest) {
        Sender sender =
                new Sender(VERTX, longest, Optional.ofNullable(authorities).map(Path::toString));
        URI uri = URI.create(address + ":" + server.getAddress().getPort() + "/nhan?a=1");
        return sender.send(
                        new Destinations.Destination(uri, InetAddress.getLoopbackAddress(), null),
                        Map.of("webhook-id", "msg_1"),
                        "{}".getBytes(StandardCharsets.UTF_8))
                .toCompletableFuture()
                .join();
    }

    private void plain(HttpHandler handler) throws IOException {
        start(HttpServer.create(), handler);
    }

    /** @return its certificate, as an authority's */
    private Path secure(HttpHandler handler) throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path certificate = folder.resolve("certificate.pem");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "a",
                "-dname",
                "CN=" + HOST,
                "-ext",
                "san=dns:" + HOST,
                "-keystore",
                keys.toString());
        keytool("-exportcert", "-rfc", "-alias", "a", "-keystore", keys.toString(), "-file", certificate.toString());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer secured = HttpsServer.create();
        secured.setHttpsConfigurator(new HttpsConfigurator(context));
        start(secured, handler);
        return certificate;
    }

    private void start(HttpServer created, HttpHandler handler) throws IOException {
        server = created;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> answer(exchange, handler));
        server.start();
    }

    private void answer(HttpExchange exchange, HttpHandler handler) throws IOException {
        asked.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        handler.handle(exchange);
        exchange.close();
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", new String(PASSWORD), "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}

package vn.tiendo.plan.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another system that is sent messages, on a port of this machine. */
final class Receiver implements AutoCloseable {

    /** What came. */
    record Received(String path, String id, String timestamp, String signature, String body, int answered) {

        String subject() {
            return JsonPath.from(body).getString("subject");
        }

        long version() {
            return JsonPath.from(body).getLong("data.version");
        }

        /** Computed by the receiver, as Standard Webhooks says. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                byte[] own = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return Arrays.asList(signature.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(own));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    final List<Received> all = new CopyOnWriteArrayList<>();

    /** Which status is answered. */
    volatile Function<Received, Integer> answer = message -> 204;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/nhan";
    }

    private void receive(HttpExchange exchange) throws IOException {
        Received message = new Received(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                0);
        int status = answer.apply(message);
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", "/khac");
        }
        all.add(new Received(
                message.path(), message.id(), message.timestamp(), message.signature(), message.body(), status));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Those that it took. */
    List<Received> taken() {
        return all.stream().filter(message -> message.answered() == 204).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

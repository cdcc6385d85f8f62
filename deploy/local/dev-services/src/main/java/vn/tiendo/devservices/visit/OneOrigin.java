package vn.tiendo.devservices.visit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.internal.http.HttpMethod;
import vn.tiendo.devservices.Ports;

/** The proxy that production has in front of both services: it chooses by the first part of a path, and strips nothing of it. */
public final class OneOrigin implements AutoCloseable {

    private final OkHttpClient client = new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /**
     * @param port on which it listens
     * @param ports of what stands behind it, by the first part of the path: {@code /plan}
     */
    public OneOrigin(int port, Map<String, Integer> ports) throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.HOST, port), 0);
        server.setExecutor(threads);
        ports.forEach((path, behind) -> server.createContext(path, exchange -> pass(exchange, behind)));
        server.start();
    }

    private void pass(HttpExchange exchange, int behind) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        headers.removeAll("Connection").removeAll("Upgrade").removeAll("HTTP2-Settings");
        headers.set("X-Forwarded-Proto", "http");
        String method = exchange.getRequestMethod();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Request request = new Request.Builder()
                .url("http://" + Ports.HOST + ":" + behind + exchange.getRequestURI())
                .headers(headers.build())
                .method(method, HttpMethod.permitsRequestBody(method) ? RequestBody.create(body) : null)
                .build();
        try (exchange;
                Response answer = client.newCall(request).execute()) {
            answer.headers()
                    .forEach(header -> exchange.getResponseHeaders().add(header.getFirst(), header.getSecond()));
            exchange.getResponseHeaders().remove("Transfer-Encoding");
            exchange.getResponseHeaders().remove("Content-Length");
            byte[] content = answer.body().bytes();
            exchange.sendResponseHeaders(answer.code(), content.length == 0 ? -1 : content.length);
            if (content.length > 0) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

package vn.tiendo.faults.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.faults.system.Waiting;

/** A client of the services' JSON API that tells an answer from the lack of one. */
public final class Api {

    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Duration patience;

    /** @param patience how long an answer may take */
    public Api(Duration patience) {
        this.patience = patience;
    }

    /** @param etag or null */
    public record Answer(int status, String etag, JsonNode body) {}

    /** What is known to be JSON. */
    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** @throws IOException when there is no answer: what became of the request is unknown */
    public Answer post(String url, String token, Map<String, String> headers, String body) throws IOException {
        HttpRequest.Builder request = request(url, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    public Answer get(String url, String token) throws IOException {
        return send(request(url, token).build());
    }

    /** The items of a list, of all its pages; the address has a query. */
    public List<JsonNode> all(String url, String token) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer page = whole(url + cursor, token);
            page.body().path("items").forEach(items::add);
            cursor = page.body().hasNonNull("next")
                    ? "&cursor=" + URLEncoder.encode(page.body().get("next").textValue(), StandardCharsets.UTF_8)
                    : null;
        }
        return items;
    }

    /** A page; what says 503, as after a fault, is asked again for a while. */
    private Answer whole(String url, String token) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        Answer page = get(url, token);
        while (page.status() == 503 && System.nanoTime() < deadline) {
            Waiting.of(Duration.ofMillis(200));
            page = get(url, token);
        }
        if (page.status() != 200) {
            throw new IOException("GET " + url + " answers " + page.status() + " " + page.body());
        }
        return page;
    }

    /** The bytes of an answer. */
    public byte[] bytes(String url, String token) throws IOException {
        try {
            HttpResponse<byte[]> response =
                    http.send(request(url, token).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("GET " + url + " answers " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(patience).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            byte[] body = response.body();
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(null),
                    type.contains("json") ? JSON.readTree(body) : JSON.nullNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

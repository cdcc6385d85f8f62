package vn.tiendo.local;

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

/** A service's JSON API, read with one token. */
final class Api {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String root;
    private final String token;

    /**
     * @param service address of the service
     * @param token a token that may read everything
     */
    Api(String service, String token) {
        this.root = service + "/api/v1/";
        this.token = token;
    }

    /** The items of a list, of all its pages; the path has a query. */
    List<JsonNode> all(String list) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(list);
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            String cursor = URLEncoder.encode(page.get("next").textValue(), StandardCharsets.UTF_8);
            page = get(list + "&cursor=" + cursor);
            page.path("items").forEach(items::add);
        }
        return items;
    }

    JsonNode get(String path) throws IOException {
        URI uri = URI.create(root + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("GET " + uri + " answers " + response.statusCode());
            }
            return json.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

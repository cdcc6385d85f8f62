package vn.tiendo.bench.bed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** One who asks a service for one thing after another. */
public final class Client {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;

    public Client(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** @throws IllegalStateException on any other answer than 200 */
    public String get(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException on any other answer than 200 */
    public byte[] bytes(String path) throws IOException {
        return send(request(path).build(), 200).body();
    }

    /** The entity tag of what is there. */
    public String tag(String path) throws IOException {
        return send(request(path).build(), 200).headers().firstValue("ETag").orElseThrow();
    }

    /**
     * @return the entity tag of the answer
     * @throws IllegalStateException on any other answer than 201
     */
    public String post(String path, Map<String, String> headers, String body) throws IOException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build(), 201).headers().firstValue("ETag").orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request, int wanted) throws IOException {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != wanted) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

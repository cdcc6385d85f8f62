package vn.tiendo.devservices.probe;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends generated requests to a running service, and holds each answer against its document. */
public final class ContractProbe {

    private final String base;
    private final DocumentedAnswers documented;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Integer> byStatus = new TreeMap<>();

    /** @param base address of the server */
    public ContractProbe(String base, DocumentedAnswers documented) {
        this.base = base;
        this.documented = documented;
    }

    /**
     * Sends each request with each of some tokens.
     *
     * @return what was answered that the document does not tell, with the first request to which it was; a fault of the server is one
     */
    public List<String> breaches(List<GeneratedRequests.Request> requests, List<String> tokens) {
        Map<String, String> breaches = new LinkedHashMap<>();
        for (GeneratedRequests.Request request : requests) {
            for (String token : tokens) {
                HttpResponse<byte[]> answer = send(request, token);
                byStatus.merge(answer.statusCode(), 1, Integer::sum);
                if (answer.statusCode() >= 500) {
                    breaches.putIfAbsent(
                            answer.statusCode() + " " + request.method() + " "
                                    + answer.uri().getPath(),
                            new String(answer.body(), StandardCharsets.UTF_8) + " to " + request);
                }
                documented
                        .defects(new DocumentedAnswers.Answer(
                                request.method(),
                                answer.uri().getPath(),
                                answer.statusCode(),
                                answer.headers().map().keySet(),
                                answer.headers().firstValue("Content-Type").orElse(null),
                                answer.body()))
                        .forEach(defect -> breaches.putIfAbsent(defect, "to " + request));
            }
        }
        return breaches.entrySet().stream()
                .map(breach -> breach.getKey() + " " + breach.getValue())
                .toList();
    }

    /** How many answers had which status. */
    public Map<Integer, Integer> byStatus() {
        return byStatus;
    }

    private HttpResponse<byte[]> send(GeneratedRequests.Request request, String token) {
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(base + request.target()))
                .header("Authorization", "Bearer " + token)
                .method(
                        request.method(),
                        request.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.body()));
        if (request.mediaType() != null) {
            sent.header("Content-Type", request.mediaType());
        }
        // What is no plain letter no client of HTTP/1.1 sends.
        request.headers().forEach((name, value) -> sent.header(name, value.replaceAll("[^ -~]", "x")));
        try {
            return http.send(sent.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.tiendo.devservices.probe;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** An API as its OpenAPI document tells it, and a client that knows nothing else: what the document does not declare is not sent. */
public final class DocumentedApi {

    private final URI base;
    private final Map<String, Object> document;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param base address of the server
     * @param document as JSON
     */
    public DocumentedApi(URI base, String document) {
        this.base = base;
        try {
            this.document = JsonUtil.parseJson(document);
        } catch (JoseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The methods of each path, in upper case. */
    public Map<String, Set<String>> methods() {
        Map<String, Set<String>> methods = new TreeMap<>();
        object(document, "paths")
                .forEach((path, item) -> asObject(item).keySet().forEach(verb -> methods.computeIfAbsent(
                                path, any -> new TreeSet<>())
                        .add(verb.toUpperCase(Locale.ROOT))));
        return methods;
    }

    /**
     * Calls an operation.
     *
     * @param token given only in the way that the document's security scheme asks for it
     * @param parameters by name; placed in path, query or header as the document says
     * @param body JSON or null
     */
    public HttpResponse<String> call(String operationId, String token, Map<String, String> parameters, String body) {
        Operation operation = operation(operationId);
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Object declared : list(operation.described(), "parameters")) {
            String name = text(declared, "name");
            String value = parameters.get(name);
            if (value == null) {
                continue;
            }
            switch (text(declared, "in")) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value));
                case "query" ->
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(encoded(value));
                default -> request.header(name, value);
            }
        }
        if (body != null) {
            Map<String, Object> content = object(object(operation.described(), "requestBody"), "content");
            request.header("Content-Type", content.keySet().iterator().next());
        }
        authorise(request, operation.described(), token);
        request.uri(base.resolve(path + query))
                .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(request.build());
    }

    private record Operation(String method, String path, Map<String, Object> described) {}

    private Operation operation(String id) {
        for (Map.Entry<String, Object> path : object(document, "paths").entrySet()) {
            for (Map.Entry<String, Object> verb : asObject(path.getValue()).entrySet()) {
                if (id.equals(text(verb.getValue(), "operationId"))) {
                    return new Operation(
                            verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), asObject(verb.getValue()));
                }
            }
        }
        throw new IllegalArgumentException("the document has no operation " + id);
    }

    /** By the operation's own requirements, or else by those of the whole document. */
    private void authorise(HttpRequest.Builder request, Map<String, Object> operation, String token) {
        List<?> required = list(operation.containsKey("security") ? operation : document, "security");
        Map<String, Object> schemes = object(object(document, "components"), "securitySchemes");
        for (Object requirement : required) {
            for (String name : asObject(requirement).keySet()) {
                Map<String, Object> scheme = object(schemes, name);
                if ("http".equals(scheme.get("type")) && "bearer".equals(scheme.get("scheme"))) {
                    request.setHeader("Authorization", "Bearer " + token);
                }
            }
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.UncheckedIOException(new InterruptedIOException());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(Object object, String field) {
        return String.valueOf(asObject(object).get(field));
    }

    private static Map<String, Object> object(Map<String, Object> in, String field) {
        return asObject(in.get(field));
    }

    private static List<?> list(Map<String, Object> in, String field) {
        return in.get(field) instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> asObject(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put(String.valueOf(name), field));
        }
        return fields;
    }
}

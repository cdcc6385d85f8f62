package vn.tiendo.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sends what Swagger UI offers: every operation that changes something, with the first example of the published document. */
final class PublishedExamples {

    private static final Path DOCUMENTS = Path.of("../../../contracts/openapi");
    private static final String API = "/api/v1/";

    /** Who is tried, until one may. */
    private static final List<String> CALLERS = List.of(
            "agency-reporter-quang-ninh-so-noi-vu",
            "agency-reporter-quang-ninh-so-tai-chinh",
            "focal-quang-ninh",
            "agency-reporter-gia-lai-lien-hiep-cac-hoi-khoa-hoc-va-ky-thuat-tinh",
            "focal-gia-lai",
            "plan-editor",
            "operator");

    /** A report's life in its order. */
    private static final List<String> LIFE = List.of(
            "narrative", "assembly", "submission", "return", "submission", "acceptance", "issuance", "paper-copy");

    /** A request for a later day is taken back, so that another one can be refused. */
    private static final List<String> REQUESTS = List.of(
            "assignments/{id}/extension-requests",
            "extension-requests/{id}/withdrawal",
            "assignments/{id}/extension-requests",
            "extension-requests/{id}/refusal");

    /** What ends something comes after what goes on with it. */
    private static final Set<String> LAST = Set.of("closure", "ending", "withdrawal");

    /** Of the collections whose examples name things that an example before has to make. */
    private static final Map<String, String> MADE_BY = Map.of(
            "difficulties/", "assignments/{id}/difficulties",
            "explanations/", "assignments/{id}/explanations",
            "extension-requests/", "assignments/{id}/extension-requests",
            "plans/readings/", "plans/readings",
            "report-requests/", "report-requests");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode tokens;
    private final List<String> refused = new ArrayList<>();
    private final Map<String, String> made = new HashMap<>();
    private int sent;

    PublishedExamples(Path tokens) throws IOException {
        this.tokens = json.readTree(tokens.toFile());
    }

    private record Operation(String method, String path, JsonNode document) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        boolean names(String parameter) {
            return document.path("parameters").findValuesAsText("name").contains(parameter);
        }

        /** With an example in the place of each parameter. */
        String addressed(String path) {
            String target = path;
            for (JsonNode each : document.path("parameters")) {
                target = target.replace(
                        "{" + each.path("name").asText() + "}",
                        each.path("example").asText());
            }
            return target;
        }

        String example(String parameter) {
            for (JsonNode each : document.path("parameters")) {
                if (each.path("name").asText().equals(parameter)) {
                    return each.path("example").asText();
                }
            }
            return "";
        }

        /** The first body that is shown, whatever its kind. */
        Body body() {
            for (Map.Entry<String, JsonNode> kind :
                    document.at("/requestBody/content").properties()) {
                JsonNode examples = kind.getValue().path("examples");
                if (!examples.isEmpty()) {
                    JsonNode value = examples.elements().next().get("value");
                    return new Body(kind.getKey(), value.isTextual() ? value.textValue() : value.toString());
                }
            }
            return new Body("application/json", "");
        }

        /** What must be asked for, each with its example. */
        String query() {
            StringBuilder query = new StringBuilder();
            for (JsonNode each : document.path("parameters")) {
                if (each.path("in").asText().equals("query")
                        && each.path("required").asBoolean()
                        && each.has("example")) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(each.path("name").asText())
                            .append("=")
                            .append(URLEncoder.encode(each.path("example").asText(), StandardCharsets.UTF_8));
                }
            }
            return query.toString();
        }
    }

    private record Body(String mediaType, String text) {}

    /** Sends all of a service; what was answered with something else than 2xx is kept. */
    void send(String service, int port) throws IOException, InterruptedException {
        List<Operation> all = new ArrayList<>();
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(DOCUMENTS.resolve(service + ".yaml").toFile());
        document.get("paths").properties().forEach(path -> Stream.of("POST", "PUT")
                .filter(method -> path.getValue().has(method.toLowerCase(Locale.ROOT)))
                .map(method ->
                        new Operation(method, path.getKey(), path.getValue().get(method.toLowerCase(Locale.ROOT))))
                .forEach(all::add));
        for (Operation operation : inOrder(all)) {
            send("http://127.0.0.1:" + port, operation);
        }
    }

    private static List<Operation> inOrder(List<Operation> all) {
        Stream<Operation> life =
                LIFE.stream().flatMap(step -> all.stream().filter(o -> o.path.equals(API + "reports/{id}/" + step)));
        Stream<Operation> requests =
                REQUESTS.stream().flatMap(path -> all.stream().filter(o -> o.path.equals(API + path)));
        List<Operation> others = all.stream()
                .filter(o -> !o.path.startsWith(API + "reports/") && !o.path.contains("extension-requests"))
                .toList();
        Stream<Operation> first = others.stream().filter(o -> !LAST.contains(o.name()));
        return Stream.of(life, requests, first, others.stream().filter(o -> LAST.contains(o.name())))
                .flatMap(operations -> operations)
                .toList();
    }

    private void send(String base, Operation operation) throws IOException, InterruptedException {
        String target = base + target(operation);
        Body body = operation.body();
        HttpResponse<String> answer = null;
        for (String caller : CALLERS) {
            HttpRequest.Builder request = request(caller, target + operation.query())
                    .header("Content-Type", body.mediaType)
                    .header("Idempotency-Key", "example-" + sent)
                    .method(operation.method, HttpRequest.BodyPublishers.ofString(body.text));
            if (operation.names("If-Match")) {
                request.header("If-Match", tag(caller, operation, target));
            }
            answer = http.send(request.build(), BodyHandlers.ofString());
            if (!Set.of(403, 404).contains(answer.statusCode())) {
                break;
            }
        }
        sent++;
        if (answer.statusCode() / 100 == 2) {
            made.put(operation.path, id(answer));
        } else {
            refused.add(operation.method + " " + operation.path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private String id(HttpResponse<String> answer) throws IOException {
        Optional<String> location = answer.headers().firstValue("Location");
        return location.isPresent()
                ? location.get().substring(location.get().lastIndexOf('/') + 1)
                : json.readTree(answer.body()).path("id").asText();
    }

    private String target(Operation operation) {
        String id = MADE_BY.entrySet().stream()
                .filter(collection -> operation.path.startsWith(API + collection.getKey()))
                .map(collection -> made.getOrDefault(API + collection.getValue(), "none"))
                .findFirst()
                .orElseGet(() -> operation.path.equals(API + "plans/{id}")
                        ? made.getOrDefault(API + "plans", "none")
                        : operation.example("id"));
        return operation.addressed(operation.path.replace("{id}", id));
    }

    /**
     * The tag of what is changed: of a report's state, else of what has the address, or of what a step at it belongs to; a document
     * profile is a thing of its own.
     */
    private String tag(String caller, Operation operation, String target) throws IOException, InterruptedException {
        String thing = operation.path.endsWith("}") ? target : target.substring(0, target.lastIndexOf('/'));
        String known = operation.path.endsWith("/document-profile") ? target : thing;
        for (String address : List.of(thing + "/status", known)) {
            Optional<String> tag = http.send(request(caller, address).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag");
            if (tag.isPresent()) {
                return tag.get();
            }
        }
        return "\"1\"";
    }

    private HttpRequest.Builder request(String caller, String target) {
        return HttpRequest.newBuilder(URI.create(target))
                .header("Authorization", "Bearer " + tokens.path(caller).asText());
    }

    /** What was not answered with 2xx, and how. */
    List<String> refused() {
        return refused;
    }
}

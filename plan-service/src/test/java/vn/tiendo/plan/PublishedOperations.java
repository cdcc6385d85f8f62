package vn.tiendo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.tiendo.devservices.probe.AccessMatrix.Request;
import vn.tiendo.devservices.probe.AccessMatrix.Scopes;

/** The operations of the published document, with its examples, for tests that ask for all of them. */
final class PublishedOperations {

    /** Leads and coordinates nothing in its plan. */
    private static final String BYSTANDER = "quang-ninh-uy-ban-nhan-dan-tinh";

    /** Who is named in the document's example of a target's owners. */
    private static final String OWNER = "quang-ninh-so-giao-duc-va-dao-tao";

    /** Leads what the document's example asks a later day for. */
    private static final String ASSOCIATION = "gia-lai-lien-hiep-cac-hoi-khoa-hoc-va-ky-thuat-tinh";

    private static final String LATER_DAY = "/api/v1/assignments/{id}/extension-requests";

    private static final String READINGS = "/api/v1/plans/readings";

    private static final String EXPLANATION = "/api/v1/assignments/{id}/explanations";

    /** As whom the document's example of a contribution is written. */
    private static final String COORDINATOR = "quang-ninh-so-tai-chinh";

    /** Not the plan's own, so that it can be switched off; the document's example shows one that cannot. */
    private static final String SWITCHABLE = "gia-lai-kh-ubnd-2024-co-quan";

    /** So large that it is nobody's: whoever is let through changes nothing. */
    private static final String NO_VERSION = "\"999999\"";

    private final JsonNode paths;
    private final Map<String, String> raised = new HashMap<>();

    PublishedOperations() {
        try {
            paths = new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("../contracts/openapi/plan-service.yaml").toFile())
                    .get("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        List<String> operations = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** The roles that the document names at an operation. */
    List<String> roles(String operation) {
        String[] name = operation.split(" ");
        return StreamSupport.stream(described(name[0], name[1]).path("x-roles").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /**
     * A difficulty of the example plan, which operations on difficulties are about from now on; likewise a request for a later day, and an
     * explanation that was asked for, and documents that were read: one to go on with, and one to be deleted.
     */
    void raise() {
        raised.put("/api/v1/difficulties/", raised());
        raise("/api/v1/extension-requests/", LATER_DAY, Api.agency("gia-lai", ASSOCIATION));
        raise("/api/v1/explanations/", EXPLANATION, Api.committee("quang-ninh"));
        raised.put(READINGS + "/", readDocument());
        raised.put("DELETE " + READINGS + "/", readDocument());
    }

    private String readDocument() {
        Request request = request("POST " + READINGS);
        return Api.planEditor("quang-ninh")
                .contentType("text/plain; charset=utf-8")
                .body(request.body())
                .post(request.target())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void raise(String things, String path, RequestSpecification who) {
        Request request = request("POST " + path);
        raised.put(
                things,
                who.body(request.body())
                        .post(request.target())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** What was asked for last is what later operations on such requests are about. */
    void follow(String operation, Response answer) {
        if (operation.equals("POST " + LATER_DAY)) {
            raised.put("/api/v1/extension-requests/", answer.path("id"));
        }
    }

    /** Something is handed in first, where else nothing would be there to be seen. */
    void prepare() {
        raise();
        for (String path : List.of("/api/v1/assignments/{id}/contributions", "/api/v1/tasks/{id}/triggers")) {
            Request request = request("POST " + path);
            Api.focal(request.own().province())
                    .body(request.body())
                    .post(request.target())
                    .then()
                    .statusCode(201);
        }
        measure();
    }

    /** Somebody answers for the example's target, and what he has recorded waits for a confirmation. */
    private void measure() {
        Request owners = request("PUT /api/v1/targets/{id}/owners");
        String target = owners.target().replace("/owners", "");
        Api.focal("quang-ninh")
                .header("If-Match", Api.reader().get(target).header("ETag"))
                .body(owners.body())
                .put(owners.target())
                .then()
                .statusCode(200);
        Api.agency("quang-ninh", OWNER)
                .body(request("POST /api/v1/targets/{id}/measurements").body())
                .post(target + "/measurements")
                .then()
                .statusCode(201);
    }

    /** With the examples of the document. */
    Request request(String operation) {
        String[] name = operation.split(" ");
        JsonNode described = described(name[0], name[1]);
        String id = raised.getOrDefault(operation.replaceFirst("\\{id}$", ""), id(name[1]));
        String target =
                name[1].replaceFirst("\\{[^}]*}", id == null ? "" : URLEncoder.encode(id, StandardCharsets.UTF_8));
        Map<String, String> headers = new HashMap<>();
        for (JsonNode parameter : described.path("parameters")) {
            String path = "{" + parameter.get("name").asText() + "}";
            target = target.replace(path, parameter.path("example").asText());
            switch (parameter.get("name").asText()) {
                case "If-Match" -> headers.put("If-Match", NO_VERSION);
                case "dryRun" -> target += "?dryRun=true";
                case "limit" -> target += "?limit=200";
                case "province" -> target += isRequiredOfQuery(parameter) ? "?province=quang-ninh" : "";
                default -> {}
            }
        }
        return new Request(operation, target, headers, body(described), own(name[1], id));
    }

    private static boolean isRequiredOfQuery(JsonNode parameter) {
        return parameter.path("in").asText().equals("query")
                && parameter.path("required").asBoolean();
    }

    private JsonNode described(String verb, String path) {
        return paths.get(path).get(verb.toLowerCase(Locale.ROOT));
    }

    /** Of what the path names, or null. */
    private String id(String path) {
        for (Map.Entry<String, String> thing : raised.entrySet()) {
            if (path.startsWith(thing.getKey())) {
                return thing.getValue();
            }
        }
        if (path.equals("/api/v1/obligations/{id}/activation")) {
            return SWITCHABLE;
        }
        // A path whose GET and POST have examples of different things: the one that something is handed in to.
        JsonNode operation = paths.get(path).has("post")
                ? paths.get(path).get("post")
                : paths.get(path).elements().next();
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(p -> p.get("in").asText().equals("path"))
                .map(p -> p.get("example").asText())
                .findFirst()
                .orElse(null);
    }

    /** The document's example of a plan is one of Hà Tĩnh, who is the foreign one here. */
    private static String body(JsonNode described) {
        JsonNode text = described.at("/requestBody/content/text~1plain/examples");
        JsonNode examples = described.at("/requestBody/content/application~1json/examples");
        if (examples.isEmpty()) {
            return text.isEmpty() ? null : text.elements().next().get("value").asText();
        }
        return examples.elements().next().get("value").toString().replace("ha-tinh", "quang-ninh");
    }

    /** A province that has ended is spoken for by the one that continues it. */
    private Scopes own(String path, String id) {
        if (path.equals("/api/v1/status-changes/bulk")) {
            String sameExample = "/api/v1/assignments/{id}/status-changes";
            return own(sameExample, id(sameExample));
        }
        if (path.startsWith("/api/v1/assignments/{id}")) {
            Response assignment = Api.reader().get("/api/v1/assignments/" + id);
            String province = assignment.path("issuedBy");
            return province.equals("binh-dinh")
                    ? new Scopes("gia-lai", "gia-lai-so-y-te", "gia-lai-so-tu-phap")
                    : new Scopes(
                            province,
                            path.endsWith("contributions") ? COORDINATOR : assignment.path("agency.id"),
                            province.equals("gia-lai") ? "gia-lai-so-tu-phap" : BYSTANDER);
        }
        if (path.startsWith("/api/v1/extension-requests/")) {
            return new Scopes("gia-lai", ASSOCIATION, "gia-lai-so-tu-phap");
        }
        if (path.startsWith("/api/v1/explanations/")) {
            return new Scopes("quang-ninh", COORDINATOR, BYSTANDER);
        }
        if (path.startsWith("/api/v1/targets/{id}")) {
            return new Scopes("quang-ninh", OWNER, BYSTANDER);
        }
        String province = id != null && id.startsWith("gia-lai") ? "gia-lai" : "quang-ninh";
        return new Scopes(
                province, province + "-so-y-te", province.equals("gia-lai") ? "gia-lai-so-tu-phap" : BYSTANDER);
    }

    private static String raised() {
        String location = Api.agency("quang-ninh", "quang-ninh-so-y-te")
                .body("{\"text\":\"Chưa có hướng dẫn.\"}")
                .post("/api/v1/plans/quang-ninh-205-kh-ubnd-2024/difficulties")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String path = URI.create(location).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

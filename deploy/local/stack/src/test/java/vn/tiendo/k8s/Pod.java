package vn.tiendo.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pods of a Deployment or Job; all of ours have one container. */
record Pod(Form form, JsonNode owner) {

    String say() {
        return Form.sayOf(owner);
    }

    JsonNode spec() {
        return owner.at("/spec/template/spec");
    }

    Map<String, String> labels() {
        return Form.labels(owner.at("/spec/template/metadata/labels"));
    }

    JsonNode container() {
        return spec().at("/containers/0");
    }

    /** {@code serve}, {@code migrate}, {@code load}; {@code topics} for the Job with Kafka's tools. */
    String step() {
        return container().path("args").isMissingNode()
                ? container().path("name").asText()
                : container().at("/args/0").asText();
    }

    /** The service whose image runs, or empty. */
    String service() {
        return Stream.of("plan-service", "report-service")
                .filter(name -> container().path("image").asText().contains("/" + name + ":"))
                .findFirst()
                .orElse("");
    }

    List<String> configMaps() {
        return Form.list(container().path("envFrom")).stream()
                .map(source -> source.at("/configMapRef/name").asText())
                .toList();
    }

    /** What the container is told, what is written at it before what comes from maps; a secret's value is a blank. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        configMaps().forEach(map -> form.named("ConfigMap", map)
                .ifPresent(found -> settings.putAll(Form.labels(found.path("data")))));
        Form.list(container().path("env"))
                .forEach(variable -> settings.put(
                        variable.path("name").asText(), variable.path("value").asText(" ")));
        return settings;
    }

    Set<String> ownVariables() {
        Set<String> names = new TreeSet<>();
        Form.list(container().path("env"))
                .forEach(variable -> names.add(variable.path("name").asText()));
        return names;
    }
}

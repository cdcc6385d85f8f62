package vn.tiendo.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every selector meets what it is meant for, every port by name or number is one of them, and every pod is let through by policies. */
final class Selectors {

    private final Form form;
    private final List<Map<String, String>> pods = new ArrayList<>();
    private final List<String> defects = new ArrayList<>();

    private Selectors(Form form) {
        this.form = form;
        form.pods().forEach(pod -> pods.add(pod.labels()));
        podsOfOperators();
    }

    static List<String> defects(Form form) {
        Selectors selectors = new Selectors(form);
        form.pods().forEach(selectors::ofPod);
        form.of("Service").forEach(selectors::ofService);
        form.of("PodDisruptionBudget")
                .forEach(budget -> selectors.meets(budget, budget.at("/spec/selector"), selectors.pods));
        form.of("NetworkPolicy").forEach(selectors::ofPolicy);
        form.of("ServiceMonitor").forEach(selectors::ofMonitor);
        form.objects().forEach(selectors::ofBackends);
        return selectors.defects;
    }

    /** The labels that operators give to the pods of their servers. */
    private void podsOfOperators() {
        form.of("Kafka")
                .map(Form::nameOf)
                .forEach(name -> pods.add(Map.of("strimzi.io/cluster", name, "strimzi.io/name", name + "-kafka")));
        form.of("MariaDB")
                .map(Form::nameOf)
                .forEach(name ->
                        pods.add(Map.of("app.kubernetes.io/name", "mariadb", "app.kubernetes.io/instance", name)));
        form.of("Keycloak")
                .map(Form::nameOf)
                .forEach(name -> pods.add(Map.of("app", "keycloak", "app.kubernetes.io/instance", name)));
        form.objects().stream()
                .map(object -> object.at("/spec/podMetadata/labels"))
                .filter(JsonNode::isObject)
                .forEach(labels -> pods.add(Form.labels(labels)));
    }

    private void ofPod(Pod pod) {
        JsonNode own = pod.owner().at("/spec/selector");
        if (!own.isMissingNode()) {
            meets(pod.owner(), own, List.of(pod.labels()));
        }
        Form.list(pod.spec().path("topologySpreadConstraints"))
                .forEach(spread -> meets(pod.owner(), spread.path("labelSelector"), List.of(pod.labels())));
        Set<String> ports = ports(pod.labels());
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            JsonNode asked = pod.container().at("/" + probe + "/httpGet");
            if (!asked.isMissingNode() && !ports.contains(asked.path("port").asText())) {
                defects.add(pod.say() + " has no port " + asked.path("port").asText() + " for its " + probe);
            }
        }
        Stream.of("Ingress", "Egress")
                .filter(way -> !isDenied(pod, way))
                .forEach(way -> defects.add(pod.say() + " is not denied " + way + " by default"));
    }

    private boolean isDenied(Pod pod, String way) {
        return form.of("NetworkPolicy")
                .filter(policy -> !policy.at("/spec").has(way.toLowerCase(Locale.ROOT)))
                .filter(policy -> Form.list(policy.at("/spec/policyTypes")).stream()
                        .anyMatch(type -> type.asText().equals(way)))
                .anyMatch(policy -> isMet(policy.at("/spec/podSelector"), pod.labels()));
    }

    private void ofService(JsonNode service) {
        Map<String, String> wanted = Form.labels(service.at("/spec/selector"));
        Form.list(service.at("/spec/ports")).stream()
                .map(port -> port.path("targetPort").asText())
                .filter(port -> !ports(wanted).contains(port))
                .forEach(port -> defects.add(Form.sayOf(service) + " leads to nobody's port " + port));
    }

    /** Names of the ports of the pods that have all of these labels. */
    private Set<String> ports(Map<String, String> wanted) {
        return form.pods().stream()
                .filter(pod -> pod.labels().entrySet().containsAll(wanted.entrySet()))
                .flatMap(pod -> Form.list(pod.container().path("ports")).stream())
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
    }

    private void ofPolicy(JsonNode policy) {
        meets(policy, policy.at("/spec/podSelector"), pods);
        for (String way : List.of("ingress", "egress")) {
            for (JsonNode rule : Form.list(policy.at("/spec/" + way))) {
                for (JsonNode peer : Form.list(rule.path(way.equals("ingress") ? "from" : "to"))) {
                    // Pods of other namespaces are not ours to know.
                    if (peer.has("podSelector") && !peer.has("namespaceSelector")) {
                        meets(policy, peer.path("podSelector"), pods);
                    }
                }
                Form.list(rule.path("ports")).stream()
                        .map(port -> port.path("port"))
                        .filter(JsonNode::isTextual)
                        .filter(port -> form.pods().stream()
                                .filter(pod -> isMet(policy.at("/spec/podSelector"), pod.labels()))
                                .noneMatch(pod -> ports(pod.labels()).contains(port.asText())))
                        .forEach(port ->
                                defects.add(Form.sayOf(policy) + " lets through nobody's port " + port.asText()));
            }
        }
    }

    private void ofMonitor(JsonNode monitor) {
        List<JsonNode> services = form.of("Service").toList();
        meets(
                monitor,
                monitor.at("/spec/selector"),
                services.stream()
                        .map(service -> Form.labels(service.at("/metadata/labels")))
                        .toList());
        Form.list(monitor.at("/spec/endpoints")).stream()
                .map(endpoint -> endpoint.path("port").asText())
                .filter(port -> services.stream().noneMatch(service -> hasPort(service, "name", port)))
                .forEach(port -> defects.add(Form.sayOf(monitor) + " asks nobody's port " + port));
    }

    private void ofBackends(JsonNode object) {
        Form.within(object.path("spec")).forEach(node -> {
            JsonNode named = node.at("/backend/service");
            if (named.isObject()) {
                backend(
                        object,
                        named.path("name").asText(),
                        "name",
                        named.at("/port/name").asText());
            }
            Form.list(node.path("backendRefs"))
                    .forEach(numbered -> backend(
                            object,
                            numbered.path("name").asText(),
                            "port",
                            numbered.path("port").asText()));
        });
    }

    private void backend(JsonNode object, String name, String key, String port) {
        if (form.named("Service", name)
                .filter(service -> hasPort(service, key, port))
                .isEmpty()) {
            defects.add(Form.sayOf(object) + " leads to no Service " + name + " with port " + port);
        }
    }

    private static boolean hasPort(JsonNode service, String key, String port) {
        return Form.list(service.at("/spec/ports")).stream()
                .anyMatch(own -> own.path(key).asText().equals(port));
    }

    /** Also each value of an expression by itself: one that is misspelt would leave out its pods without a word. */
    private void meets(JsonNode who, JsonNode selector, List<Map<String, String>> candidates) {
        if (candidates.stream().noneMatch(labels -> isMet(selector, labels))) {
            defects.add(Form.sayOf(who) + " selects nothing: " + selector);
        }
        for (JsonNode expression : Form.list(selector.path("matchExpressions"))) {
            for (JsonNode value : Form.list(expression.path("values"))) {
                if (candidates.stream().noneMatch(labels -> value.asText()
                        .equals(labels.get(expression.path("key").asText())))) {
                    defects.add(Form.sayOf(who) + " selects nothing by " + value.asText());
                }
            }
        }
    }

    private static boolean isMet(JsonNode selector, Map<String, String> labels) {
        Map<String, String> wanted = new TreeMap<>(Form.labels(selector.path("matchLabels")));
        return labels.entrySet().containsAll(wanted.entrySet())
                && Form.list(selector.path("matchExpressions")).stream()
                        .allMatch(expression -> Form.list(expression.path("values")).stream()
                                .anyMatch(value -> value.asText()
                                        .equals(labels.get(
                                                expression.path("key").asText()))));
    }
}

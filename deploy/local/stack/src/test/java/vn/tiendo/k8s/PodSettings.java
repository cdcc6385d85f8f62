package vn.tiendo.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Each variable is one that is read, each that a step cannot do without is there, and networks are open where settings lead. */
final class PodSettings {

    private static final Path ROOT = Path.of("..", "..", "..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Z][A-Z_]+)");

    /** Read by the JVM and the library of C. */
    private static final Set<String> OF_THE_PROCESS = Set.of("JAVA_TOOL_OPTIONS", "MALLOC_ARENA_MAX");

    /** Read by the tools of Kafka's image. */
    private static final Set<String> OF_THE_TOOLS = Set.of("LOG_DIR", "KAFKA_HEAP_OPTS");

    private static final String PROTOCOL = "KAFKA_SECURITY_PROTOCOL";

    /** How clients reach a Kafka that asks who they are. */
    private static final Set<String> OF_SECURED_KAFKA =
            Set.of(PROTOCOL, "KAFKA_SASL_MECHANISM", "KAFKA_USER", "KAFKA_PASSWORD", "KAFKA_TRUSTSTORE");

    private static final Set<String> NOT_FOR_SERVING =
            Set.of("DB_MIGRATION_USER", "DB_MIGRATION_PASSWORD", "CLOCK_OFFSET", "QUARKUS_PROFILE");

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "migrate", List.of("DB_URL", "DB_MIGRATION_USER", "DB_MIGRATION_PASSWORD"),
            "load", List.of("DB_URL", "DB_USER", "DB_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS", PROTOCOL),
            "topics",
                    List.of(
                            "KAFKA_BOOTSTRAP_SERVERS",
                            "KAFKA_REPLICATION_FACTOR",
                            "KAFKA_MIN_INSYNC_REPLICAS",
                            "LOG_DIR"),
            "serve",
                    List.of(
                            "HTTP_PORT",
                            "MANAGEMENT_PORT",
                            "DB_URL",
                            "DB_USER",
                            "DB_PASSWORD",
                            "KAFKA_BOOTSTRAP_SERVERS",
                            PROTOCOL,
                            "OIDC_AUTH_SERVER_URL",
                            "OIDC_ISSUER",
                            "OIDC_AUDIENCE",
                            "OIDC_CLIENT_ID",
                            "OIDC_CLIENT_SECRET",
                            "SESSION_SECRET",
                            "PLAN_URL",
                            "REPORT_URL",
                            "HTTP_ROOT",
                            "TLS_TERMINATED_BY"));

    private final Form form;
    private final Set<String> described;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final List<String> defects = new ArrayList<>();

    private PodSettings(Form form) {
        this.form = form;
        Set<String> shared = variables("platform/src/main/resources/META-INF/microprofile-config.properties");
        for (String service : List.of("plan-service", "report-service")) {
            Set<String> all = new TreeSet<>(variables(service + "/src/main/resources/application.properties"));
            all.addAll(shared);
            all.addAll(OF_THE_PROCESS);
            all.addAll(OF_SECURED_KAFKA);
            known.put(service, all);
        }
        described = variablesOf("$" + read("docs/operations.md").replaceAll("`([A-Z_]+)", "\\$$1"));
    }

    static List<String> defects(Form form) {
        PodSettings settings = new PodSettings(form);
        form.pods().forEach(settings::ofPod);
        settings.ofMaps();
        settings.ofNetworks();
        return settings.defects;
    }

    private void ofPod(Pod pod) {
        Map<String, String> settings = pod.settings();
        REQUIRED.getOrDefault(pod.step(), List.of("a step that is known")).stream()
                .filter(name -> settings.getOrDefault(name, "").isEmpty())
                .forEach(name -> defects.add(pod.say() + " lacks " + name));
        // All or none: a password without the protocol, say, would leave the words on the wire to be read.
        boolean secured = !settings.getOrDefault(PROTOCOL, "PLAINTEXT").equals("PLAINTEXT")
                || settings.keySet().stream().anyMatch(n -> OF_SECURED_KAFKA.contains(n) && !n.equals(PROTOCOL));
        if (!pod.step().equals("migrate") && secured) {
            OF_SECURED_KAFKA.stream()
                    .filter(name -> !settings.containsKey(name))
                    .forEach(name -> defects.add(pod.say() + " lacks " + name));
        }
        if (pod.step().equals("serve")) {
            settings.keySet().stream()
                    .filter(NOT_FOR_SERVING::contains)
                    .forEach(name -> defects.add(pod.say() + " has " + name));
            boolean isCalled = form.has("Ingress") || form.has("HTTPRoute");
            if (isCalled && !settings.containsKey("TRUSTED_PROXIES")) {
                defects.add(pod.say() + " lacks TRUSTED_PROXIES, so that all callers have one address");
            }
        }
        Set<String> readable = pod.service().isEmpty() ? ofTopics(pod) : known.get(pod.service());
        pod.ownVariables().stream()
                .filter(name -> !readable.contains(name))
                .forEach(name -> defects.add(pod.say() + " is told " + name + ", which nobody reads"));
    }

    private static Set<String> ofTopics(Pod pod) {
        Set<String> readable = variablesOf(pod.container().at("/command/2").asText());
        readable.addAll(OF_THE_TOOLS);
        return readable;
    }

    /** A map is read by several: one of them has to know each of its words, and docs/operations.md tells of it. */
    private void ofMaps() {
        form.of("ConfigMap").forEach(map -> {
            Set<String> readable = new TreeSet<>();
            form.pods().stream()
                    .filter(pod -> pod.configMaps().contains(Form.nameOf(map)))
                    .forEach(
                            pod -> readable.addAll(pod.service().isEmpty() ? ofTopics(pod) : known.get(pod.service())));
            map.path("data").fieldNames().forEachRemaining(name -> {
                if (!readable.contains(name)) {
                    defects.add(Form.sayOf(map) + " says " + name + ", which nobody reads");
                } else if (!described.contains(name)) {
                    defects.add("docs/operations.md does not tell of " + name);
                }
            });
        });
    }

    private void ofNetworks() {
        for (Pod pod : form.pods()) {
            Map<String, String> settings = pod.settings();
            if (!pod.step().equals("topics")) {
                open(
                        pod,
                        "to-mariadb",
                        URI.create(settings.getOrDefault("DB_URL", "jdbc:mariadb://:0")
                                        .substring(5))
                                .getPort());
            }
            if (!pod.step().equals("migrate")) {
                open(
                        pod,
                        "to-kafka",
                        Integer.parseInt(settings.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ":0")
                                .replaceAll(".*:", "")));
            }
            if (pod.step().equals("serve")) {
                URI provider = URI.create(settings.getOrDefault("OIDC_AUTH_SERVER_URL", "http://nobody:0"));
                open(pod, "to-identity", provider.getPort() < 0 ? 443 : provider.getPort());
                if (settings.containsKey("MAIL_HOST")) {
                    open(pod, "to-mail", Integer.parseInt(settings.getOrDefault("MAIL_PORT", "25")));
                }
            }
        }
    }

    private void open(Pod pod, String policy, int port) {
        boolean isOpen = form.named("NetworkPolicy", policy)
                .filter(found -> found.at("/spec/podSelector")
                        .toString()
                        .contains("\"" + pod.labels().get("app.kubernetes.io/name") + "\""))
                .filter(found -> Form.list(found.at("/spec/egress")).stream()
                        .flatMap(rule -> Form.list(rule.path("ports")).stream())
                        .anyMatch(open -> open.path("port").asInt() == port))
                .isPresent();
        if (!isOpen) {
            defects.add(pod.say() + " is not let through by NetworkPolicy " + policy + " to port " + port);
        }
    }

    private static Set<String> variables(String file) {
        return variablesOf(read(file));
    }

    private static Set<String> variablesOf(String text) {
        Set<String> names = new TreeSet<>();
        VARIABLE.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.tiendo.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What objects name is there: config maps, secrets, accounts, volumes, priorities, and what one operator's object says of another. */
final class References {

    private static final Path OPERATIONS = Path.of("..", "..", "..", "docs", "operations.md");

    private final Form form;
    private final List<String> defects = new ArrayList<>();

    private References(Form form) {
        this.form = form;
    }

    static List<String> defects(Form form) {
        References references = new References(form);
        form.pods().forEach(references::ofPod);
        references.ofSecrets();
        references.ofOperators();
        return references.defects;
    }

    private void ofPod(Pod pod) {
        pod.configMaps().forEach(map -> demand("ConfigMap", map, pod.say()));
        JsonNode spec = pod.spec();
        if (spec.has("serviceAccountName")) {
            demand("ServiceAccount", spec.path("serviceAccountName").asText(), pod.say());
        }
        demand("PriorityClass", spec.path("priorityClassName").asText(), pod.say());
        Set<String> volumes = Form.list(spec.path("volumes")).stream()
                .map(volume -> volume.path("name").asText())
                .collect(Collectors.toSet());
        Form.list(spec.at("/volumes")).stream()
                .filter(volume -> volume.has("persistentVolumeClaim"))
                .forEach(volume -> demand(
                        "PersistentVolumeClaim",
                        volume.at("/persistentVolumeClaim/claimName").asText(),
                        pod.say()));
        Form.list(pod.container().path("volumeMounts")).stream()
                .map(mount -> mount.path("name").asText())
                .filter(name -> !volumes.contains(name))
                .forEach(name -> defects.add(pod.say() + " mounts a volume that it has not: " + name));
    }

    private void demand(String kind, String name, String who) {
        if (form.named(kind, name).isEmpty()) {
            defects.add(who + " names a " + kind + " that is not there: " + name);
        }
    }

    /** Where secrets come from a store each is there; else docs/operations.md says that it is made by hand, or an operator makes it. */
    private void ofSecrets() {
        Set<String> wanted = new TreeSet<>();
        form.objects().forEach(object -> Form.within(object).forEach(node -> secrets(node, wanted::add)));
        if (form.has("Kafka")) {
            wanted.remove(form.of("Kafka").map(Form::nameOf).findFirst().orElseThrow() + "-cluster-ca-cert");
        }
        if (form.has("MariaDB")) {
            wanted.remove(form.of("MariaDB").map(Form::nameOf).findFirst().orElseThrow() + "-ca-bundle");
        }
        if (form.has("ExternalSecret")) {
            wanted.forEach(secret -> demand("ExternalSecret", secret, "somebody"));
        } else {
            String described = read(OPERATIONS);
            wanted.stream()
                    .filter(secret -> !described.contains("`" + secret + "`"))
                    .forEach(secret -> defects.add("docs/operations.md does not tell of the secret " + secret));
        }
    }

    private static void secrets(JsonNode node, Consumer<String> found) {
        node.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (name.endsWith("ecretKeyRef")
                    || Set.of("usernameSecret", "passwordSecret").contains(name)) {
                found.accept(value.path("name").asText());
            } else if (name.equals("secret") && value.isObject()) {
                found.accept(value.path("secretName").asText(value.path("name").asText()));
            }
        });
    }

    private void ofOperators() {
        form.objects().forEach(object -> {
            String who = Form.sayOf(object);
            JsonNode spec = object.path("spec");
            if (spec.has("mariaDbRef")) {
                demand("MariaDB", spec.at("/mariaDbRef/name").asText(), who);
            }
            if (spec.has("pointInTimeRecoveryRef")) {
                demand(
                        "PointInTimeRecovery",
                        spec.at("/pointInTimeRecoveryRef/name").asText(),
                        who);
            }
            if (spec.has("physicalBackupRef")) {
                demand("PhysicalBackup", spec.at("/physicalBackupRef/name").asText(), who);
            }
            if (spec.has("keycloakCRName")) {
                demand("Keycloak", spec.path("keycloakCRName").asText(), who);
            }
            if (spec.has("scaleTargetRef")) {
                demand("Deployment", spec.at("/scaleTargetRef/name").asText(), who);
            }
            if (Set.of("KafkaTopic", "KafkaUser", "KafkaNodePool")
                    .contains(object.path("kind").asText())) {
                demand("Kafka", Form.labels(object.at("/metadata/labels")).get("strimzi.io/cluster"), who);
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.tiendo.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.ServiceJvm;

/** Reads deploy/k8s as strictly as the API server does, and checks that what refers to something finds it. */
class ManifestsTest {

    private static final Path BASE = Path.of("..", "..", "k8s", "base");
    private static final String NAME = "app.kubernetes.io/name";
    private static final Set<String> SECRETS = Set.of(
            "plan-service-db",
            "report-service-db",
            "plan-service-db-migration",
            "report-service-db-migration",
            "tiendo-pages");

    private static final ObjectMapper STRICT = strict();

    private final Kustomization kustomization = read(BASE.resolve("kustomization.yaml"), Kustomization.class);
    private final List<HasMetadata> objects = kustomization.resources().stream()
            .flatMap(file -> objectsOf(BASE.resolve(file)))
            .toList();

    record Kustomization(
            String apiVersion,
            String kind,
            String namespace,
            List<Labels> labels,
            List<String> resources,
            List<Generated> configMapGenerator) {

        record Labels(Map<String, String> pairs) {}

        record Generated(String name, List<String> literals) {}
    }

    /** The models would take unknown fields into a map of their own; without it they are refused. */
    private static ObjectMapper strict() {
        return YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .annotationIntrospector(new JacksonAnnotationIntrospector() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Boolean hasAnySetter(Annotated field) {
                        return false;
                    }
                })
                .build();
    }

    private static Class<? extends HasMetadata> modelOf(String kind) {
        return switch (kind) {
            case "v1 Namespace" -> io.fabric8.kubernetes.api.model.Namespace.class;
            case "v1 Service" -> Service.class;
            case "v1 ServiceAccount" -> ServiceAccount.class;
            case "apps/v1 Deployment" -> Deployment.class;
            case "batch/v1 Job" -> Job.class;
            case "policy/v1 PodDisruptionBudget" -> PodDisruptionBudget.class;
            case "networking.k8s.io/v1 NetworkPolicy" -> NetworkPolicy.class;
            default -> throw new AssertionError("add the model of " + kind + " to this test");
        };
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return STRICT.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        }
    }

    private static Stream<HasMetadata> objectsOf(Path file) {
        try {
            return Stream.of(Files.readString(file).split("(?m)^---$")).map(document -> parse(file, document));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HasMetadata parse(Path file, String document) {
        try {
            var head = STRICT.readTree(document);
            String kind =
                    head.path("apiVersion").asText() + " " + head.path("kind").asText();
            return STRICT.readValue(document, modelOf(kind));
        } catch (IOException e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        }
    }

    @Test
    void aMisspeltFieldADoubleKeyAndANumberForAStringAreRefused() {
        String service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n";
        assertThat(parse(BASE, service).getMetadata().getName()).isEqualTo("a");
        assertThatThrownBy(() -> parse(BASE, service + "spec:\n  selectors: {}\n"))
                .hasMessageContaining("selectors");
        assertThatThrownBy(() -> parse(BASE, service + "kind: Service\n")).hasMessageContaining("uplicate");
        assertThatThrownBy(() -> parse(BASE, service + "spec:\n  ports:\n    - port: eighty\n"))
                .hasMessageContaining("eighty");
    }

    @Test
    void everyFileIsListedAndExists() throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(kustomization.resources().stream(), Stream.of("kustomization.yaml"))
                                    .toList());
        }
        assertThat(objects.stream().map(o -> o.getKind() + "/" + o.getMetadata().getName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatPodsReferToExists() {
        Set<String> configMaps = kustomization.configMapGenerator().stream()
                .map(Kustomization.Generated::name)
                .collect(Collectors.toSet());
        Set<String> accounts = namesOf(ServiceAccount.class);
        for (PodSpec pod : pods()) {
            if (pod.getServiceAccountName() != null) {
                assertThat(accounts).contains(pod.getServiceAccountName());
            }
            Container container = pod.getContainers().get(0);
            assertThat(configMaps)
                    .containsAll(container.getEnvFrom().stream()
                            .map(ManifestsTest::configMap)
                            .toList());
            assertThat(SECRETS).containsAll(secretsOf(container));
            assertThat(container.getVolumeMounts()).allSatisfy(mount -> assertThat(pod.getVolumes())
                    .anyMatch(volume -> volume.getName().equals(mount.getName())));
        }
    }

    private static String configMap(EnvFromSource source) {
        return source.getConfigMapRef().getName();
    }

    private static List<String> secretsOf(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .toList();
    }

    @Test
    void everyServiceGetsTheSettingsThatItReads() {
        for (Deployment deployment : of(Deployment.class)) {
            Container container = containerOf(deployment);
            Set<String> variables = new TreeSet<>();
            container.getEnv().forEach(variable -> variables.add(variable.getName()));
            Set<String> maps = container.getEnvFrom().stream()
                    .map(ManifestsTest::configMap)
                    .collect(Collectors.toSet());
            kustomization.configMapGenerator().stream()
                    .filter(map -> maps.contains(map.name()))
                    .flatMap(map -> map.literals().stream())
                    .forEach(literal -> variables.add(literal.substring(0, literal.indexOf('='))));
            assertThat(variables)
                    .contains("HTTP_PORT", "MANAGEMENT_PORT", "DB_URL", "DB_USER", "DB_PASSWORD")
                    .contains("KAFKA_BOOTSTRAP_SERVERS", "OIDC_AUTH_SERVER_URL", "OIDC_ISSUER", "OIDC_AUDIENCE")
                    .contains("TLS_TERMINATED_BY")
                    .doesNotContain("DB_MIGRATION_USER", "DB_MIGRATION_PASSWORD", "CLOCK_OFFSET", "QUARKUS_PROFILE");
            assertThat(container.getArgs()).containsExactly("serve");
        }
    }

    @Test
    void onlyTheJobsThatMigrateHaveTheAccountsThatMayChangeTables() {
        for (String service : List.of("plan-service", "report-service")) {
            Container container = containerOf(named(Job.class, service + "-migrate"));
            assertThat(container.getArgs()).containsExactly("migrate");
            assertThat(container.getImage())
                    .isEqualTo(containerOf(named(Deployment.class, service)).getImage());
            assertThat(secretsOf(container)).containsOnly(service + "-db-migration");
            assertThat(pods().stream()
                            .filter(pod -> secretsOf(pod.getContainers().get(0)).contains(service + "-db-migration")))
                    .hasSize(1);
        }
        Container load = containerOf(named(Job.class, "plan-service-load"));
        assertThat(load.getArgs()).containsExactly("load");
        assertThat(secretsOf(load)).containsOnly("plan-service-db");
    }

    /** What is measured is what runs there. */
    @Test
    void servicesRunWithTheOptionsOfTheLocalOnes() {
        for (Deployment deployment : of(Deployment.class)) {
            String options = containerOf(deployment).getEnv().stream()
                    .filter(variable -> variable.getName().equals("JAVA_TOOL_OPTIONS"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            assertThat(List.of(options.split("\\s+")))
                    .containsAll(ServiceJvm.FRUGAL)
                    .contains("-XX:SharedArchiveFile=classes.jsa", "-XX:ArchiveRelocationMode=0");
        }
    }

    @Test
    void selectorsAndNamedPortsMeetTheirPods() {
        for (Deployment deployment : of(Deployment.class)) {
            Map<String, String> labels =
                    deployment.getSpec().getTemplate().getMetadata().getLabels();
            String name = deployment.getMetadata().getName();
            Service service = named(Service.class, name);
            assertThat(labels)
                    .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels())
                    .containsAllEntriesOf(service.getSpec().getSelector())
                    .containsAllEntriesOf(named(PodDisruptionBudget.class, name)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels());
            Container container = containerOf(deployment);
            Set<String> ports =
                    container.getPorts().stream().map(ContainerPort::getName).collect(Collectors.toSet());
            assertThat(ports)
                    .containsAll(service.getSpec().getPorts().stream()
                            .map(ManifestsTest::target)
                            .toList());
            assertThat(ports)
                    .containsAll(probesOf(container)
                            .map(probe -> probe.getPort().getStrVal())
                            .toList());
            assertThat(probesOf(container).map(HTTPGetAction::getPath))
                    .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
        }
    }

    private static String target(ServicePort port) {
        return port.getTargetPort().getStrVal();
    }

    private static Stream<HTTPGetAction> probesOf(Container container) {
        return Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                .map(Probe::getHttpGet);
    }

    @Test
    void everyPodIsLetThroughTheNetworkPolicies() {
        List<String> selected = new ArrayList<>();
        for (NetworkPolicy policy : of(NetworkPolicy.class)) {
            var selector = policy.getSpec().getPodSelector();
            selected.addAll(selector.getMatchLabels().values());
            selector.getMatchExpressions().forEach(expression -> selected.addAll(expression.getValues()));
        }
        assertThat(selected)
                .containsExactlyInAnyOrderElementsOf(templates()
                        .map(pod -> pod.getMetadata().getLabels().get(NAME))
                        .distinct()
                        .toList());
    }

    @Test
    void everyPodIsConfinedAndLimited() {
        for (PodSpec pod : pods()) {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            Container container = pod.getContainers().get(0);
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getImage()).matches("[a-z-]+/[a-z-]+:\\d+\\.\\d+\\.\\d+");
        }
    }

    private List<PodSpec> pods() {
        return templates().map(PodTemplateSpec::getSpec).toList();
    }

    private Stream<PodTemplateSpec> templates() {
        return Stream.concat(
                of(Deployment.class).stream()
                        .map(deployment -> deployment.getSpec().getTemplate()),
                of(Job.class).stream().map(job -> job.getSpec().getTemplate()));
    }

    private static Container containerOf(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static Container containerOf(Job job) {
        return job.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private <T extends HasMetadata> List<T> of(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private <T extends HasMetadata> T named(Class<T> type, String name) {
        return of(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
    }

    private <T extends HasMetadata> Set<String> namesOf(Class<T> type) {
        return of(type).stream().map(object -> object.getMetadata().getName()).collect(Collectors.toSet());
    }
}

package vn.tiendo.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is applied to a cluster: the built forms of base and overlays of deploy/k8s. */
class ManifestsTest {

    static List<String> forms() {
        return Form.NAMES;
    }

    static List<String> defects(Form form) {
        List<String> defects = new ArrayList<>();
        Stream.of(
                        StrictKinds.defects(form),
                        References.defects(form),
                        Selectors.defects(form),
                        PodSettings.defects(form),
                        Capacity.defects(form))
                .forEach(defects::addAll);
        return defects;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aBuiltFormIsWithoutADefect(String name) {
        assertThat(defects(Form.built(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aBuiltFormIsThatOfItsSources(String name) throws IOException {
        assertThat(Files.readString(Form.file(name)).lines().findFirst())
                .as("built with: mvn verify -Pk8s -Dk8s.accept=true (CONTRIBUTING.md)")
                .contains(Sources.firstLine(name));
    }

    @Test
    void everyOverlayIsBuilt() throws IOException {
        try (Stream<Path> overlays = Files.list(Form.FOLDER.resolve("overlays"))) {
            assertThat(overlays.map(overlay -> overlay.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Form.NAMES.subList(1, Form.NAMES.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void namesAreThereOnceAndInOneNamespace(String name) {
        Form form = Form.built(name);
        assertThat(form.objects().stream().map(Form::sayOf)).doesNotHaveDuplicates();
        Set<String> namespaces = form.objects().stream()
                .map(object -> object.at("/metadata/namespace").asText(""))
                .filter(namespace -> !namespace.isEmpty())
                .collect(Collectors.toSet());
        assertThat(namespaces).hasSize(name.equals("base") ? 0 : 1);
        namespaces.add("tiendo");
        // An overlay may have another one: nothing selects it by its name.
        assertThat(form.objects().stream().flatMap(Form::within).map(node -> node.path("kubernetes.io/metadata.name")
                        .asText()))
                .doesNotContainAnyElementsOf(namespaces);
    }

    @Test
    void whatAnOverlaySaysGoesBeforeWhatComponentsSay() throws IOException {
        for (String name : Form.NAMES.subList(1, Form.NAMES.size())) {
            String said = Files.readString(Form.FOLDER.resolve("overlays/" + name + "/settings/kustomization.yaml"));
            List<String> literals = said.lines()
                    .map(String::strip)
                    .filter(line -> line.matches("- [A-Z_]+=.*"))
                    .map(line -> line.substring(2))
                    .toList();
            List<String> built = Form.built(name)
                    .of("ConfigMap")
                    .flatMap(map -> Form.labels(map.path("data")).entrySet().stream())
                    .map(Object::toString)
                    .toList();
            assertThat(built).as(name).containsAll(literals);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aJobStaysWhenItIsFinishedAndTheNextVersionsHasAnotherName(String name) {
        assertThat(Form.built(name).of("Job")).isNotEmpty().allSatisfy(job -> {
            assertThat(job.path("spec").has("ttlSecondsAfterFinished")).isFalse();
            String version =
                    new Pod(null, job).container().path("image").asText().replaceAll(".*:", "");
            assertThat(Form.nameOf(job))
                    .endsWith(Form.nameOf(job).startsWith("topics") ? "-1-0-0" : "-" + version.replace('.', '-'));
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void onlyTheJobsThatMigrateHaveTheAccountsThatMayChangeTables(String name) {
        for (Pod pod : Form.built(name).pods()) {
            Set<String> secrets = Form.list(pod.container().path("env")).stream()
                    .map(variable -> variable.at("/valueFrom/secretKeyRef/name").asText())
                    .filter(secret -> secret.contains("-db"))
                    .collect(Collectors.toSet());
            switch (pod.step()) {
                case "topics" -> assertThat(secrets).isEmpty();
                case "migrate" -> assertThat(secrets).containsOnly(pod.service() + "-db-migration");
                default -> assertThat(secrets).containsOnly(pod.service() + "-db");
            }
        }
    }

    @Test
    void aDoubleKeyAndANumberForAStringAreRefused() {
        String service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n";
        assertThat(StrictKinds.defects(Form.parse("a", service))).isEmpty();
        assertThatThrownBy(() -> Form.parse("a", service + "kind: Service\n")).hasMessageContaining("uplicate");
        assertThat(StrictKinds.defects(Form.parse("a", service + "spec:\n  ports:\n    - port: eighty\n")))
                .singleElement()
                .asString()
                .contains("eighty");
    }

    @Test
    void theExampleOfArgoCdHasNoMisspeltField() throws IOException {
        Form form = Form.parse("argocd", Files.readString(Form.FOLDER.resolve("argocd/application.yaml")));
        assertThat(form.objects()).hasSize(2);
        assertThat(StrictKinds.defects(form)).isEmpty();
        assertThat(form.of("Application")
                        .map(application -> application.at("/spec/source/path").asText() + "/"
                                + application
                                        .at("/spec/source/directory/include")
                                        .asText()))
                .singleElement()
                .satisfies(path -> assertThat(Form.FOLDER.resolve(path.replace("deploy/k8s/", "")))
                        .exists());
    }
}

package vn.tiendo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that somebody may make are made in each built form, at every place that there is for them: each has to be told. */
class MistakesTest {

    /** All ways to make one mistake in a form; each is a form with it. */
    private enum Mistake {
        A_MISSPELT_FIELD(form -> changed(form, object -> fields(object.path("spec"))
                .map(place -> (Change) root -> rename((ObjectNode) root.at(place.path()), place.name())))),
        A_LABEL_THAT_MATCHES_NOTHING(form -> changed(form, object -> labels(object)
                .map(place -> (Change) root -> ((ObjectNode) root.at(place.path())).put(place.name(), "nobody")))),
        A_VALUE_THAT_MATCHES_NOTHING(form -> changed(form, object -> valuesOfExpressions(object)
                .map(path -> (Change) root -> ((ArrayNode) root.at(path)).set(0, TextNode.valueOf("nobody"))))),
        A_MISSING_SETTING(form -> changed(form, object -> required(form, object)
                .map(name -> (Change) root -> ((ObjectNode) root.path("data")).remove(name)))),
        A_MISSPELT_SETTING(form ->
                changed(form, object -> variables(object).map(path -> (Change) root -> ((ObjectNode) root.at(path))
                        .put("name", root.at(path).path("name").asText() + "X")))),
        A_MAP_THAT_IS_NOT_THERE(form -> changed(form, object -> Stream.of(object)
                .filter(map -> map.path("kind").asText().equals("ConfigMap"))
                .map(map -> (Change) root -> ((ObjectNode) root.path("metadata")).put("name", "other")))),
        LESS_MEMORY(form -> changed(form, object -> Stream.of("/spec/template/spec/containers/0/resources/limits")
                .filter(path -> object.at(path).isObject())
                .map(path -> (Change) root -> ((ObjectNode) root.at(path)).put("memory", "256Mi")))),
        NOBODY_KEPT(form -> changed(form, object -> Stream.of(object)
                .filter(budget -> budget.path("kind").asText().equals("PodDisruptionBudget"))
                .map(budget -> (Change) root -> ((ObjectNode) root.path("spec")).put("minAvailable", 0)))),
        ANOTHER_PORT(form -> changed(form, object -> Stream.of("/spec/egress/0/ports/0")
                .filter(path ->
                        object.at(path).isObject() && Form.nameOf(object).matches("to-(mariadb|kafka|identity|mail)"))
                .map(path -> (Change) root -> ((ObjectNode) root.at(path)).put("port", 1))));

        private final Function<Form, List<Form>> made;

        Mistake(Function<Form, List<Form>> made) {
            this.made = made;
        }
    }

    private interface Change {
        void to(JsonNode object);
    }

    private record Place(String path, String name) {}

    static Stream<Arguments> mistakesInForms() {
        return Form.NAMES.stream()
                .flatMap(form -> Stream.of(Mistake.values()).map(mistake -> Arguments.of(mistake, form)));
    }

    @ParameterizedTest
    @MethodSource("mistakesInForms")
    void aMistakeIsToldWhereverItIsMade(Mistake mistake, String name) {
        List<Form> wrong = mistake.made.apply(Form.built(name));
        assertThat(wrong).isNotEmpty();
        assertThat(wrong.stream()
                        .filter(form -> ManifestsTest.defects(form).isEmpty())
                        .map(Form::name))
                .as("mistakes that nobody tells")
                .isEmpty();
    }

    private static List<Form> changed(Form form, Function<JsonNode, Stream<Change>> changes) {
        List<Form> all = new ArrayList<>();
        for (int i = 0; i < form.objects().size(); i++) {
            for (Change change : changes.apply(form.objects().get(i)).toList()) {
                Form wrong =
                        new Form(Form.sayOf(form.objects().get(i)), form.copy().objects());
                change.to(wrong.objects().get(i));
                all.add(wrong);
            }
        }
        return all;
    }

    private static void rename(ObjectNode object, String field) {
        object.set(field + "x", object.remove(field));
    }

    /** The last of the names of each object within a specification, where names are given by the kind and not by us. */
    private static Stream<Place> fields(JsonNode spec) {
        return walk("/spec", spec)
                .filter(
                        path -> !path.matches(
                                ".*/(matchLabels|config|labels|annotations|metadata|selector|requests|limits|realm|truststores|placeholders)(/.*)?"))
                .flatMap(path -> last(spec, path));
    }

    private static Stream<Place> last(JsonNode spec, String path) {
        JsonNode object = spec.at(path.substring("/spec".length()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? Stream.empty() : Stream.of(new Place(path, names.get(names.size() - 1)));
    }

    /** Labels of selectors within one namespace. */
    private static Stream<Place> labels(JsonNode object) {
        Stream<String> selectors = walk("", object)
                .filter(path -> path.endsWith("/matchLabels")
                        || object.path("kind").asText().equals("Service") && path.equals("/spec/selector"));
        return selectors
                .filter(path -> !path.contains("namespaceSelector")
                        && !object.at(path.replaceFirst("/podSelector/matchLabels$", "/namespaceSelector"))
                                .isObject())
                .filter(path -> !path.contains("networkPolicyPeers")
                        && !object.path("kind").asText().startsWith("Kafka"))
                .flatMap(path -> names(object.at(path)).map(name -> new Place(path, name)));
    }

    private static Stream<String> valuesOfExpressions(JsonNode object) {
        return walk("", object)
                .filter(path -> path.matches(".*/matchExpressions/\\d+")
                        && !object.at(path.replaceFirst("/podSelector/matchExpressions/\\d+$", "/namespaceSelector"))
                                .isObject())
                .map(path -> path + "/values");
    }

    /** Settings in maps that a step needs; others may be left out. */
    private static Stream<String> required(Form form, JsonNode object) {
        return object.path("kind").asText().equals("ConfigMap")
                ? names(object.path("data"))
                        .filter(name ->
                                name.matches("DB_URL|HTTP_ROOT|OIDC_.*|KAFKA_.*|PLAN_URL|REPORT_URL|TLS_TERMINATED_BY"))
                : Stream.empty();
    }

    private static Stream<String> variables(JsonNode object) {
        return walk("", object).filter(path -> path.matches(".*/containers/0/env/\\d+"));
    }

    private static Stream<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    /** Paths of all objects below one, itself included. */
    private static Stream<String> walk(String path, JsonNode node) {
        List<String> paths = new ArrayList<>();
        if (node.isObject()) {
            paths.add(path);
            node.properties().forEach(field -> walk(
                            path + "/" + field.getKey().replace("~", "~0").replace("/", "~1"), field.getValue())
                    .forEach(paths::add));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(path + "/" + i, node.get(i)).forEach(paths::add);
            }
        }
        return paths.stream();
    }
}

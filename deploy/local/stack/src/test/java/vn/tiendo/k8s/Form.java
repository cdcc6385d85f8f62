package vn.tiendo.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All objects of a built form, that is what {@code kubectl apply} gets.
 *
 * @param name of the overlay, or {@code base}
 */
record Form(String name, List<JsonNode> objects) {

    static final Path FOLDER = Path.of("..", "..", "k8s");
    static final List<String> NAMES = List.of("base", "try", "province", "ministry");

    static Path file(String name) {
        return FOLDER.resolve("built").resolve(name + ".yaml");
    }

    static Form built(String name) {
        try {
            return parse(name, Files.readString(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form parse(String name, String text) {
        try (var documents = StrictKinds.YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return new Form(name, documents.readAll());
        } catch (IOException e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
    }

    /** The same, to be changed without the other. */
    Form copy() {
        return new Form(name, objects.stream().<JsonNode>map(JsonNode::deepCopy).toList());
    }

    Stream<JsonNode> of(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    boolean has(String kind) {
        return of(kind).findAny().isPresent();
    }

    Optional<JsonNode> named(String kind, String wanted) {
        return of(kind).filter(object -> nameOf(object).equals(wanted)).findFirst();
    }

    List<Pod> pods() {
        return Stream.concat(of("Deployment"), of("Job"))
                .map(owner -> new Pod(this, owner))
                .toList();
    }

    static String nameOf(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static String sayOf(JsonNode object) {
        return object.path("kind").asText() + " " + nameOf(object);
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    static Map<String, String> labels(JsonNode map) {
        Map<String, String> labels = new TreeMap<>();
        map.properties()
                .forEach(entry -> labels.put(entry.getKey(), entry.getValue().asText()));
        return labels;
    }

    /** Every node of a tree that is an object, the tree itself included. */
    static Stream<JsonNode> within(JsonNode tree) {
        Stream<JsonNode> below = stream(tree.elements()).flatMap(Form::within);
        return tree.isObject() ? Stream.concat(Stream.of(tree), below) : below;
    }

    private static Stream<JsonNode> stream(Iterator<JsonNode> nodes) {
        Iterable<JsonNode> once = () -> nodes;
        return StreamSupport.stream(once.spliterator(), false);
    }
}

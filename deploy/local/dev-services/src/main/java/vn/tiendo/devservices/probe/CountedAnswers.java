package vn.tiendo.devservices.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.tiendo.devservices.probe.AnswerCounts.Count;
import vn.tiendo.devservices.probe.AnswerCounts.Counted;

/**
 * Judges a document by what all tests of a service were answered: a member that always was there is required, one that never was null is
 * not nullable, a value and a status that never occurred are not told of, and each operation succeeded at least once. What is otherwise
 * stands in a list, with its reason.
 */
public final class CountedAnswers {

    /** From so many answers on, always and never mean something. */
    private static final int ENOUGH = 20;

    private static final Count NONE = new Count(0, 0);

    private final JsonNode document;
    private final Counted counted;
    private final Set<String> sent = new HashSet<>();

    CountedAnswers(JsonNode document, Counted counted) {
        this.document = document;
        this.counted = counted;
        document.get("paths").forEach(path -> path.forEach(operation -> gatherSent(operation.path("requestBody"))));
    }

    /**
     * Ends with 1 when something was found that is not listed.
     *
     * @param args the document; the folder of the counts, which are put together into one file beside it; the list of what is known, a
     *     finding a line, with {@code *} for any text, and its reason behind {@code |}
     */
    public static void main(String[] args) throws IOException {
        if (!Files.isDirectory(Path.of(args[1]))) {
            // No test has asked.
            return;
        }
        JsonNode document =
                new ObjectMapper(new YAMLFactory()).readTree(Path.of(args[0]).toFile());
        List<Pattern> known = known(Path.of(args[2]));
        List<String> found = new CountedAnswers(document, gathered(Path.of(args[1])))
                .findings().stream()
                        .filter(finding -> known.stream()
                                .noneMatch(each -> each.matcher(finding).matches()))
                        .toList();
        if (!found.isEmpty()) {
            System.err.println(
                    "What all tests were answered says otherwise than " + args[0] + "; mend one of them, or list it in "
                            + args[2] + " with its reason:\n" + String.join("\n", found));
            System.exit(1);
        }
    }

    private static Counted gathered(Path folder) throws IOException {
        Counted all = new Counted(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.add(new ObjectMapper().readValue(file.toFile(), Counted.class));
                Files.delete(file);
            }
        }
        new ObjectMapper().writeValue(Path.of(folder + ".json").toFile(), all);
        return all;
    }

    private static List<Pattern> known(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", 2)[0].strip())
                .map(finding -> Pattern.compile(Pattern.quote(finding).replace("*", "\\E.*\\Q")))
                .toList();
    }

    List<String> findings() {
        List<String> found = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    String operation = verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    judgeAnswers(operation, verb.getValue().get("responses"), found);
                }));
        schemas().properties().forEach(schema -> {
            judgeValues(schema.getKey(), schema.getValue().path("enum"), found);
            if (!sent.contains(schema.getKey())) {
                judgeMembers(schema.getKey(), schema.getValue(), found);
            }
        });
        return found;
    }

    private void judgeAnswers(String operation, JsonNode responses, List<String> found) {
        Set<String> answered =
                counted.answers().getOrDefault(operation, Map.of()).keySet();
        if (answered.stream().noneMatch(status -> status.startsWith("2"))) {
            found.add("never successful: " + operation);
        }
        responses.properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> !answered.contains(status))
                .forEach(status -> found.add("never answered: " + operation + " " + status));
    }

    /** An enumeration of which few answers were given tells nothing. */
    private void judgeValues(String name, JsonNode values, List<String> found) {
        Map<String, Integer> met = counted.values().getOrDefault(name, Map.of());
        if (met.values().stream().mapToInt(Integer::intValue).sum() >= ENOUGH) {
            values.forEach(value -> {
                if (value.isTextual() && !met.containsKey(value.asText())) {
                    found.add("never a value: " + name + "." + value.asText());
                }
            });
        }
    }

    private void judgeMembers(String name, JsonNode schema, List<String> found) {
        Map<String, Count> members = counted.members().getOrDefault(name, Map.of());
        int objects = members.getOrDefault(AnswerCounts.ITSELF, NONE).there();
        if (objects < ENOUGH) {
            return;
        }
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(member -> required.add(member.asText()));
        schema.path("properties").properties().forEach(member -> {
            Count count = members.getOrDefault(member.getKey(), NONE);
            if (count.there() == objects && !required.contains(member.getKey())) {
                found.add("always there: " + name + "." + member.getKey());
            }
            if (count.there() >= ENOUGH && count.empty() == 0 && mayBeNull(member.getValue())) {
                found.add("never null: " + name + "." + member.getKey());
            }
        });
    }

    private static boolean mayBeNull(JsonNode schema) {
        return schema.path("type").toString().contains("\"null\"")
                || StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                        .anyMatch(CountedAnswers::mayBeNull);
    }

    /** What is sent promises nothing: a caller may leave out what is answered always. */
    private void gatherSent(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference != null) {
            String name = reference.asText().replaceFirst(".*/", "");
            if (sent.add(name)) {
                gatherSent(schemas().path(name));
            }
        }
        node.forEach(this::gatherSent);
    }

    private JsonNode schemas() {
        return document.get("components").get("schemas");
    }
}

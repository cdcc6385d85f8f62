package vn.tiendo.plan.catalogue.file;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One entry of a catalogue file, read strictly: each key is asked for by name, and those that nobody asked for are refused.
 * FileDefects are collected with their lines, so that an official sees all of them at once.
 */
final class Entry {

    /** A text and the line that it stands on. */
    record Located(String text, int line) {}

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final int line;
    private final int end;
    private final FileDefects defects;

    Entry(Node node, FileDefects defects) {
        this.defects = defects;
        this.line = lineOf(node);
        this.end = node.getEndMark().getLine() + 1;
        if (!(node instanceof MappingNode mapping)) {
            defects.add(line, "chỗ này phải là các dòng dạng “khóa: giá trị”");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? nfc(scalar.getValue()) : "";
            if (values.put(key, tuple.getValueNode()) != null) {
                defects.add(lineOf(tuple.getKeyNode()), "khóa “" + key + "” ghi hai lần");
            }
            lines.put(key, lineOf(tuple.getKeyNode()));
        }
    }

    int line() {
        return line;
    }

    /** The line of a key; the entry's own where the key is left out. */
    int lineOf(String key) {
        return lines.getOrDefault(key, line);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Something is wrong with the entry as a whole. */
    void defect(String what) {
        defects.add(line, what);
    }

    /** The lines of the file that hold the entry. */
    String source(String file) {
        return file.lines().skip(line - 1L).limit(end - line + 1L).collect(Collectors.joining("\n"));
    }

    /** A text that must be there; empty when it is not, which is then a defect. */
    String text(String key) {
        String text = optional(key);
        if (text == null) {
            defects.add(line, "thiếu “" + key + "”");
        }
        return text == null ? "" : text;
    }

    /** A text, or null where the key is left out. */
    String optional(String key) {
        Node node = ask(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return nfc(scalar.getValue());
        }
        defects.add(lineOf(node), "“" + key + "” phải là một dòng chữ, không để trống");
        return null;
    }

    Located located(String key) {
        String text = text(key);
        return new Located(text, lineOf(key));
    }

    LocalDate date(String key) {
        return converted(key, LocalDate::parse, "ngày dạng 2024-09-16");
    }

    boolean flag(String key) {
        Boolean value = converted(
                key,
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                },
                "true hoặc false");
        return Boolean.TRUE.equals(value);
    }

    /** A value made from the text, or null where the key is left out or the text is none. */
    <T> T converted(String key, Function<String, T> conversion, String expected) {
        String text = optional(key);
        if (text == null) {
            return null;
        }
        try {
            return conversion.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            defects.add(lines.get(key), "“" + key + ": " + text + "” không phải " + expected);
            return null;
        }
    }

    /** A value that must be there. */
    <T> T required(String key, Function<String, T> conversion, String expected) {
        text(key);
        return converted(key, conversion, expected);
    }

    /** One of an enum's values by its Vietnamese words, or null where the key is left out. */
    <E extends Enum<E>> E choice(String key, E[] values, Function<E, String> words) {
        return converted(
                key,
                text -> Arrays.stream(values)
                        .filter(value -> words.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)),
                "một trong: " + Arrays.stream(values).map(words).collect(Collectors.joining(", ")));
    }

    <E extends Enum<E>> E requiredChoice(String key, E[] values, Function<E, String> words) {
        text(key);
        return choice(key, values, words);
    }

    List<Located> texts(String key) {
        return nodes(key).stream()
                .map(node -> {
                    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                        return new Located(nfc(scalar.getValue()), lineOf(node));
                    }
                    defects.add(lineOf(node), "mỗi mục của “" + key + "” phải là một dòng chữ");
                    return new Located("", lineOf(node));
                })
                .toList();
    }

    List<Entry> entries(String key) {
        return nodes(key).stream().map(node -> new Entry(node, defects)).toList();
    }

    /** An entry below this one, or null where the key is left out. */
    Entry entry(String key) {
        Node node = ask(key);
        return node == null ? null : new Entry(node, defects);
    }

    /** To be called when everything known was asked for: what remains is a misspelling. */
    void close() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> defects.add(lines.get(key), "không có khóa “" + key + "” ở đây"));
    }

    /** The items of a list as they are written. */
    List<Node> nodes(String key) {
        Node node = ask(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        defects.add(lineOf(node), "“" + key + "” phải là danh sách, mỗi mục một dòng bắt đầu bằng dấu “-”");
        return List.of();
    }

    private Node ask(String key) {
        asked.add(key);
        return values.get(key);
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}

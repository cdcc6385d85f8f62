package vn.tiendo.plan.catalogue.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Entries that are written once for all provinces. Filled in for one of them they are entries as its own file would have them, on the
 * lines of the template.
 */
final class Template {

    static final String WHERE = "nơi có";
    static final String WHERE_NOT = "nơi không có";
    private static final String PREDECESSOR = "<tiền thân>";

    private final List<Node> entries;
    private final Set<String> features = new HashSet<>();

    Template(List<Node> entries) {
        this.entries = entries;
        entries.forEach(this::collect);
    }

    /**
     * What is put into it.
     *
     * @param words what stands for what, such as {@code <tên>}
     * @param predecessors a text with {@code <tiền thân>} is there once for each
     * @param features what not every province has
     */
    record Filling(Map<String, String> words, List<String> predecessors, Set<String> features) {

        private String in(String text) {
            String filled = text;
            for (Map.Entry<String, String> word : words.entrySet()) {
                filled = filled.replace(word.getKey(), word.getValue());
            }
            return filled;
        }

        private boolean keeps(Node item) {
            String where = value(item, WHERE);
            String whereNot = value(item, WHERE_NOT);
            return (where == null || features.contains(where)) && (whereNot == null || !features.contains(whereNot));
        }
    }

    /** All that some entry asks of a province. */
    Set<String> features() {
        return features;
    }

    List<Node> filledWith(Filling filling) {
        return items(entries, filling);
    }

    private static Node filled(Node node, Filling filling) {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, filling.in(scalar.getValue()));
        }
        if (node instanceof SequenceNode list) {
            return new SequenceNode(
                    list.getTag(),
                    true,
                    items(list.getValue(), filling),
                    list.getStartMark(),
                    list.getEndMark(),
                    list.getFlowStyle());
        }
        MappingNode mapping = (MappingNode) node;
        List<NodeTuple> tuples = mapping.getValue().stream()
                .filter(tuple -> !isCondition(tuple))
                .map(tuple -> new NodeTuple(tuple.getKeyNode(), filled(tuple.getValueNode(), filling)))
                .toList();
        return new MappingNode(
                mapping.getTag(), true, tuples, mapping.getStartMark(), mapping.getEndMark(), mapping.getFlowStyle());
    }

    private static List<Node> items(List<Node> items, Filling filling) {
        return items.stream()
                .filter(filling::keeps)
                .flatMap(item -> forEachPredecessor(item, filling.predecessors))
                .map(item -> filled(item, filling))
                .toList();
    }

    private static Stream<Node> forEachPredecessor(Node item, List<String> predecessors) {
        return item instanceof ScalarNode scalar && scalar.getValue().contains(PREDECESSOR)
                ? predecessors.stream()
                        .map(name -> scalar(scalar, scalar.getValue().replace(PREDECESSOR, name)))
                : Stream.of(item);
    }

    private static ScalarNode scalar(ScalarNode like, String value) {
        return new ScalarNode(like.getTag(), value, like.getStartMark(), like.getEndMark(), like.getScalarStyle());
    }

    private static boolean isCondition(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key
                && (key.getValue().equals(WHERE) || key.getValue().equals(WHERE_NOT));
    }

    private void collect(Node node) {
        List<Node> below = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            below.addAll(list.getValue());
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                below.add(tuple.getValueNode());
                if (isCondition(tuple) && tuple.getValueNode() instanceof ScalarNode feature) {
                    features.add(feature.getValue());
                }
            }
        }
        below.forEach(this::collect);
    }

    private static String value(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode k
                                && k.getValue().equals(key))
                        .map(tuple -> tuple.getValueNode() instanceof ScalarNode v ? v.getValue() : "")
                        .findFirst()
                        .orElse(null)
                : null;
    }
}

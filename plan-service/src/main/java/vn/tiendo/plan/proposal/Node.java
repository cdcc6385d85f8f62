package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A heading or an item of the plan's outline, with what stands below it. */
final class Node {

    /** How parts of plans are called that bear no number. */
    private static final Pattern HEADING = Pattern.compile(
            "^(MỤC ĐÍCH|MỤC TIÊU|YÊU CẦU|QUAN ĐIỂM|NHIỆM VỤ|GIẢI PHÁP|CÁC NHIỆM VỤ|NỘI DUNG|KINH PHÍ|TỔ CHỨC|PHÂN CÔNG)");

    final Label label;
    final String text;
    final Line line;
    final Node parent;
    final List<Node> children = new ArrayList<>();

    private Node(Label label, String text, Line line, Node parent) {
        this.label = label;
        this.text = text;
        this.line = line;
        this.parent = parent;
    }

    /** The outline of some lines: what has a lower label stands below what has a higher one. */
    static Node outline(List<Line> lines) {
        Node root = new Node(new Label(-1, ""), "", null, null);
        Node last = root;
        boolean numbered =
                lines.stream().map(line -> Label.of(line.text()).label().rank()).anyMatch(rank -> rank <= Label.ROMAN);
        for (Line line : lines) {
            Label.Split split = Label.of(line.text());
            Label label = split.label();
            if (!numbered
                    && label.isNone()
                    && line.isUpperCase()
                    && HEADING.matcher(line.text()).find()) {
                label = new Label(Label.ROMAN, "");
            }
            Node above = announces(line, label) ? last.item() : last;
            while (above.label.rank() >= label.rank()) {
                above = above.parent;
            }
            Node node = new Node(label, split.rest(), line, above);
            above.children.add(node);
            last = node;
        }
        return root;
    }

    /** A line that ends with a colon and has no label is about what follows, not about the bullet before it. */
    private static boolean announces(Line line, Label label) {
        return label.isNone() && line.text().endsWith(":");
    }

    /** What holds it, if it is a bullet or belongs to one. */
    private Node item() {
        Node node = this;
        while (!node.isRoot() && (node.label.isBullet() || node.label.isNone())) {
            node = node.parent;
        }
        return node;
    }

    boolean isRoot() {
        return parent == null;
    }

    /** The path of numbers: "II.1.3"; bullets have their position among the bullets of their heading. */
    String number() {
        if (isRoot()) {
            return "";
        }
        String own = label.text();
        if (own.isEmpty() && label.rank() <= Label.ROMAN) {
            return parent.number();
        }
        if (own.isEmpty()) {
            own = String.valueOf(1
                    + parent.children.subList(0, parent.children.indexOf(this)).stream()
                            .filter(sibling -> sibling.label.text().isEmpty())
                            .count());
        }
        boolean whole = own.matches("[IVX]+\\..*");
        Node above = parent;
        while (label.isDecimal() && label.rank() > Label.DECIMAL && above.label.isDecimal()) {
            above = above.parent;
        }
        String before = whole ? "" : above.number();
        return before.isEmpty() ? own : before + "." + own;
    }

    Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    /** Its text and all that stands below, one line each. */
    String whole() {
        return all().filter(node -> !node.isRoot())
                .map(node -> node == this ? node.text : node.line.text())
                .collect(Collectors.joining("\n"));
    }

    Node top() {
        return parent == null || parent.isRoot() ? this : parent.top();
    }

    @Override
    public String toString() {
        return number() + " " + text;
    }
}

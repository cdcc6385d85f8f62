package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.report.content.PlainWords;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Kind;
import vn.tiendo.report.render.document.OfficialDocument.Table;
import vn.tiendo.report.render.text.SafeText;

/** The text of a report while it is being written, block by block. */
final class DocumentBody {

    /** Before what is missing; a draft is searched for it. */
    static final String GAP = "[Bổ sung: ";

    private static final Pattern ITEM = Pattern.compile("([-–+])\\s+(.+)");

    private final List<Block> blocks = new ArrayList<>();
    private int points;
    private int numbers;

    void add(Kind kind, String text) {
        if (kind == Kind.HEADING || kind == Kind.SUBHEADING) {
            points = 0;
        }
        blocks.add(Block.of(kind, text));
    }

    /** Begins the next point of a subheading: a), b), c), d), đ) ... */
    void point(String text) {
        add(Kind.POINT, VietnameseWording.letter(points++) + ") " + text);
    }

    /** Begins the next of several headings that stand right under that of a chapter: 1., 2. ... */
    void numbered(String text) {
        add(Kind.SUBHEADING, ++numbers + ". " + text);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** A place for words that nobody has written yet. */
    void gapIfEmpty(String what) {
        if (isEmpty()) {
            add(Kind.PARAGRAPH, GAP + what + "]");
        }
    }

    void addAll(List<Block> more) {
        blocks.addAll(more);
    }

    void table(Table table) {
        blocks.add(Block.of(table));
    }

    /** A list as one sentence: semicolons, and a full stop at its end. */
    void items(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            add(Kind.ITEM, VietnameseWording.member(texts, i));
        }
    }

    /** What somebody wrote: each of his lines is a paragraph, and one that begins with a dash or a cross is an item of a list. */
    void paragraphs(String words) {
        if (words != null) {
            SafeText.text(words)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(this::line);
        }
    }

    /** What stands in the part already, as the writer took it from what was proposed, is not said again. */
    private void line(String line) {
        String plain = PlainWords.of(line);
        if (blocks.stream()
                .anyMatch(b -> b.table() == null && PlainWords.of(b.text()).equals(plain))) {
            return;
        }
        Matcher item = ITEM.matcher(line);
        if (!item.matches()) {
            add(Kind.PARAGRAPH, VietnameseWording.sentence(line));
        } else {
            add(item.group(1).equals("+") ? Kind.SUBITEM : Kind.ITEM, VietnameseWording.sentence(item.group(2)));
        }
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}

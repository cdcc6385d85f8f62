package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Kind;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** The text of a report while it is being written, block by block. */
final class DocumentBody {

    private final List<Block> blocks = new ArrayList<>();
    private int points;

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

    void table(Table table) {
        blocks.add(Block.of(table));
    }

    /** A list as one sentence: semicolons, and a full stop at its end. */
    void items(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            add(Kind.ITEM, VietnameseWording.member(texts, i));
        }
    }

    /** What a reporter wrote: each of his lines is a paragraph; nothing for null. */
    void paragraphs(String words) {
        if (words != null) {
            words.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> add(Kind.PARAGRAPH, VietnameseWording.sentence(line)));
        }
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}

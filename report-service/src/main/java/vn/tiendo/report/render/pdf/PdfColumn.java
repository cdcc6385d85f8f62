package vn.tiendo.report.render.pdf;

import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import vn.tiendo.report.render.pdf.PdfTags.Tag;

/** A part of the page's width that is filled from its top; what does not fit on a page goes on on the next. */
final class PdfColumn {

    /** High enough to measure any text. */
    private static final float ENDLESS = 1_000_000;

    private final PdfWriter writer;
    private final PdfTags tags;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final float left;
    private final float width;
    private float height;

    /** Something in a column; writes what fits between two heights, and says how far down that is. */
    private interface Piece {
        float write(float top, float bottom);

        default boolean isDone() {
            return true;
        }
    }

    /**
     * @param left from the edge of the page
     */
    PdfColumn(PdfWriter writer, PdfTags tags, float left, float width) {
        this.writer = writer;
        this.tags = tags;
        this.left = left;
        this.width = width;
    }

    /**
     * @param line the height of one line
     * @param tag begun with the first word and closed after the last; null: they were read before
     */
    PdfColumn words(Paragraph paragraph, float line, Supplier<Tag> tag) {
        Words words = new Words(paragraph, line, tag);
        height += words.height();
        pieces.add(words);
        return this;
    }

    /** A rule in the middle, or from side to side if it is longer than that. */
    PdfColumn rule(float length, float above) {
        height += above;
        pieces.add(new Rule(Math.min(length, width), above));
        return this;
    }

    /** Leaves a gap; none is carried to the next page. */
    PdfColumn gap(float gap) {
        height += gap;
        pieces.add(new Gap(gap));
        return this;
    }

    /** Of all that was put in. */
    float height() {
        return height;
    }

    float left() {
        return left;
    }

    float width() {
        return width;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Writes what fits, and says how far down that is. */
    float write(float top, float bottom) {
        float y = top;
        while (!pieces.isEmpty()) {
            y = pieces.peek().write(y, bottom);
            if (!pieces.peek().isDone()) {
                break;
            }
            pieces.remove();
        }
        return y;
    }

    private record Gap(float gap) implements Piece {

        @Override
        public float write(float top, float bottom) {
            return Math.max(bottom, top - gap);
        }
    }

    private final class Rule implements Piece {

        private final float length;
        private final float above;

        Rule(float length, float above) {
            this.length = length;
            this.above = above;
        }

        @Override
        public float write(float top, float bottom) {
            float y = Math.max(bottom, top - above);
            tags.artifact(() -> PdfPage.line(writer.getDirectContent(), left + (width - length) / 2, y, length));
            return y;
        }
    }

    private final class Words implements Piece {

        private final Paragraph paragraph;
        private final float line;
        private final Supplier<Tag> tag;
        private Tag begun;
        private ColumnText text;
        private boolean done;

        Words(Paragraph paragraph, float line, Supplier<Tag> tag) {
            this.paragraph = paragraph;
            this.line = line;
            this.tag = tag;
        }

        float height() {
            ColumnText measured = text();
            measured.setSimpleColumn(0, -ENDLESS, width, 0);
            measured.go(true);
            return -measured.getYLine();
        }

        @Override
        public float write(float top, float bottom) {
            if (top - bottom < line) {
                return top;
            }
            text = text == null ? text() : text;
            text.setCanvas(writer.getDirectContent());
            text.setSimpleColumn(left, bottom, left + width, top);
            if (tag == null) {
                tags.artifact(this::go);
            } else {
                begun = begun == null ? tag.get() : begun;
                begun.mark(this::go);
                if (done) {
                    begun.close();
                }
            }
            return text.getYLine();
        }

        private void go() {
            done = !ColumnText.hasMoreText(text.go());
        }

        @Override
        public boolean isDone() {
            return done;
        }

        private ColumnText text() {
            ColumnText column = new ColumnText(writer.getDirectContent());
            column.addElement(paragraph);
            return column;
        }
    }
}

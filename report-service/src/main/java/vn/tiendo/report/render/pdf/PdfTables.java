package vn.tiendo.report.render.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tiendo.report.render.document.OfficialDocument.Alignment;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Table;
import vn.tiendo.report.render.pdf.PdfTags.Tag;

/** Lays out tables with a header that comes again on every page. */
final class PdfTables {

    /** A table up to this size is not divided between pages. */
    private static final int SMALL = 8;

    private static final float PADDING = 4;
    private static final float LEADING = 1.2f;

    /** Letters stand low in their lines: so the gap below them is the greater one. */
    private static final float ABOVE = 1.5f;

    private static final float BELOW = 5.5f;
    private static final float NARROW_PERCENTAGE = 86;

    private final PdfFlow flow;
    private final float size;

    /**
     * @param size of the letters, in points
     */
    PdfTables(PdfFlow flow, float size) {
        this.flow = flow;
        this.size = size;
    }

    /** What of it stays on one page. */
    float beginning(Table table) {
        return PdfPage.PARAGRAPH_GAP + new Grid(table).beginning();
    }

    void add(Table table) {
        flow.gap(PdfPage.PARAGRAPH_GAP);
        Grid grid = new Grid(table);
        flow.room(grid.beginning());
        try (Tag whole = flow.tags().table()) {
            try (Tag head = whole.begin("THead");
                    Tag row = head.begin("TR")) {
                grid.heading(row::beginHeading).write(() -> {});
            }
            try (Tag body = whole.begin("TBody")) {
                for (int i = 0; i < table.rows().size(); i++) {
                    grid.write(i, body);
                }
            }
        }
        flow.gap(2 * PdfPage.PARAGRAPH_GAP);
    }

    /** A table on its pages. */
    private final class Grid {

        private final Table table;
        private final float[] widths;
        private final float left;

        Grid(Table table) {
            float width = flow.width() * (table.narrow() ? NARROW_PERCENTAGE : 100) / 100;
            this.table = table;
            this.widths = widths(table.columns(), width);
            this.left = (flow.width() - width) / 2;
        }

        /** What stays on one page: a small table, or the heading with the first row. */
        float beginning() {
            int together = table.rows().size() <= SMALL ? table.rows().size() : 1;
            float height = heading(null).height;
            for (List<String> cells : table.rows().subList(0, together)) {
                height += row(cells, null).height;
            }
            return height;
        }

        Row heading(Supplier<Tag> tag) {
            return new Row(
                    this,
                    PdfFont.BOLD,
                    table.columns().stream().map(Column::heading).toList(),
                    tag);
        }

        Row row(List<String> cells, Supplier<Tag> tag) {
            return new Row(this, PdfFont.REGULAR, cells, tag);
        }

        void write(int i, Tag body) {
            boolean opens = table.openings().contains(i) && table.isKeptWithNext(i);
            float next = opens ? row(table.rows().get(i + 1), null).height : 0;
            try (Tag tag = body.begin("TR")) {
                Row row = row(table.rows().get(i), () -> tag.begin("TD"));
                if (flow.room(row.height + next)) {
                    repeatHeading();
                }
                row.write(this::repeatHeading);
            }
        }

        /** It was tagged once: on the next pages it is there for the eyes only. */
        void repeatHeading() {
            heading(null).write(() -> {});
        }
    }

    /** Cells beside each other, all as high as the highest. */
    private final class Row {

        private final List<PdfColumn> cells = new ArrayList<>();
        private final List<PdfColumn> frames = new ArrayList<>();
        private final float height;

        /**
         * @param tag of each cell; null: none
         */
        Row(Grid grid, PdfFont face, List<String> texts, Supplier<Tag> tag) {
            float x = grid.left;
            float highest = 0;
            for (int i = 0; i < texts.size(); i++) {
                float width = grid.widths[i];
                Alignment alignment = face == PdfFont.BOLD
                        ? Alignment.CENTRE
                        : grid.table.columns().get(i).alignment();
                PdfColumn cell = flow.column(x + PADDING, width - 2 * PADDING)
                        .gap(ABOVE)
                        .words(paragraph(face, texts.get(i), alignment), size * LEADING, tag)
                        .gap(BELOW);
                cells.add(cell);
                frames.add(flow.column(x, width));
                highest = Math.max(highest, cell.height());
                x += width;
            }
            height = highest;
        }

        void write(Runnable onNewPage) {
            PdfFrame frame = new PdfFrame(flow, frames);
            flow.add(
                    cells,
                    () -> {
                        onNewPage.run();
                        frame.begin();
                    },
                    frame::end);
        }
    }

    private Paragraph paragraph(PdfFont face, String text, Alignment alignment) {
        Paragraph paragraph = PdfPage.paragraph(
                face.phrase(text, size),
                switch (alignment) {
                    case START -> Element.ALIGN_LEFT;
                    case CENTRE -> Element.ALIGN_CENTER;
                    case END -> Element.ALIGN_RIGHT;
                });
        paragraph.setLeading(0, LEADING);
        return paragraph;
    }

    /** By weight, but none narrower than a word of its heading: the others give up what that takes. */
    private float[] widths(List<Column> columns, float width) {
        int weights = columns.stream().mapToInt(Column::weight).sum();
        float[] least = new float[columns.size()];
        float[] widths = new float[columns.size()];
        float missing = -width;
        float spare = 0;
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            least[i] = longestWord(column.heading()) + 2 * PADDING + 1;
            widths[i] = Math.max(least[i], width * column.weight() / weights);
            missing += widths[i];
            spare += widths[i] - least[i];
        }
        for (int i = 0; i < widths.length && spare > missing; i++) {
            widths[i] -= missing * (widths[i] - least[i]) / spare;
        }
        return widths;
    }

    private float longestWord(String text) {
        return Stream.of(text.split(" "))
                .map(word -> PdfFont.BOLD.width(word, size))
                .max(Float::compare)
                .orElse(0f);
    }
}

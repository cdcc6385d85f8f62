package vn.tiendo.report.render.word;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.document.OfficialDocument.Column;

/** Writes the tables of a Word document: those that one sees, and those that only hold a page's columns. */
final class WordTables {

    // Rows up to this length stay on one page; a longer one might be higher than a page.
    private static final int SHORT_ROW = 800;

    private final WordXml word;

    WordTables(WordXml word) {
        this.word = word;
    }

    /** What a cell holds. */
    @FunctionalInterface
    interface Cell {
        void write() throws XMLStreamException;
    }

    /** Letters of a table: those of an annex on its side are smaller. */
    enum Size {
        TEXT(""),
        WIDE("Nho");

        private final String suffix;

        Size(String suffix) {
            this.suffix = suffix;
        }
    }

    /** Rows of cells side by side without borders. */
    void columns(List<Integer> widths, List<List<Cell>> rows) throws XMLStreamException {
        word.open("tbl");
        properties("TableNormal", widths, false, null);
        for (List<Cell> cells : rows) {
            word.open("tr");
            word.open("trPr");
            word.empty("cantSplit");
            word.close();
            for (int i = 0; i < cells.size(); i++) {
                startCell(widths.get(i));
                cells.get(i).write();
                word.close();
            }
            word.close();
        }
        word.close();
    }

    /**
     * A table with borders whose heading is repeated on each page.
     *
     * @param title what it shows, for those who hear it read
     */
    void table(OfficialDocument.Table table, int textWidth, Size size, String title) throws XMLStreamException {
        int total = table.narrow() ? textWidth * 86 / 100 : textWidth;
        int weights = table.columns().stream().mapToInt(Column::weight).sum();
        List<Integer> widths =
                table.columns().stream().map(c -> total * c.weight() / weights).toList();
        word.open("tbl");
        properties("TableGrid", widths, table.narrow(), title);
        List<String> headings = table.columns().stream().map(Column::heading).toList();
        row(
                widths,
                headings,
                headings.stream().map(h -> "TieuDeBang" + size.suffix).toList(),
                true,
                true);
        List<String> styles = table.columns().stream()
                .map(c -> style(c.alignment()) + size.suffix)
                .toList();
        for (int i = 0; i < table.rows().size(); i++) {
            row(widths, table.rows().get(i), styles, false, table.isKeptWithNext(i));
        }
        word.close();
    }

    private void properties(String style, List<Integer> widths, boolean centred, String title)
            throws XMLStreamException {
        word.open("tblPr");
        word.value("tblStyle", style);
        word.empty("tblW");
        word.attribute("w", widths.stream().mapToInt(Integer::intValue).sum());
        word.attribute("type", "dxa");
        if (centred) {
            word.value("jc", "center");
        }
        word.empty("tblLayout");
        word.attribute("type", "fixed");
        if (title != null) {
            word.value("tblCaption", title);
        }
        word.close();
        word.open("tblGrid");
        for (int width : widths) {
            word.empty("gridCol");
            word.attribute("w", width);
        }
        word.close();
    }

    /** @param kept on the page of the next row */
    private void row(List<Integer> widths, List<String> cells, List<String> styles, boolean heading, boolean kept)
            throws XMLStreamException {
        boolean together = cells.stream().mapToInt(String::length).sum() < SHORT_ROW;
        word.open("tr");
        if (heading || together) {
            word.open("trPr");
            if (together) {
                word.empty("cantSplit");
            }
            if (heading) {
                word.empty("tblHeader");
            }
            word.close();
        }
        for (int i = 0; i < cells.size(); i++) {
            startCell(widths.get(i));
            // A cell without a paragraph would make Word offer to repair the file.
            for (String line : cells.get(i).split("\n", -1)) {
                if (kept) {
                    word.keptParagraph(styles.get(i), line);
                } else {
                    word.paragraph(styles.get(i), line);
                }
            }
            word.close();
        }
        word.close();
    }

    private static String style(OfficialDocument.Alignment alignment) {
        return switch (alignment) {
            case START -> "OBang";
            case CENTRE -> "OBangGiua";
            case END -> "OBangPhai";
        };
    }

    private void startCell(int width) throws XMLStreamException {
        word.open("tc");
        word.open("tcPr");
        word.empty("tcW");
        word.attribute("w", width);
        word.attribute("type", "dxa");
        word.close();
    }
}

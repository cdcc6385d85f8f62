package vn.tiendo.plan.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Table;

/** A table of a document of Word. Tables in its cells are told as their paragraphs. */
final class DocxTable {

    private final Xml xml;
    private final DocxText text;
    private final Bounds bounds;
    private final TableRows rows = new TableRows();

    DocxTable(Xml xml, DocxText text, Bounds bounds) {
        this.xml = xml;
        this.text = text;
        this.bounds = bounds;
    }

    private static final class OpenRow {

        private int column;
        private boolean heading;
        private boolean deleted;
        private final List<OpenCell> cells = new ArrayList<>();
    }

    private static final class OpenCell {

        private int column;
        private int width = 1;
        private boolean goesOn;
        private boolean goesOnSideways;
        private final List<Paragraph> paragraphs = new ArrayList<>();
    }

    Table read() throws IOException, UnreadableDocument {
        bounds.table();
        xml.children(this::readRow);
        return rows.table("");
    }

    private void readRow(String element) throws IOException, UnreadableDocument {
        if (DocxText.isWrapper(element)) {
            xml.children(this::readRow);
        } else if (element.equals("tr")) {
            bounds.row();
            OpenRow row = new OpenRow();
            xml.children(inner -> readCell(inner, row));
            if (!row.deleted) {
                add(row);
            }
        }
    }

    private void readCell(String element, OpenRow row) throws IOException, UnreadableDocument {
        if (element.equals("trPr")) {
            xml.children(property -> {
                switch (property) {
                    case "tblHeader" -> row.heading = xml.on();
                    case "gridBefore" -> row.column = Math.max(0, xml.number("val", 0));
                    case "del" -> row.deleted = true;
                    default -> {}
                }
            });
        } else if (DocxText.isWrapper(element)) {
            xml.children(inner -> readCell(inner, row));
        } else if (element.equals("tc")) {
            OpenCell cell = new OpenCell();
            cell.column = row.column;
            text.takeNumberAlone();
            xml.children(inner -> readContent(inner, cell));
            String number = text.takeNumberAlone();
            if (cell.paragraphs.isEmpty() && !number.isEmpty()) {
                // The number of a row, which Word counts.
                cell.paragraphs.add(Paragraph.plain(number));
            }
            bounds.cell(cell.column, cell.width);
            row.column += cell.width;
            row.cells.add(cell);
        }
    }

    private void readContent(String element, OpenCell cell) throws IOException, UnreadableDocument {
        if (element.equals("tcPr")) {
            xml.children(property -> {
                switch (property) {
                    case "gridSpan" -> cell.width = Math.max(1, xml.number("val", 1));
                    case "vMerge" -> cell.goesOn = !"restart".equals(xml.attribute("val"));
                    case "hMerge" -> cell.goesOnSideways = !"restart".equals(xml.attribute("val"));
                    default -> {}
                }
            });
        } else {
            text.readFlat(element, cell.paragraphs::add);
        }
    }

    private void add(OpenRow row) {
        rows.begin(row.heading);
        for (OpenCell cell : row.cells) {
            if (cell.goesOnSideways && rows.widen(cell.width)) {
                continue;
            }
            // What is written in a covered part is shown nowhere.
            if (cell.goesOn && rows.heighten(cell.column)) {
                continue;
            }
            rows.add(cell.column, cell.width, cell.paragraphs);
        }
    }
}

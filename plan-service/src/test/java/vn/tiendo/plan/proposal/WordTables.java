package vn.tiendo.plan.proposal;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.tiendo.plan.document.IssuedDocument.Cell;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.document.IssuedDocument.Table;

/** Tables of Word. */
final class WordTables {

    private WordTables() {}

    static void write(XWPFDocument word, WordLists lists, Table table, WordFiles.Style style) {
        int columns = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.column() + cell.width())
                .max()
                .orElse(1);
        XWPFTable made = word.createTable();
        made.removeRow(0);
        boolean first = true;
        int headings = 0;
        for (Row row : table.rows()) {
            List<Cell> cells = row.cells();
            boolean heading = cells.size() >= 5
                    && columns == cells.size()
                    && texts(row).equals(texts(table.rows().get(0)));
            headings += heading ? 1 : 0;
            // On every other page somebody has typed it in one row.
            if (heading && headings % 2 == 1 && style == WordFiles.Style.NUMBERED) {
                heading(made, cells, first);
                first = false;
                continue;
            }
            XWPFTableRow line = row(made);
            boolean group = style == WordFiles.Style.NUMBERED && isGroup(cells, columns);
            for (int column = 0; column < columns; column++) {
                Cell cell = at(cells, column);
                XWPFTableCell written = line.addNewTableCell();
                boolean number = column == 0 && !first && style == WordFiles.Style.NUMBERED;
                fill(written, cell, style, number ? lists : null);
                // A group's name goes over all columns behind its number.
                int width = group && column == 1 ? columns - 1 : cell == null ? 1 : cell.width();
                if (width > 1) {
                    properties(written).addNewGridSpan().setVal(BigInteger.valueOf(width));
                    column += width - 1;
                }
            }
            first = false;
        }
    }

    private static XWPFTableRow row(XWPFTable table) {
        XWPFTableRow row = table.createRow();
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        return row;
    }

    /** Who leads and who works together below one heading, all others over both of its rows; on each page anew. */
    private static void heading(XWPFTable table, List<Cell> cells, boolean first) {
        XWPFTableRow above = row(table);
        XWPFTableRow below = row(table);
        above.setRepeatHeader(first);
        below.setRepeatHeader(first);
        for (int column = 0; column < cells.size(); column++) {
            String words = cells.get(column).text().replace('\n', ' ');
            if (column == 2) {
                XWPFTableCell both = above.addNewTableCell();
                both.setText("Phân công thực hiện");
                properties(both).addNewGridSpan().setVal(BigInteger.TWO);
            }
            XWPFTableCell own = below.addNewTableCell();
            if (column == 2 || column == 3) {
                own.setText(words);
            } else {
                XWPFTableCell over = above.addNewTableCell();
                over.setText(words);
                properties(over).addNewVMerge().setVal(STMerge.RESTART);
                properties(own).addNewVMerge();
            }
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static Cell at(List<Cell> cells, int column) {
        return cells.stream()
                .filter(cell -> cell.column() == column)
                .findFirst()
                .orElse(null);
    }

    private static boolean isGroup(List<Cell> cells, int columns) {
        Cell number = at(cells, 0);
        Cell name = at(cells, 1);
        return columns > 2
                && number != null
                && !number.text().isBlank()
                && name != null
                && !name.text().isBlank()
                && cells.stream()
                        .allMatch(cell -> cell.column() < 2 || cell.text().isBlank());
    }

    private static void fill(XWPFTableCell written, Cell cell, WordFiles.Style style, WordLists lists) {
        if (cell == null || cell.paragraphs().isEmpty()) {
            return;
        }
        while (!written.getParagraphs().isEmpty()) {
            written.removeParagraph(0);
        }
        for (Paragraph paragraph : cell.paragraphs()) {
            XWPFParagraph made = written.addParagraph();
            if (lists != null && lists.numberAlone(made, paragraph.text())) {
                continue;
            }
            if (style == WordFiles.Style.PLAIN) {
                WordFiles.pieces(made, paragraph.text(), paragraph.bold());
            } else {
                var run = made.createRun();
                run.setBold(paragraph.bold());
                run.setText(paragraph.text().replace('\n', ' '));
            }
        }
    }
}

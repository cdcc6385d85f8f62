package vn.tiendo.plan.proposal;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
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
        for (Row row : table.rows()) {
            XWPFTableRow line = made.createRow();
            line.setRepeatHeader(first && style == WordFiles.Style.NUMBERED);
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            List<Cell> cells = row.cells();
            boolean group = style == WordFiles.Style.NUMBERED && isGroup(cells, columns);
            for (int column = 0; column < columns; column++) {
                Cell cell = at(cells, column);
                XWPFTableCell written = line.addNewTableCell();
                boolean number = column == 0 && !first && style == WordFiles.Style.NUMBERED;
                fill(written, cell, style, number ? lists : null);
                // A group's name goes over all columns behind its number.
                int width = group && column == 1 ? columns - 1 : cell == null ? 1 : cell.width();
                if (width > 1) {
                    written.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(width));
                    column += width - 1;
                }
            }
            first = false;
        }
    }

    private static Cell at(List<Cell> cells, int column) {
        return cells.stream()
                .filter(cell -> cell.column() == column)
                .findFirst()
                .orElse(null);
    }

    private static boolean isGroup(List<Cell> cells, int columns) {
        Cell name = at(cells, 1);
        return columns > 2
                && name != null
                && !name.text().isBlank()
                && cells.stream().allMatch(cell -> cell.column() < 2 || cell.text().isBlank());
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

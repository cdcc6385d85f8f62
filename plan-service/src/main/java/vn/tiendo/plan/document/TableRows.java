package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.document.IssuedDocument.Cell;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.document.IssuedDocument.Table;

/** Rows as they come in, with cells that grow to the side and downwards. */
final class TableRows {

    private static final class OpenCell {

        private final int row;
        private final int column;
        private int width;
        private int height = 1;
        private final List<Paragraph> paragraphs;

        OpenCell(int row, int column, int width, List<Paragraph> paragraphs) {
            this.row = row;
            this.column = column;
            this.width = width;
            this.paragraphs = new ArrayList<>(paragraphs);
        }
    }

    private final List<List<OpenCell>> rows = new ArrayList<>();
    private final List<Boolean> headings = new ArrayList<>();

    void begin(boolean heading) {
        rows.add(new ArrayList<>());
        headings.add(heading);
    }

    void add(int column, int width, List<Paragraph> paragraphs) {
        add(column, width, 1, paragraphs);
    }

    void add(int column, int width, int height, List<Paragraph> paragraphs) {
        OpenCell cell = new OpenCell(rows.size() - 1, column, width, paragraphs);
        cell.height = height;
        rows.get(rows.size() - 1).add(cell);
    }

    /** The last cell of the row covers more columns; false: there is none. */
    boolean widen(int width) {
        List<OpenCell> row = rows.get(rows.size() - 1);
        if (row.isEmpty()) {
            return false;
        }
        row.get(row.size() - 1).width += width;
        return true;
    }

    /** The cell above goes on in this row; false: none begins in this column and reaches so far. */
    boolean heighten(int column) {
        int now = rows.size() - 1;
        for (int above = now - 1; above >= 0; above--) {
            for (OpenCell cell : rows.get(above)) {
                if (cell.column == column) {
                    if (cell.row + cell.height != now) {
                        return false;
                    }
                    cell.height++;
                    return true;
                }
            }
        }
        return false;
    }

    Table table(String name) {
        List<Row> table = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = rows.get(i).stream()
                    .map(cell -> new Cell(cell.column, cell.width, cell.height, List.copyOf(cell.paragraphs)))
                    .toList();
            table.add(new Row(cells, headings.get(i)));
        }
        return new Table(name, List.copyOf(table));
    }
}

package vn.tiendo.platform.table;

import java.util.ArrayList;
import java.util.List;

/**
 * What rows of a list look like in a table.
 *
 * @param name in Vietnamese: of its sheet and of its file
 * @param columns in an order that stays, the id first; new ones come last, so that those who read by position go on
 */
public record Table<T>(String name, List<Column<T>> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** With nulls where there is nothing. */
    List<Object> cells(T row) {
        List<Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(column.value().apply(row)));
        return cells;
    }
}

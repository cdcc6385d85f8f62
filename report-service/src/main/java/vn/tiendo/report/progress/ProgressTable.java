package vn.tiendo.report.progress;

import static vn.tiendo.platform.table.Column.text;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.platform.table.Column;
import vn.tiendo.platform.table.Table;

/** Counts of groups as a table. The last row is that of all: what several have taken over is in the group of each, so that no sum is it. */
final class ProgressTable {

    private static final String ALL = "Tổng cộng";

    static final Table<Progress.Group> TABLE = new Table<>("Tiến độ thực hiện", columns());

    private ProgressTable() {}

    static List<Progress.Group> rows(Progress progress) {
        List<Progress.Group> rows = new ArrayList<>(progress.groups());
        rows.add(new Progress.Group(null, ALL, progress.total()));
        return rows;
    }

    private static List<Column<Progress.Group>> columns() {
        List<Column<Progress.Group>> columns = new ArrayList<>();
        columns.add(text("Mã nhóm", Progress.Group::key));
        columns.add(text("Tên nhóm", Progress.Group::name));
        columns.addAll(CountColumns.of(Progress.Group::counts));
        return columns;
    }
}

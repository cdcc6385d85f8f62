package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Columns of a table of which the rows know only where their cells begin and end. */
final class DocColumns {

    /** In twentieths of a point; edges that are moved by hand miss each other by so much. */
    private static final int NEAR = 60;

    private final List<Integer> edges = new ArrayList<>();

    static DocColumns of(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        DocColumns columns = new DocColumns();
        for (int edge : all) {
            int last = columns.edges.size() - 1;
            if (last < 0 || edge - columns.edges.get(last) > NEAR) {
                columns.edges.add(edge);
            }
        }
        return columns;
    }

    /** The column that begins nearest to this edge. */
    int at(int edge) {
        int nearest = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - edge) < Math.abs(edges.get(nearest) - edge)) {
                nearest = i;
            }
        }
        return nearest;
    }
}

package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.plan.document.IssuedDocument.Cell;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.document.IssuedDocument.Table;
import vn.tiendo.plan.document.PdfPage.Glyph;
import vn.tiendo.plan.document.PdfPage.Segment;

/** A ruled table of one page, and the letters in its cells. */
final class PdfTable {

    private static final double NEAR = 3;

    private final List<Segment> across;
    private final List<Segment> down;
    private final double[] xs;
    private final double[] ys;
    private final Map<Integer, List<Glyph>> glyphs = new HashMap<>();

    private PdfTable(List<Segment> across, List<Segment> down, double[] xs, double[] ys) {
        this.across = across;
        this.down = down;
        this.xs = xs;
        this.ys = ys;
    }

    /** Null: the lines are no table of two columns at the least. */
    static PdfTable of(List<Segment> across, List<Segment> down) {
        double[] xs = edges(down);
        double[] ys = edges(across);
        return xs.length < 3 || ys.length < 2 ? null : new PdfTable(across, down, xs, ys);
    }

    private static double[] edges(List<Segment> segments) {
        double[] sorted = segments.stream().mapToDouble(Segment::at).sorted().toArray();
        List<Double> edges = new ArrayList<>();
        for (double at : sorted) {
            if (edges.isEmpty() || at - edges.get(edges.size() - 1) > NEAR) {
                edges.add(at);
            }
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double top() {
        return ys[0];
    }

    /** Takes a letter that stands in it; false: it stands elsewhere. */
    boolean take(Glyph glyph) {
        int column = between(xs, glyph.middle());
        int row = between(ys, glyph.y() - 0.3 * glyph.size());
        if (column < 0 || row < 0) {
            return false;
        }
        glyphs.computeIfAbsent(row * xs.length + column, none -> new ArrayList<>())
                .add(glyph);
        return true;
    }

    private static int between(double[] edges, double at) {
        for (int i = 1; i < edges.length; i++) {
            if (at >= edges[i - 1] && at < edges[i]) {
                return i - 1;
            }
        }
        return -1;
    }

    /** Whether a table on the next page has the same columns. */
    boolean isContinuedBy(PdfTable next) {
        if (xs.length != next.xs.length) {
            return false;
        }
        for (int i = 0; i < xs.length; i++) {
            if (Math.abs(xs[i] - next.xs[i]) > 2 * NEAR) {
                return false;
            }
        }
        return true;
    }

    static String text(Row row) {
        return row.cells().stream()
                .map(cell -> cell.column() + ":" + cell.text())
                .collect(Collectors.joining("\t"));
    }

    Table read(int page, Bounds bounds) throws UnreadableDocument {
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        boolean[] taken = new boolean[columns * rows];
        List<Row> read = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            bounds.row();
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                if (taken[row * columns + column]) {
                    continue;
                }
                int width = width(row, column, taken);
                int height = height(row, column, width);
                for (int r = row; r < row + height; r++) {
                    for (int c = column; c < column + width; c++) {
                        taken[r * columns + c] = true;
                    }
                }
                bounds.cell(column, width);
                cells.add(cell(row, column, width, height, page, bounds));
            }
            read.add(new Row(List.copyOf(cells), false));
        }
        return new Table("", List.copyOf(read));
    }

    private Cell cell(int row, int column, int width, int height, int page, Bounds bounds) throws UnreadableDocument {
        List<Glyph> inside = new ArrayList<>();
        for (int r = row; r < row + height; r++) {
            for (int c = column; c < column + width; c++) {
                inside.addAll(glyphs.getOrDefault(r * xs.length + c, List.of()));
            }
        }
        PdfParagraphs paragraphs = new PdfParagraphs(bounds);
        paragraphs.cell(PdfLine.of(inside, false), xs[column], xs[column + width], page);
        return new Cell(column, width, height, paragraphs.end());
    }

    private int width(int row, int column, boolean[] taken) {
        int width = 1;
        while (column + width < xs.length - 1
                && !taken[row * (xs.length - 1) + column + width]
                && !isDrawn(down, xs[column + width], ys[row], ys[row + 1])) {
            width++;
        }
        return width;
    }

    private int height(int row, int column, int width) {
        int height = 1;
        while (row + height < ys.length - 1 && isOpenBelow(row + height, column, width)) {
            height++;
        }
        return height;
    }

    private boolean isOpenBelow(int row, int column, int width) {
        for (int c = column; c < column + width; c++) {
            if (isDrawn(across, ys[row], xs[c], xs[c + 1])) {
                return false;
            }
        }
        // The cell is a rectangle: the row below must not be parted where this one is not.
        for (int c = column + 1; c < column + width; c++) {
            if (isDrawn(down, xs[c], ys[row], ys[row + 1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDrawn(List<Segment> lines, double at, double from, double to) {
        double some = 0.3 * (to - from);
        return lines.stream()
                .anyMatch(line ->
                        Math.abs(line.at() - at) <= NEAR && line.from() <= from + some && line.to() >= to - some);
    }
}

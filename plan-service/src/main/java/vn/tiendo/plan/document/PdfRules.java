package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.plan.document.PdfPage.Segment;

/** Tables by the lines that rule them: lines that touch each other make a grid, and a cell is where none parts it. */
final class PdfRules {

    /** In points; drawn ends miss each other by so much. */
    private static final double NEAR = 3;

    /** More lines draw a picture. */
    private static final int MOST = 4_000;

    private PdfRules() {}

    static List<PdfTable> tables(PdfPage page) {
        List<Segment> across = joined(page.across());
        List<Segment> down = joined(page.down());
        List<PdfTable> tables = new ArrayList<>();
        if (across.size() > MOST || down.size() > MOST) {
            return tables;
        }
        boolean[] taken = new boolean[down.size()];
        for (int i = 0; i < down.size(); i++) {
            if (!taken[i]) {
                List<Segment> columns = new ArrayList<>();
                List<Segment> rows = new ArrayList<>();
                gather(i, across, down, taken, columns, rows);
                PdfTable table = PdfTable.of(rows, columns);
                if (table != null) {
                    tables.add(table);
                }
            }
        }
        tables.sort(Comparator.comparingDouble(PdfTable::top));
        return tables;
    }

    /** All lines that one of them touches, or that touch those. */
    private static void gather(
            int from,
            List<Segment> across,
            List<Segment> down,
            boolean[] taken,
            List<Segment> columns,
            List<Segment> rows) {
        List<Segment> waiting = new ArrayList<>(List.of(down.get(from)));
        taken[from] = true;
        boolean[] takenRows = new boolean[across.size()];
        while (!waiting.isEmpty()) {
            Segment column = waiting.remove(waiting.size() - 1);
            columns.add(column);
            for (int r = 0; r < across.size(); r++) {
                if (!takenRows[r] && touch(across.get(r), column)) {
                    takenRows[r] = true;
                    rows.add(across.get(r));
                    for (int d = 0; d < down.size(); d++) {
                        if (!taken[d] && touch(across.get(r), down.get(d))) {
                            taken[d] = true;
                            waiting.add(down.get(d));
                        }
                    }
                }
            }
        }
    }

    private static boolean touch(Segment across, Segment down) {
        return down.at() >= across.from() - NEAR
                && down.at() <= across.to() + NEAR
                && across.at() >= down.from() - NEAR
                && across.at() <= down.to() + NEAR;
    }

    /** Pieces of one line become one, those of a double line and of dots too. */
    private static List<Segment> joined(List<Segment> pieces) {
        List<Segment> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Segment::at));
        List<Segment> joined = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > NEAR / 2) {
                joinPieces(new ArrayList<>(sorted.subList(from, i)), joined);
                from = i;
            }
        }
        return joined;
    }

    private static void joinPieces(List<Segment> pieces, List<Segment> joined) {
        pieces.sort(Comparator.comparingDouble(Segment::from));
        Segment open = null;
        for (Segment piece : pieces) {
            if (open != null && piece.from() <= open.to() + NEAR) {
                open = new Segment(open.at(), open.from(), Math.max(open.to(), piece.to()));
            } else {
                if (open != null) {
                    joined.add(open);
                }
                open = piece;
            }
        }
        if (open != null) {
            joined.add(open);
        }
    }
}

package vn.tiendo.plan.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tiendo.plan.document.IssuedDocument.Cell;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Table;

/** A table's texts by row and column; a merged cell's stands in all that it covers. */
final class Cells {

    private final Cell[][] cells;
    private final boolean[][] covered;

    Cells(Table table) {
        int height = table.rows().size();
        int width = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.column() + cell.width())
                .max()
                .orElse(0);
        cells = new Cell[height][width];
        covered = new boolean[height][width];
        for (int row = 0; row < height; row++) {
            for (Cell cell : table.rows().get(row).cells()) {
                for (int r = row; r < Math.min(height, row + cell.height()); r++) {
                    for (int c = cell.column(); c < cell.column() + cell.width(); c++) {
                        cells[r][c] = cell;
                        covered[r][c] = r > row;
                    }
                }
            }
        }
    }

    int height() {
        return cells.length;
    }

    int width() {
        return cells.length == 0 ? 0 : cells[0].length;
    }

    /** Over how many rows the cells go that begin in this one. */
    int height(int row) {
        return distinct(row).stream().mapToInt(Cell::height).max().orElse(1);
    }

    /** Null where there is none. */
    String text(int row, int column) {
        Cell cell = column < width() ? cells[row][column] : null;
        return cell == null ? null : text(cell);
    }

    private static String text(Cell cell) {
        StringBuilder text = new StringBuilder();
        for (Paragraph paragraph : cell.paragraphs()) {
            for (String line : paragraph.read().split("\n")) {
                append(text, line.strip());
            }
        }
        String whole = text.toString().strip();
        return whole.isEmpty() || whole.matches("[-–—.…x/]+") ? null : whole;
    }

    /** Lines that each name something are told apart by a semicolon, as they are in running text. */
    private static void append(StringBuilder text, String line) {
        String plain = line.replaceFirst("^[-–•+*]\\s*", "");
        if (plain.isEmpty()) {
            return;
        }
        if (text.length() > 0) {
            boolean own = !plain.equals(line)
                    || plain.matches(
                            "(?u)(Sở|UBND|Ủy ban|Uỷ ban|Ban|Các|Hội|Công an|Văn phòng|Trường|Liên hiệp|Báo|Đài|Thanh tra|Tỉnh) .*");
            boolean open =
                    text.toString().matches("(?s).*[,;:.]$") || text.toString().matches("(?su).*\\s(và|với|của)$");
            text.append(own && !open ? "; " : " ");
        }
        text.append(plain);
    }

    /** All of a row, each cell once. */
    String text(int row) {
        return distinct(row).stream().map(Cells::text).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private List<Cell> distinct(int row) {
        return Arrays.stream(cells[row])
                .filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(
                                System::identityHashCode, cell -> cell, (a, b) -> a, java.util.LinkedHashMap::new),
                        map -> List.copyOf(map.values())));
    }

    boolean isCovered(int row, int column) {
        return covered[row][column];
    }

    boolean isBlank(int row) {
        return text(row).isEmpty();
    }

    /** One text over most of the columns, and beside it no other than a number. */
    boolean isAcross(int row) {
        List<Cell> filled =
                distinct(row).stream().filter(cell -> text(cell) != null).toList();
        return filled.stream().anyMatch(cell -> cell.width() >= Math.max(3, width() - 1) && cell.height() == 1)
                && filled.size() <= 2;
    }

    /** "(1) (2) (3)" below a heading. */
    boolean isCount(int row) {
        List<Cell> filled =
                distinct(row).stream().filter(cell -> text(cell) != null).toList();
        return filled.size() > 2
                && filled.stream().allMatch(cell -> text(cell).matches("\\(?(\\d{1,2}|[A-Z])\\)?(\\s*=.*)?"));
    }
}

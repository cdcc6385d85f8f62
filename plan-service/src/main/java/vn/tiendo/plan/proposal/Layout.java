package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.plan.document.IssuedDocument;
import vn.tiendo.plan.document.IssuedDocument.Block;
import vn.tiendo.plan.document.IssuedDocument.Cell;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.document.IssuedDocument.Table;

/**
 * A document taken apart: its lines, in the parts in which such documents come, and its tables of tasks. Tables that only place words
 * side by side, as head and foot do, are lines.
 *
 * @param head before the plan's own title
 * @param body from the title to the recipients
 * @param foot recipients and signer, of the decision where the plan came with one
 * @param annex lines outside of its tables
 * @param grids all other tables
 */
record Layout(List<Line> head, List<Line> body, List<Line> foot, List<Line> annex, List<Grid> grids) {

    /** @param block which block of the document, from 1 on */
    record Grid(Table table, int block, boolean inAnnex) {}

    private static final Pattern TITLE =
            Pattern.compile("(?iu)^\\**\\s*(KẾ HOẠCH|KẾ HOẠCH HÀNH ĐỘNG|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH)\\s*\\**$");
    private static final Pattern FOOT = Pattern.compile("(?iu)^nơi nhận\\s*:?.*");
    private static final Pattern SIGNER = Pattern.compile(
            "(?u)^(TM|KT|TL|TUQ|Q)\\.\\s*\\p{Lu}.*|^(PHÓ )?(CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG)$");
    private static final Pattern ANNEX = Pattern.compile("(?u)^(PHỤ LỤC|Phụ lục|Phụ Lục|BIỂU|DANH MỤC)\\b.{0,200}$");

    static Layout of(IssuedDocument document) {
        List<Line> lines = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        List<Integer> gridAfter = new ArrayList<>();
        int number = 0;
        for (Block block : document.blocks()) {
            number++;
            if (block.paragraph() != null) {
                add(lines, block.paragraph(), number, 0, 0);
            } else if (TaskColumns.of(block.table()) == null && isLayout(block.table())) {
                flatten(lines, block.table(), number);
            } else {
                grids.add(new Grid(block.table(), number, false));
                gridAfter.add(lines.size());
                beforeHeading(lines, block.table(), number);
            }
        }
        return parted(lines, grids, gridAfter);
    }

    private static Layout parted(List<Line> lines, List<Grid> grids, List<Integer> gridAfter) {
        int title = first(lines, TITLE, 0);
        int foot = first(lines, FOOT, Math.max(title, 0));
        int firstFoot = first(lines, FOOT, 0);
        int annex = foot < 0 ? annexAfter(lines, Math.max(title, 0)) : annexAfter(lines, foot);
        int end = foot >= 0 ? foot : annex >= 0 ? annex : lines.size();
        if (foot < 0 && firstFoot >= 0) {
            foot = firstFoot; // the decision bears recipients and signer, the plan none
        }
        int signer = signerBefore(lines, end, Math.max(title, 0));
        int bodyEnd = Math.min(end, signer);
        int from = title < 0 ? 0 : title;
        int footEnd = foot < 0 ? 0 : foot < from ? from : annex >= 0 ? annex : lines.size();
        List<Line> footLines = new ArrayList<>(lines.subList(bodyEnd, end));
        if (foot >= 0) {
            footLines.addAll(lines.subList(foot, footEnd));
        }
        int annexFrom = annex < 0 ? lines.size() : annex;
        List<Grid> placed = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            placed.add(new Grid(grids.get(i).table, grids.get(i).block, gridAfter.get(i) >= annexFrom));
        }
        return new Layout(
                List.copyOf(lines.subList(0, from)),
                List.copyOf(lines.subList(from, Math.max(from, bodyEnd))),
                List.copyOf(footLines),
                List.copyOf(lines.subList(annexFrom, lines.size())),
                List.copyOf(placed));
    }

    private static int signerBefore(List<Line> lines, int end, int from) {
        int at = end;
        for (int i = end - 1; i > from && i >= end - 8; i--) {
            if (SIGNER.matcher(lines.get(i).text()).matches()) {
                at = i;
            }
        }
        return at;
    }

    private static int first(List<Line> lines, Pattern pattern, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** An annex begins with a line of its own; "Phụ lục kèm theo ..." in a sentence is none. */
    private static int annexAfter(List<Line> lines, int from) {
        for (int i = from + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean apart = line.isUpperCase() || line.text().length() < 20 || line.centred() || line.bold();
            if (ANNEX.matcher(line.text()).matches() && apart && !line.endsSentence()) {
                return i;
            }
        }
        return -1;
    }

    /** Head or foot of a letter: a row or a few of one or two columns, or what bears the state's motto. */
    private static boolean isLayout(Table table) {
        String text = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .collect(Collectors.joining("\n"));
        int columns = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.column() + cell.width())
                .max()
                .orElse(0);
        return columns <= 1
                || columns <= 3
                        && (text.contains("CỘNG HÒA XÃ HỘI")
                                || text.contains("CỘNG HOÀ XÃ HỘI")
                                || Pattern.compile("(?iu)nơi nhận\\s*:")
                                        .matcher(text)
                                        .find()
                                || Pattern.compile("(?m)^(TM|KT)\\. ")
                                        .matcher(text)
                                        .find());
    }

    private static void flatten(List<Line> lines, Table table, int block) {
        int columns = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(Cell::column)
                .max()
                .orElse(0);
        for (int column = 0; column <= columns; column++) {
            for (int row = 0; row < table.rows().size(); row++) {
                for (Cell cell : table.rows().get(row).cells()) {
                    if (cell.column() == column) {
                        for (Paragraph paragraph : cell.paragraphs()) {
                            add(lines, paragraph, block, row + 1, column + 1);
                        }
                    }
                }
            }
        }
    }

    /** A sheet has the plan's head above its table. */
    private static void beforeHeading(List<Line> lines, Table table, int block) {
        TaskColumns columns = TaskColumns.of(table);
        int until = columns == null ? (table.name().isEmpty() ? 0 : table.rows().size()) : columns.heading();
        if (table.name().isEmpty()) {
            return;
        }
        for (int row = 0; row < until; row++) {
            Row cells = table.rows().get(row);
            String text = cells.cells().stream()
                    .map(Cell::text)
                    .filter(t -> !t.isBlank())
                    .collect(Collectors.joining(" "));
            for (String line : text.split("\n")) {
                add(lines, Paragraph.plain(line), block, row + 1, 1);
            }
        }
    }

    private static void add(List<Line> lines, Paragraph paragraph, int block, int row, int column) {
        boolean first = true;
        for (String part : paragraph.text().split("\n")) {
            String text = (first && !paragraph.label().isEmpty() ? paragraph.label() + " " : "") + part.strip();
            first = false;
            if (!text.isBlank()) {
                lines.add(new Line(
                        text.strip(),
                        paragraph.bold(),
                        paragraph.centred(),
                        paragraph.heading(),
                        block,
                        row,
                        column,
                        paragraph.page()));
            }
        }
    }
}

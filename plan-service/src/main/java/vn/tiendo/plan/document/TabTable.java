package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Table;

/**
 * A table as Word gives it to a text: a row a line, with tabs between its cells. A cell may go over lines, a row may have fewer
 * cells, and empty lines stand where a page ended.
 *
 * @param end the line after it
 */
record TabTable(Table table, int end) {

    /** Empty lines within a table. */
    private static final int GAP = 3;

    /** Lines of one cell. */
    private static final int LINES = 40;

    private static final Pattern LABEL = Pattern.compile("[-+•*]|\\(?[\\p{L}\\d.]{1,6}[.)]?");
    private static final Pattern GROUP =
            Pattern.compile("(?:[IVX]{1,5}|[A-Z]|\\d{1,3}(?:\\.\\d+)*)[.)]?\\s+\\S.*", Pattern.DOTALL);

    /** Null: none begins here. */
    static TabTable at(List<MarkedLine> lines, int from, Bounds bounds) throws UnreadableDocument {
        if (lines.get(from).isBlank() || Words.plain(lines.get(from).text()).isEmpty()) {
            return null;
        }
        int end = end(lines, from);
        int most = usualTabs(lines, from, end);
        if (most == 0) {
            return null;
        }
        List<Line> rows = new ArrayList<>();
        int at = from;
        while (at < end) {
            if (lines.get(at).isBlank()) {
                at++;
                continue;
            }
            int taken = take(lines, at, end, most, rows);
            if (taken == at) {
                break;
            }
            at = taken;
        }
        boolean table = rows.stream().filter(row -> row.cells().length > most).count() >= 2 && !isList(rows, most);
        return table ? new TabTable(table(rows, most, bounds), at) : null;
    }

    private record Line(String[] cells, boolean bold) {}

    /** Where lines with tabs, and what stands between them, end. */
    private static int end(List<MarkedLine> lines, int from) {
        int end = from;
        int without = 0;
        int blank = 0;
        for (int i = from; i < lines.size() && without < LINES; i++) {
            MarkedLine line = lines.get(i);
            blank = line.isBlank() ? blank + 1 : 0;
            if (blank > GAP) {
                break;
            }
            if (line.tabs() > 0) {
                end = i + 1;
                without = 0;
            } else {
                without++;
            }
        }
        return end;
    }

    /** The number of tabs that most lines have; of two the larger. 0: no two lines have the same. */
    private static int usualTabs(List<MarkedLine> lines, int from, int end) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = from; i < end; i++) {
            int tabs = lines.get(i).tabs();
            if (tabs > 0) {
                counts.merge(tabs, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .max((a, b) -> a.getValue().equals(b.getValue())
                        ? a.getKey().compareTo(b.getKey())
                        : a.getValue().compareTo(b.getValue()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Takes the row that begins at this line: the line after it, or the same one when it is none of this table. */
    private static int take(List<MarkedLine> lines, int at, int end, int most, List<Line> rows) {
        MarkedLine line = lines.get(at);
        int tabs = line.tabs();
        if (tabs > most) {
            return at;
        }
        StringBuilder text = new StringBuilder(line.text());
        int next = at + 1;
        if (tabs < most) {
            int whole = endOfWrapped(lines, at, end, most);
            if (whole == at && tabs == 0) {
                return takeAlone(lines, at, end, most, rows);
            }
            for (; next < whole; next++) {
                text.append('\n').append(lines.get(next).text());
            }
        }
        while (next < end && goesOn(lines, next, end, most)) {
            text.append('\n').append(lines.get(next++).text());
        }
        rows.add(new Line(text.toString().split("\t", -1), line.bold()));
        return next;
    }

    /** The line after those that have as many tabs together as a row has; the same line when there are no such. */
    private static int endOfWrapped(List<MarkedLine> lines, int at, int end, int most) {
        int tabs = lines.get(at).tabs();
        for (int i = at + 1; i < end && i < at + LINES; i++) {
            MarkedLine line = lines.get(i);
            tabs += line.tabs();
            if (line.isBlank() || line.tabs() == most || tabs > most || tabs == 0 && isGroup(line)) {
                return at;
            }
            if (tabs == most) {
                return i + 1;
            }
        }
        return at;
    }

    /** Whether a line without tabs belongs to the last cell of the row above it, rather than being a row of its own. */
    private static boolean goesOn(List<MarkedLine> lines, int at, int end, int most) {
        MarkedLine line = lines.get(at);
        if (line.isBlank() || line.tabs() > 0 || isGroup(line)) {
            return false;
        }
        // It begins the next row when it makes one together with the lines after it.
        return endOfWrapped(lines, at, end, most) == at;
    }

    /** A heading of a group may stand alone in its row. Other words between two rows end the table. */
    private static int takeAlone(List<MarkedLine> lines, int at, int end, int most, List<Line> rows) {
        MarkedLine line = lines.get(at);
        int next = at + 1;
        while (next < end && lines.get(next).isBlank()) {
            next++;
        }
        boolean before = !rows.isEmpty() && next < end && lines.get(next).tabs() == most && isGroup(line);
        if (before) {
            rows.add(new Line(new String[] {line.text()}, line.bold()));
            return at + 1;
        }
        return at;
    }

    private static boolean isGroup(MarkedLine line) {
        return GROUP.matcher(line.text().strip()).matches();
    }

    /** Numbers of a list, or an indentation, before words: no table. */
    private static boolean isList(List<Line> rows, int most) {
        return most == 1
                && (rows.stream().allMatch(row -> row.cells()[0].isBlank())
                        || rows.stream()
                                .allMatch(row -> row.cells()[0].isBlank()
                                        || LABEL.matcher(row.cells()[0].strip()).matches()));
    }

    private static Table table(List<Line> lines, int most, Bounds bounds) throws UnreadableDocument {
        bounds.table();
        String[] first = lines.get(0).cells();
        boolean repeated = lines.stream()
                        .filter(line -> Arrays.equals(line.cells(), first))
                        .count()
                > 1;
        TableRows rows = new TableRows();
        for (Line line : lines) {
            bounds.row();
            rows.begin(repeated && Arrays.equals(line.cells(), first));
            String[] cells = line.cells();
            for (int column = 0; column < cells.length; column++) {
                bounds.cell(column, 1);
                int width = cells.length == 1 ? most + 1 : 1;
                rows.add(column, width, paragraphs(cells[column], line.bold()));
            }
        }
        return rows.table("");
    }

    /** Lines of a cell that wraps are one sentence; a line that begins with a bullet begins another. */
    private static List<Paragraph> paragraphs(String cell, boolean bold) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String part : cell.split("\\n(?=\\s*[-+•*]\\s)")) {
            String text = Words.plain(part.replace('\n', ' '));
            if (!text.isEmpty()) {
                paragraphs.add(new Paragraph(text, "", 0, bold, false, 0));
            }
        }
        return paragraphs;
    }
}

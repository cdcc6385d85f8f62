package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Table;

/**
 * A table of Markdown.
 *
 * @param end the line after it
 */
record PipeTable(Table table, int end) {

    private static final Pattern DELIMITER = Pattern.compile("[\\s|:-]*-[\\s|:-]*");
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

    /** Null: none begins here. */
    static PipeTable at(List<MarkedLine> lines, int from, Bounds bounds) throws UnreadableDocument {
        if (from + 1 >= lines.size()
                || !lines.get(from).raw().contains("|")
                || !lines.get(from + 1).raw().contains("|")
                || !DELIMITER.matcher(lines.get(from + 1).raw()).matches()) {
            return null;
        }
        bounds.table();
        TableRows rows = new TableRows();
        int at = from;
        for (; at < lines.size() && lines.get(at).raw().contains("|"); at++) {
            if (!DELIMITER.matcher(lines.get(at).raw()).matches()) {
                bounds.row();
                rows.begin(at == from);
                add(lines.get(at), rows, bounds);
            }
        }
        return new PipeTable(rows.table(""), at);
    }

    private static void add(MarkedLine line, TableRows rows, Bounds bounds) throws UnreadableDocument {
        String row = line.raw().strip();
        row = row.startsWith("|") ? row.substring(1) : row;
        row = row.endsWith("|") && !row.endsWith("\\|") ? row.substring(0, row.length() - 1) : row;
        int column = 0;
        for (String cell : PIPE.split(row, -1)) {
            bounds.cell(column, 1);
            rows.add(column++, 1, paragraphs(cell.replace("\\|", "|")));
        }
    }

    private static List<Paragraph> paragraphs(String cell) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : cell.split("(?i)<br\\s*/?>")) {
            for (MarkedLine marked : MarkedLine.of(line, false, true)) {
                String text = Words.plain(marked.text());
                if (!text.isEmpty()) {
                    paragraphs.add(new Paragraph(text, marked.label(), 0, marked.bold(), false, 0));
                }
            }
        }
        return paragraphs;
    }
}

package vn.tiendo.plan.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import vn.tiendo.plan.document.IssuedDocument.Block;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Table;
import vn.tiendo.plan.document.IssuedDocument.Type;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

/** The sheets of a workbook that one sees, as tables. No formula is computed: what was shown last is told. */
final class XlsxReader {

    private static final int ROWS = 1 << 20;
    private static final int COLUMNS = 1 << 14;
    private static final int TEXTS = 500_000;

    private final Parts parts;
    private final Bounds bounds;
    private final List<String> texts = new ArrayList<>();
    private final List<ShownNumber> formats = new ArrayList<>();
    private boolean since1904;

    XlsxReader(Parts parts, Bounds bounds) {
        this.parts = parts;
        this.bounds = bounds;
    }

    private record Sheet(String name, String part) {}

    /** From the first to the last row and column, all from 0 on. */
    private record Merged(int top, int left, int bottom, int right) {}

    private static final class OpenSheet {

        private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
        private final List<Merged> merged = new ArrayList<>();
        private int row = -1;
        private int column;
    }

    IssuedDocument read() throws IOException, UnreadableDocument {
        String main = parts.main();
        Map<String, Parts.Relation> relations = parts.relations(main);
        List<Sheet> sheets = readSheets(main, relations);
        readTexts(parts.openRelated(main, "sharedStrings"));
        readFormats(parts.openRelated(main, "styles"));
        List<Block> blocks = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Table table = readSheet(sheet);
            if (!table.rows().isEmpty()) {
                bounds.table();
                blocks.add(Block.of(table));
            }
        }
        return new IssuedDocument(Type.XLSX, blocks);
    }

    private List<Sheet> readSheets(String main, Map<String, Parts.Relation> relations)
            throws IOException, UnreadableDocument {
        List<Sheet> sheets = new ArrayList<>();
        try (Xml xml = parts.open(main)) {
            xml.root();
            xml.children(element -> {
                if (element.equals("workbookPr")) {
                    String origin = xml.attribute("date1904");
                    since1904 = "1".equals(origin) || "true".equals(origin);
                } else if (element.equals("sheets")) {
                    xml.children(sheet -> {
                        Parts.Relation relation = relations.get(xml.attribute("id"));
                        String state = xml.attribute("state");
                        boolean shown = state == null || state.equals("visible");
                        if (shown && relation != null && relation.type().equals("worksheet")) {
                            sheets.add(new Sheet(String.valueOf(xml.attribute("name")), relation.part()));
                        }
                    });
                }
            });
        }
        return sheets;
    }

    private void readTexts(Xml xml) throws IOException, UnreadableDocument {
        if (xml == null) {
            return;
        }
        try (xml) {
            xml.root();
            xml.children(element -> {
                if (element.equals("si")) {
                    texts.add(richText(xml));
                    Bounds.requireAtMost(TEXTS, texts.size());
                }
            });
        }
    }

    /** The text of all runs, without the phonetic ones, which say how it is pronounced. */
    private static String richText(Xml xml) throws IOException, UnreadableDocument {
        StringBuilder text = new StringBuilder();
        xml.children(element -> {
            if (element.equals("t")) {
                text.append(xml.text());
            } else if (element.equals("r")) {
                text.append(richText(xml));
            }
        });
        return text.toString();
    }

    private void readFormats(Xml xml) throws IOException, UnreadableDocument {
        if (xml == null) {
            return;
        }
        Map<Integer, String> codes = new HashMap<>();
        try (xml) {
            xml.root();
            xml.children(element -> {
                if (element.equals("numFmts")) {
                    xml.children(format -> codes.put(xml.number("numFmtId", -1), xml.attribute("formatCode")));
                } else if (element.equals("cellXfs")) {
                    xml.children(cell -> {
                        int id = xml.number("numFmtId", 0);
                        String code = codes.containsKey(id) ? codes.get(id) : BuiltinFormats.getBuiltinFormat(id);
                        formats.add(new ShownNumber(id, code, since1904));
                        Bounds.requireAtMost(70_000, formats.size());
                    });
                }
            });
        }
    }

    private Table readSheet(Sheet sheet) throws IOException, UnreadableDocument {
        OpenSheet open = new OpenSheet();
        try (Xml xml = parts.open(sheet.part())) {
            xml.root();
            xml.children(element -> {
                if (element.equals("sheetData")) {
                    xml.children(row -> readRow(xml, open));
                } else if (element.equals("mergeCells")) {
                    xml.children(cell -> readMerged(String.valueOf(xml.attribute("ref")), open));
                }
            });
        }
        return table(sheet.name(), open);
    }

    private void readRow(Xml xml, OpenSheet open) throws IOException, UnreadableDocument {
        open.row = xml.number("r", open.row + 2) - 1;
        open.column = 0;
        requireIn(open.row, ROWS);
        TreeMap<Integer, String> row = new TreeMap<>();
        xml.children(element -> {
            if (element.equals("c")) {
                String place = xml.attribute("r");
                open.column = place == null ? open.column : column(place);
                requireIn(open.column, COLUMNS);
                String text = Words.plain(readCell(xml));
                if (!text.isEmpty()) {
                    bounds.text(text.length(), text.length());
                    bounds.cell(0, 1);
                    row.put(open.column, text);
                }
                open.column++;
            }
        });
        if (!row.isEmpty()) {
            bounds.row();
            open.rows.put(open.row, row);
        }
    }

    private String readCell(Xml xml) throws IOException, UnreadableDocument {
        String type = xml.attribute("t") == null ? "n" : xml.attribute("t");
        int style = xml.number("s", 0);
        StringBuilder value = new StringBuilder();
        xml.children(element -> {
            if (element.equals("v")) {
                value.append(xml.text());
            } else if (element.equals("is")) {
                value.append(richText(xml));
            }
        });
        String stored = value.toString();
        return switch (type) {
            case "s" -> {
                int index = stored.matches("\\d{1,7}") ? Integer.parseInt(stored) : -1;
                yield index >= 0 && index < texts.size() ? texts.get(index) : "";
            }
            case "n" ->
                style >= 0 && style < formats.size() ? formats.get(style).shown(stored) : ShownNumber.plain(stored);
            case "d" -> ShownNumber.day(stored);
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            default -> stored;
        };
    }

    private void readMerged(String area, OpenSheet open) throws UnreadableDocument {
        String[] corners = area.split(":");
        if (corners.length == 2 && open.merged.size() < 20_000) {
            Merged merged = new Merged(row(corners[0]), column(corners[0]), row(corners[1]), column(corners[1]));
            requireIn(merged.bottom, ROWS);
            requireIn(merged.right, COLUMNS);
            open.merged.add(merged);
        }
    }

    /** Rows and columns in which anything stands; merged cells count those of them that they cover. */
    private Table table(String name, OpenSheet open) throws UnreadableDocument {
        TreeSet<Integer> columns = new TreeSet<>();
        open.rows.values().forEach(row -> columns.addAll(row.keySet()));
        List<Integer> used = new ArrayList<>(columns);
        Map<Long, Merged> begins = new HashMap<>();
        open.merged.forEach(merged -> begins.put(key(merged.top, merged.left), merged));
        TableRows rows = new TableRows();
        for (Map.Entry<Integer, TreeMap<Integer, String>> row : open.rows.entrySet()) {
            rows.begin(false);
            for (Map.Entry<Integer, String> cell : row.getValue().entrySet()) {
                int column = cell.getKey();
                Merged merged = begins.getOrDefault(
                        key(row.getKey(), column), new Merged(row.getKey(), column, row.getKey(), column));
                int width = columns.subSet(column, merged.right + 1).size();
                int height = open.rows.subMap(row.getKey(), merged.bottom + 1).size();
                int at = Collections.binarySearch(used, column);
                bounds.cell(at, Math.max(1, width));
                rows.add(at, Math.max(1, width), Math.max(1, height), List.of(Paragraph.plain(cell.getValue())));
            }
        }
        return rows.table(Words.plain(name));
    }

    private static long key(int row, int column) {
        return (long) row * COLUMNS + column;
    }

    private static int row(String place) {
        String digits = place.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 7 ? -1 : Integer.parseInt(digits) - 1;
    }

    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && column < COLUMNS * 2; i++) {
            char c = place.charAt(i);
            column = c >= 'A' && c <= 'Z' ? column * 26 + c - 'A' + 1 : column;
        }
        return column - 1;
    }

    private static void requireIn(int index, int size) throws UnreadableDocument {
        if (index < 0 || index >= size) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
    }
}

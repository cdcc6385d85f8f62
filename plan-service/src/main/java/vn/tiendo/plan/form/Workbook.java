package vn.tiendo.plan.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import vn.tiendo.platform.problem.ProblemException;

/**
 * A workbook after ECMA-376 or in its Strict form, of whatever program. No library that could be had reads all that is legal (ADR
 * 34), and of a form little is needed.
 */
final class Workbook implements AutoCloseable {

    /** Many more than forms have: 20,000 assignments with ten texts each. */
    private static final int MAX_TEXTS = 1_000_000;

    private static final int MAX_FORMATS = 70_000;

    private final Unpacking parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private boolean since1904;

    private Workbook(Unpacking parts) {
        this.parts = parts;
    }

    /**
     * @param name as its tab shows it
     * @param part where it stands in the package
     */
    record Sheet(String name, String part) {}

    /** What a part points to: its type's last word ("worksheet") and its place. */
    private record Relation(String type, String part) {}

    /**
     * @throws ProblemException MALFORMED when the bytes are no workbook, TOO_LARGE when they unpack to too much
     * @throws IOException when the package is damaged
     * @throws XMLStreamException when a part is
     */
    static Workbook of(byte[] file) throws IOException, XMLStreamException {
        Workbook workbook = new Workbook(Unpacking.of(file));
        try {
            workbook.read();
            return workbook;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** In the order of their tabs, hidden ones too. */
    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904, as old programs of the Macintosh do. */
    boolean since1904() {
        return since1904;
    }

    /** The rows of a sheet, to be closed. */
    SheetRows rows(Sheet sheet) throws IOException, XMLStreamException {
        return new SheetRows(new PartReader(parts.open(sheet.part()), PartReader.SPREADSHEET), texts, formats);
    }

    private void read() throws IOException, XMLStreamException {
        String main = relations("", "_rels/.rels").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElse("");
        if (!main.endsWith(".xml") || !parts.names().contains(main)) {
            throw Refusal.noWorkbook(parts.names());
        }
        int slash = main.lastIndexOf('/') + 1;
        Map<String, Relation> relations =
                relations(main, main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels");
        readSheets(main, relations);
        for (Relation relation : relations.values()) {
            if (relation.type().equals("sharedStrings")) {
                readTexts(relation.part());
            } else if (relation.type().equals("styles")) {
                readFormats(relation.part());
            }
        }
    }

    /** By their ids; of a part that points nowhere there are none. */
    private Map<String, Relation> relations(String from, String part) throws IOException, XMLStreamException {
        Map<String, Relation> relations = new HashMap<>();
        if (parts.names().contains(part)) {
            try (PartReader xml = new PartReader(parts.open(part), PartReader.RELATIONSHIPS)) {
                for (String element = xml.next(); element != null; element = xml.next()) {
                    if (element.equals("Relationship")) {
                        String type = String.valueOf(xml.attribute("Type"));
                        String target = parts.target(from, String.valueOf(xml.attribute("Target")));
                        relations.put(
                                xml.attribute("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1), target));
                    }
                }
            }
        }
        return relations;
    }

    private void readSheets(String main, Map<String, Relation> relations) throws IOException, XMLStreamException {
        try (PartReader xml = new PartReader(parts.open(main), PartReader.SPREADSHEET)) {
            if (!"workbook".equals(xml.next())) {
                throw Refusal.noWorkbook(parts.names());
            }
            for (String element = xml.next(); element != null; element = xml.next()) {
                if (element.equals("workbookPr")) {
                    String origin = xml.attribute("date1904");
                    since1904 = "1".equals(origin) || "true".equals(origin) || "on".equals(origin);
                } else if (element.equals("sheet")) {
                    Relation relation = relations.get(xml.attribute("id"));
                    if (relation != null && relation.type().equals("worksheet")) {
                        sheets.add(new Sheet(String.valueOf(xml.attribute("name")), relation.part()));
                    }
                }
            }
        }
    }

    private void readTexts(String part) throws IOException, XMLStreamException {
        try (PartReader xml = new PartReader(parts.open(part), PartReader.SPREADSHEET)) {
            for (String element = xml.next(); element != null; element = xml.next()) {
                if (element.equals("si")) {
                    texts.add(xml.richText());
                    requireAtMost(MAX_TEXTS, texts.size());
                }
            }
        }
    }

    private void readFormats(String part) throws IOException, XMLStreamException {
        Map<String, NumberFormat> own = new HashMap<>();
        try (PartReader xml = new PartReader(parts.open(part), PartReader.SPREADSHEET)) {
            boolean ofCells = false;
            for (String element = xml.next(); element != null; element = xml.next()) {
                switch (element) {
                    case "numFmt" -> own.put(xml.attribute("numFmtId"), format(xml.attribute("formatCode")));
                    case "cellXfs" -> ofCells = true;
                    case "/cellXfs" -> ofCells = false;
                    case "xf" -> {
                        if (ofCells) {
                            formats.add(format(own, xml.attribute("numFmtId")));
                            requireAtMost(MAX_FORMATS, formats.size());
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private static NumberFormat format(String code) throws XMLStreamException {
        // Excel takes no longer ones.
        requireAtMost(1_000, code == null ? 0 : code.length());
        return code == null ? NumberFormat.GENERAL : NumberFormat.of(code);
    }

    private static NumberFormat format(Map<String, NumberFormat> own, String id) {
        NumberFormat format = own.get(id);
        if (format != null) {
            return format;
        }
        return id != null && id.matches("\\d{1,5}") ? NumberFormat.builtIn(Integer.parseInt(id)) : NumberFormat.GENERAL;
    }

    private static void requireAtMost(int most, int there) throws XMLStreamException {
        if (there > most) {
            throw new XMLStreamException("No workbook of a form has more than " + most);
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}

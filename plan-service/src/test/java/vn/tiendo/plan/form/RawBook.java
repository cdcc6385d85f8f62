package vn.tiendo.plan.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.WorkingForm;

/** A form written out by hand, in the ways in which programs write one and the standard lets them. */
public final class RawBook {

    static final String ASSIGNMENT = "019b755a-2280-76d9-b255-af2d6abe4d6e";

    /** The formats of the cells, by the numbers with which cells name them. */
    static final List<String> FORMATS =
            List.of("General", "dd/mm/yyyy", "0%", "@", "yyyy-mm-dd", "0", "[$-42A]d\\ mmmm\\ yyyy;@", "mmm-yy");

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"%s\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String vocabulary = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private String prefix = "";
    private String base = "";
    private String part = "worksheets/sheet%d.xml";
    private String mark = "";
    private String texts = "";
    private String properties = "<workbookPr/>";
    private Charset charset = StandardCharsets.UTF_8;

    /** A form with these rows below its header, which is row 3. */
    public static RawBook of(String... rows) {
        return new RawBook().sheet(WorkingForm.SHEET, form(rows));
    }

    public static String form(String... rows) {
        return "<row r=\"1\">" + text("A1", WorkingForm.MARKER) + "</row>" + header(3) + String.join("", rows);
    }

    public static String header(int row) {
        return "<row r=\"" + row + "\">"
                + Stream.of(FormColumn.values())
                        .map(c -> text(place(c, row), c.heading))
                        .collect(Collectors.joining())
                + "</row>";
    }

    /** A row with its assignment and these cells. */
    public static String row(int row, String... cells) {
        return "<row r=\"" + row + "\">" + String.join("", cells) + text(place(FormColumn.ASSIGNMENT, row), ASSIGNMENT)
                + cell(place(FormColumn.VERSION, row), "", "<v>1</v>") + "</row>";
    }

    public static String text(String place, String text) {
        return cell(place, "t=\"inlineStr\"", "<is><t>" + text + "</t></is>");
    }

    public static String cell(String place, String attributes, String content) {
        return "<c r=\"" + place + "\" " + attributes + ">" + content + "</c>";
    }

    public static String place(FormColumn column, int row) {
        return (char) ('A' + column.ordinal()) + String.valueOf(row);
    }

    public RawBook sheet(String name, String rows) {
        return sheet(name, rows, "");
    }

    RawBook sheet(String name, String rows, String after) {
        sheets.put(name, "<sheetData>" + rows + "</sheetData>" + after);
        return this;
    }

    RawBook strict() {
        vocabulary = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        return this;
    }

    RawBook prefixed(String prefix) {
        this.prefix = prefix + ":";
        return this;
    }

    RawBook withAbsoluteTargets() {
        base = "/xl/";
        return this;
    }

    /** @param part name of the parts of sheets, with their number in it */
    RawBook sheetsIn(String part) {
        this.part = part;
        return this;
    }

    RawBook encoded(Charset charset) {
        this.charset = charset;
        return this;
    }

    RawBook withByteOrderMark() {
        mark = "\uFEFF";
        return this;
    }

    RawBook texts(String items) {
        texts = items;
        return this;
    }

    RawBook properties(String properties) {
        this.properties = properties;
        return this;
    }

    RawBook with(String name, String content) {
        others.put(name, content);
        return this;
    }

    public byte[] bytes() {
        return zip(parts());
    }

    public Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", raw("<Types xmlns=\"" + PACKAGE + "content-types\"/>"));
        String start = base.isEmpty() ? "xl/workbook.xml" : "/xl/workbook.xml";
        parts.put("_rels/.rels", relationships(List.of(relationship("r1", "officeDocument", start))));
        List<String> related = new ArrayList<>(List.of(
                relationship("t", "sharedStrings", base + "sharedStrings.xml"),
                relationship("s", "styles", base + "styles.xml")));
        StringBuilder tabs = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            String name = part.formatted(++number);
            related.add(relationship("r" + number, "worksheet", base + name));
            tabs.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"/>");
            parts.put("xl/" + name.replace("%20", " "), main("worksheet", sheet.getValue()));
        }
        parts.put("xl/workbook.xml", main("workbook", properties + "<sheets>" + tabs + "</sheets>"));
        parts.put("xl/_rels/workbook.xml.rels", relationships(related));
        parts.put("xl/sharedStrings.xml", main("sst", texts));
        parts.put("xl/styles.xml", main("styleSheet", styles()));
        others.forEach((name, content) -> parts.put(name, raw(content)));
        return parts;
    }

    private static String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < FORMATS.size(); i++) {
            codes.append("<numFmt numFmtId=\"" + (164 + i) + "\" formatCode=\"" + FORMATS.get(i) + "\"/>");
            cells.append("<xf numFmtId=\"" + (164 + i) + "\"/>");
        }
        return "<numFmts>" + codes + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>" + cells
                + "</cellXfs>";
    }

    private byte[] main(String root, String content) {
        String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.replace(":", "");
        String xml = "<" + root + ">" + content + "</" + root + ">";
        return raw(xml.replaceAll("<(/?)(?=[a-zA-Z])", "<$1" + prefix)
                .replaceFirst(root, root + " " + name + "=\"" + vocabulary + "\" xmlns:r=\"" + relations + "\""));
    }

    private byte[] raw(String xml) {
        return (mark + DECLARATION.formatted(charset.name()) + xml).getBytes(charset);
    }

    private String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private byte[] relationships(List<String> relationships) {
        return raw("<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relationships)
                + "</Relationships>");
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

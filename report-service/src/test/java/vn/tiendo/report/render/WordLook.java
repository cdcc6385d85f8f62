package vn.tiendo.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** How the paragraphs of a Word document look once their styles are followed to the end. Sizes in points. */
public final class WordLook {

    /** How a paragraph is set. */
    public record Look(double size, boolean bold, boolean italic, String alignment) {}

    private final XWPFDocument word;

    public WordLook(XWPFDocument word) {
        this.word = word;
    }

    /** All paragraphs, those of tables in their place. */
    public List<XWPFParagraph> paragraphs() {
        List<XWPFParagraph> all = new ArrayList<>();
        word.getBodyElements().forEach(element -> {
            if (element instanceof XWPFParagraph p) {
                all.add(p);
            } else if (element instanceof XWPFTable table) {
                table.getRows().stream()
                        .map(XWPFTableRow::getTableCells)
                        .flatMap(List::stream)
                        .map(XWPFTableCell::getParagraphs)
                        .forEach(all::addAll);
            }
        });
        return all;
    }

    /** Its words as they are copied: what no line breaks are an ordinary blank and hyphen then. */
    public static String text(XWPFParagraph paragraph) {
        return paragraph.getText().replace('\u00A0', ' ').replace('\u2011', '-');
    }

    public XWPFParagraph paragraph(String text) {
        return paragraphs().stream()
                .filter(p -> text(p).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No paragraph says: " + text));
    }

    public Look of(String text) {
        return of(paragraph(text));
    }

    public Look of(XWPFParagraph p) {
        return new Look(
                first(p, s -> run(s, r -> r.sizeOfSzArray() > 0 ? size(r) : null), defaultSize()),
                first(p, s -> run(s, r -> r.sizeOfBArray() > 0 ? on(r.getBArray(0)) : null), false),
                first(p, s -> run(s, r -> r.sizeOfIArray() > 0 ? on(r.getIArray(0)) : null), false),
                first(p, s -> paragraph(s, g -> g.isSetJc() ? g.getJc().getVal() : null), STJc.LEFT)
                        .toString());
    }

    /** First line indent, space after and height of a line (240: single), in twentieths of a point. */
    public List<Integer> spacing(XWPFParagraph p) {
        return List.of(
                first(p, s -> paragraph(s, g -> g.isSetInd() ? number(g.getInd().getFirstLine()) : null), 0),
                first(
                        p,
                        s -> paragraph(
                                s, g -> g.isSetSpacing() ? number(g.getSpacing().getAfter()) : null),
                        0),
                first(
                        p,
                        s -> paragraph(
                                s, g -> g.isSetSpacing() ? number(g.getSpacing().getLine()) : null),
                        240));
    }

    public boolean hasRule(XWPFParagraph p) {
        return first(p, s -> paragraph(s, g -> g.isSetPBdr() && g.getPBdr().isSetTop() ? true : null), false);
    }

    /** Of all styles and of the document. */
    public Set<String> fonts() {
        return attributes("rFonts", Set.of("ascii", "hAnsi", "cs", "eastAsia"));
    }

    public Set<String> colours() {
        return attributes("color", Set.of("val"));
    }

    private Set<String> attributes(String element, Set<String> names) {
        Set<String> values = new TreeSet<>();
        for (String part : List.of("/word/styles.xml", "/word/document.xml")) {
            try (InputStream in = word.getPackage()
                    .getPart(PackagingURIHelper.createPartName(part))
                    .getInputStream()) {
                XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals(element)) {
                        for (int i = 0; i < xml.getAttributeCount(); i++) {
                            if (names.contains(xml.getAttributeLocalName(i))) {
                                values.add(xml.getAttributeValue(i));
                            }
                        }
                    }
                }
            } catch (IOException | XMLStreamException | InvalidFormatException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    private <T> T first(XWPFParagraph p, Function<XWPFStyle, T> property, T otherwise) {
        return styles(p).map(property).filter(Objects::nonNull).findFirst().orElse(otherwise);
    }

    private Stream<XWPFStyle> styles(XWPFParagraph p) {
        String id = p.getStyleID() == null ? "Normal" : p.getStyleID();
        return Stream.iterate(
                Objects.requireNonNull(word.getStyles().getStyle(id), id),
                Objects::nonNull,
                style -> style.getBasisStyleID() == null
                        ? null
                        : word.getStyles().getStyle(style.getBasisStyleID()));
    }

    private static <T> T run(XWPFStyle style, Function<CTRPr, T> property) {
        return style.getCTStyle().isSetRPr() ? property.apply(style.getCTStyle().getRPr()) : null;
    }

    private static <T> T paragraph(XWPFStyle style, Function<CTPPrGeneral, T> property) {
        return style.getCTStyle().isSetPPr() ? property.apply(style.getCTStyle().getPPr()) : null;
    }

    private double defaultSize() {
        return word.getStyles().getDefaultRunStyle().getFontSizeAsDouble();
    }

    private static double size(CTRPr run) {
        return Integer.parseInt(run.getSzArray(0).getVal().toString()) / 2.0;
    }

    private static boolean on(CTOnOff value) {
        return !value.isSetVal()
                || !List.of("0", "false", "off").contains(value.getVal().toString());
    }

    private static Integer number(Object value) {
        return value == null ? null : new BigInteger(value.toString()).intValueExact();
    }
}

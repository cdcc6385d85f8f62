package vn.tiendo.plan.form;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through one XML part, forwards and once. Elements of other vocabularies (extensions of a program) are passed over; whatever
 * the part's encoding and prefixes are, names are told without them.
 */
final class PartReader implements AutoCloseable {

    /** SpreadsheetML after ECMA-376, and its Strict form (ISO/IEC 29500). */
    static final Set<String> SPREADSHEET = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");

    static final Set<String> RELATIONSHIPS = Set.of("http://schemas.openxmlformats.org/package/2006/relationships");

    /** Excel holds 32,767 characters in a cell. */
    private static final int MAX_TEXT = 40_000;

    private final XMLStreamReader xml;
    private final Set<String> vocabulary;

    /** @throws XMLStreamException when the part is no XML */
    PartReader(InputStream part, Set<String> vocabulary) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.xml = factory.createXMLStreamReader(part);
        this.vocabulary = vocabulary;
    }

    /**
     * Goes on to the next element of the vocabulary: its name where it begins, {@code /name} where it ends, null where the part
     * ends.
     *
     * @throws XMLStreamException when it is not XML or has a document type (no entity is ever resolved)
     */
    String next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("No workbook has a document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (vocabulary.contains(xml.getNamespaceURI())) {
                    return xml.getLocalName();
                }
                skip();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return "/" + xml.getLocalName();
            }
        }
        return null;
    }

    /** Goes to the end of the element that begins here. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** An attribute of the element that begins here, in whatever namespace; null: it has none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text within the element that begins here, to its end. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    /** The text of all runs of the element that begins here, without the phonetic ones, which say how it is pronounced. */
    String richText() throws XMLStreamException {
        String end = "/" + xml.getLocalName();
        StringBuilder text = new StringBuilder();
        for (String element = next(); element != null && !element.equals(end); element = next()) {
            if (element.equals("t")) {
                append(text, text());
            } else if (element.equals("rPh")) {
                skip();
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) throws XMLStreamException {
        if (text.length() + more.length() > MAX_TEXT) {
            throw new XMLStreamException("No cell holds so much text");
        }
        text.append(more);
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}

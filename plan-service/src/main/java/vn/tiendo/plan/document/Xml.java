package vn.tiendo.plan.document;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

/**
 * Goes through one part, forwards and once. Elements and attributes are told without prefix and namespace, which differ between both
 * forms of the standard (ECMA-376 and Strict). A document type is refused, so no entity is ever resolved.
 */
final class Xml implements AutoCloseable {

    private final InputStream part;
    private final XMLStreamReader xml;
    private int depth;

    Xml(InputStream part) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.part = part;
        try {
            this.xml = factory.createXMLStreamReader(part);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The bound of what is unpacked is passed; thrown through the parser, which knows our exceptions not. */
    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    interface Element {

        /** The cursor stands where the element begins. What of it is not read is passed over. */
        void at(String name) throws IOException, UnreadableDocument;
    }

    /** The root's name; the cursor stands there. */
    String root() throws IOException, UnreadableDocument {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and the like.
        }
        return xml.getLocalName();
    }

    /** Goes through the elements directly in the one that begins here, to its end. */
    void children(Element each) throws IOException, UnreadableDocument {
        int inside = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (inside == 1) {
                    drain();
                }
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                each.at(xml.getLocalName());
                while (depth > inside) {
                    next();
                }
            }
        }
    }

    /** The text directly in the element that begins here, to its end. */
    String text() throws IOException, UnreadableDocument {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        while (next() != XMLStreamConstants.END_ELEMENT || depth >= inside) {
            if (depth == inside && xml.hasText() && xml.getEventType() != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
                Bounds.requireAtMost(1 << 20, text.length());
            }
        }
        return text.toString();
    }

    /** An attribute of the element that begins here; null: it has none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that is a number, or what else; a number beyond all reason counts as none. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        return value != null && value.matches("-?\\d{1,7}") ? Integer.parseInt(value) : otherwise;
    }

    /** Whether a property that is there is also set: {@code <w:b/>} is, {@code <w:b w:val="0"/>} is not. */
    boolean on() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** To the end of the part, where its checksum is compared. */
    private void drain() throws IOException, UnreadableDocument {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // Comments and the like.
        }
    }

    private int next() throws IOException, UnreadableDocument {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableDocument(Reason.DAMAGED);
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            Bounds.requireAtMost(Bounds.DEPTH, depth);
            return event;
        } catch (TooMuch e) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}

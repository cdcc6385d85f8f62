package vn.tiendo.report.render.word;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.tiendo.report.render.text.Bonds;

/**
 * Writes the main part of a Word document from its beginning to its end; what is written is not held in memory. Lengths are in
 * twentieths of a point. How things look stands in the styles (resources/docx/styles.xml), so that an official can change it.
 */
final class WordXml {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();

    private final XMLStreamWriter xml;

    WordXml(OutputStream out) throws XMLStreamException {
        xml = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("w", "document", W);
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", R);
        open("body");
    }

    /** A4. */
    enum Page {
        PORTRAIT(11_906, 16_838),
        LANDSCAPE(16_838, 11_906);

        static final int TOP = 1_134;
        static final int BOTTOM = 1_134;
        static final int LEFT = 1_701;
        static final int RIGHT = 850;

        final int width;
        final int height;

        Page(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** Width between the margins. */
        int textWidth() {
            return width - LEFT - RIGHT;
        }
    }

    /** A paragraph; line breaks stay within it. */
    void paragraph(String style, String text) throws XMLStreamException {
        paragraph(style, text, 0, false);
    }

    /** On the page of what follows it. */
    void keptParagraph(String style, String text) throws XMLStreamException {
        paragraph(style, text, 0, true);
    }

    private void paragraph(String style, String text, int sides, boolean kept) throws XMLStreamException {
        open("p");
        open("pPr");
        value("pStyle", style);
        if (kept) {
            empty("keepNext");
        }
        if (sides > 0) {
            indent(sides);
        }
        close();
        run(text);
        close();
    }

    private void indent(int sides) throws XMLStreamException {
        xml.writeEmptyElement("w", "ind", W);
        attribute("left", sides);
        attribute("right", sides);
    }

    /**
     * A paragraph in the middle whose lines, where it needs several, are about equally long.
     *
     * @param length of its text in one line
     * @param width that it has
     */
    void balanced(String style, String text, int length, int width) throws XMLStreamException {
        int lines = 1 + length / width;
        // A little more than its share, for lines break at blanks.
        int needed = lines == 1 ? width : Math.min(width, length / lines * 6 / 5);
        paragraph(style, text, (width - needed) / 2, false);
    }

    /** Words with the blanks and hyphens at which no line ends. */
    private void run(String text) throws XMLStreamException {
        if (text == null || text.isEmpty()) {
            return;
        }
        open("r");
        String between = null;
        for (String line : text.replace('\t', ' ').split("\n", -1)) {
            if (between != null) {
                empty(between);
            }
            between = "br";
            words(Bonds.held(line));
        }
        close();
    }

    private void words(String line) throws XMLStreamException {
        String between = null;
        for (String part : line.split("\u2011", -1)) {
            if (between != null) {
                empty(between);
            }
            between = "noBreakHyphen";
            xml.writeStartElement("w", "t", W);
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(part);
            xml.writeEndElement();
        }
    }

    /** A rule in the middle of a width. */
    void rule(int length, int width) throws XMLStreamException {
        open("p");
        open("pPr");
        value("pStyle", "DuongKe");
        indent(Math.max(0, (width - length) / 2));
        close();
        close();
    }

    /** Ends a part of the document: its pages have this size, and numbers of their own from 1, which the first does not show. */
    void endSection(Page page, boolean last) throws XMLStreamException {
        open("p");
        open("pPr");
        value("pStyle", "CachDong");
        if (!last) {
            section(page);
        }
        close();
        close();
        if (last) {
            section(page);
        }
    }

    private void section(Page page) throws XMLStreamException {
        open("sectPr");
        header("default", "number");
        header("first", "blank");
        value("type", "nextPage");
        xml.writeEmptyElement("w", "pgSz", W);
        attribute("w", page.width);
        attribute("h", page.height);
        if (page == Page.LANDSCAPE) {
            attribute("orient", "landscape");
        }
        xml.writeEmptyElement("w", "pgMar", W);
        attribute("top", Page.TOP);
        attribute("right", Page.RIGHT);
        attribute("bottom", Page.BOTTOM);
        attribute("left", Page.LEFT);
        attribute("header", 510);
        attribute("footer", 510);
        attribute("gutter", 0);
        xml.writeEmptyElement("w", "pgNumType", W);
        attribute("start", 1);
        empty("titlePg");
        close();
    }

    private void header(String type, String part) throws XMLStreamException {
        xml.writeEmptyElement("w", "headerReference", W);
        attribute("type", type);
        xml.writeAttribute("r", R, "id", part);
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    void value(String element, String value) throws XMLStreamException {
        xml.writeEmptyElement("w", element, W);
        attribute("val", value);
    }

    void open(String element) throws XMLStreamException {
        xml.writeStartElement("w", element, W);
    }

    void empty(String element) throws XMLStreamException {
        xml.writeEmptyElement("w", element, W);
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    void attribute(String name, Object value) throws XMLStreamException {
        xml.writeAttribute("w", W, name, String.valueOf(value));
    }
}

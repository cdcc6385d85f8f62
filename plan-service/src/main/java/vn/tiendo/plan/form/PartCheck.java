package vn.tiendo.plan.form;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through one XML part of a workbook in a time that grows with its length only, and refuses what no program writes. */
final class PartCheck {

    private static final int MAX_ROWS = 50_000;
    private static final int MAX_ARRAY_FORMULAS = 100;

    /** Excel holds 32,767 characters in a cell. */
    private static final int MAX_TEXT = 40_000;

    /** Reading a number takes the square of its length. */
    private static final int MAX_NUMBER = 100;

    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}\\d{1,7}");

    private final XMLStreamReader xml;
    private int rows;
    private int arrayFormulas;
    private boolean number;

    private PartCheck(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * @throws XMLStreamException when it is not XML, has a document type (no entity is ever resolved), or goes beyond what a
     *     sheet can hold
     */
    static void check(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        new PartCheck(factory.createXMLStreamReader(new ByteArrayInputStream(part))).run();
    }

    private void run() throws XMLStreamException {
        int text = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> refuseUnless(false, "a document type");
                case XMLStreamConstants.START_ELEMENT -> {
                    text = 0;
                    element();
                }
                case XMLStreamConstants.END_ELEMENT -> text = 0;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text += xml.getTextLength();
                    refuseUnless(text <= (number ? MAX_NUMBER : MAX_TEXT), "a text of " + text + " characters");
                }
                default -> {}
            }
        }
    }

    private void element() throws XMLStreamException {
        String name = xml.getLocalName();
        if (name.equals("c")) {
            String cell = xml.getAttributeValue(null, "r");
            refuseUnless(cell == null || CELL.matcher(cell).matches(), "the cell " + cell);
        }
        String type = xml.getAttributeValue(null, "t");
        if (name.equals("c") || name.equals("row")) {
            number = name.equals("c") && (type == null || type.equals("n"));
        }
        rows += name.equals("row") ? 1 : 0;
        arrayFormulas += name.equals("f") && "array".equals(type) ? 1 : 0;
        refuseUnless(rows <= MAX_ROWS && arrayFormulas <= MAX_ARRAY_FORMULAS, "too many rows or array formulas");
    }

    private static void refuseUnless(boolean usual, String what) throws XMLStreamException {
        if (!usual) {
            throw new XMLStreamException("No workbook has " + what);
        }
    }
}

package vn.tiendo.plan.document;

import java.io.IOException;

/** Properties of a paragraph, a run or a style, as far as they were written; null: not said. */
final class DocxFormat {

    String style;
    Integer outline;
    Boolean bold;
    Boolean centred;

    /** The list; "0": taken out of the one that the style is in. */
    String numbering;

    int level;
    boolean hidden;

    /** A revision has taken the end of the paragraph away. */
    boolean endDeleted;

    void readParagraph(Xml xml) throws IOException, UnreadableDocument {
        xml.children(element -> {
            switch (element) {
                case "pStyle" -> style = xml.attribute("val");
                case "jc" -> centred = "center".equals(xml.attribute("val"));
                case "outlineLvl" -> {
                    int level = xml.number("val", 9);
                    outline = level >= 0 && level < 9 ? level + 1 : 0;
                }
                case "numPr" -> readNumbering(xml);
                case "rPr" -> xml.children(mark -> endDeleted |= mark.equals("del") || mark.equals("moveFrom"));
                default -> {}
            }
        });
    }

    private void readNumbering(Xml xml) throws IOException, UnreadableDocument {
        xml.children(element -> {
            if (element.equals("numId")) {
                numbering = xml.attribute("val");
            } else if (element.equals("ilvl")) {
                level = Math.max(0, Math.min(8, xml.number("val", 0)));
            }
        });
    }

    void readRun(Xml xml) throws IOException, UnreadableDocument {
        xml.children(element -> {
            switch (element) {
                case "rStyle" -> style = xml.attribute("val");
                case "b" -> bold = xml.on();
                case "vanish" -> hidden = xml.on();
                default -> {}
            }
        });
    }
}

package vn.tiendo.plan.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;

/** Paragraphs of a document of Word as one reads them: numbers written, codes of fields and deleted words left out. */
final class DocxText {

    /** What only holds others. Of alternatives the first is the newer program's, and the other says the same for an old one. */
    private static final Set<String> WRAPPERS = Set.of(
            "sdt",
            "sdtContent",
            "customXml",
            "smartTag",
            "ins",
            "moveTo",
            "hyperlink",
            "fldSimple",
            "dir",
            "bdo",
            "AlternateContent",
            "Choice",
            "oMath",
            "oMathPara");

    private final Xml xml;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Bounds bounds;
    private final boolean paged;
    private int page = 1;

    /** Fields that have begun and not ended, innermost first: whether the code is still being told. They may go over paragraphs. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    /** Words of a paragraph of which the end is deleted: they belong to the next. */
    private String carried = "";

    /** The last number that Word shows without words. */
    private String numberAlone = "";

    DocxText(Xml xml, DocxStyles styles, DocxNumbering numbering, Bounds bounds, boolean paged) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.bounds = bounds;
        this.paged = paged;
    }

    interface Sink {

        void take(Paragraph paragraph) throws UnreadableDocument;
    }

    /** What is gathered of one paragraph. */
    private static final class Open {

        private final StringBuilder text = new StringBuilder();
        private final List<Paragraph> boxes = new ArrayList<>();
        private final DocxFormat format = new DocxFormat();
        private int page;
        private boolean someBold;
        private boolean somePlain;
    }

    /** The number without words that was come upon since this was asked last; empty: none. */
    String takeNumberAlone() {
        String number = numberAlone;
        numberAlone = "";
        return number;
    }

    static boolean isWrapper(String element) {
        return WRAPPERS.contains(element);
    }

    /** Reads the paragraph that begins here: itself, when anything stands in it, and then those of its text boxes. */
    void paragraphs(Sink sink) throws IOException, UnreadableDocument {
        bounds.paragraph();
        Open open = new Open();
        open.page = page;
        open.text.append(carried);
        carried = "";
        xml.children(element -> readContent(element, open));
        if (open.format.endDeleted) {
            carried = open.text.toString();
        } else {
            finish(open, sink);
        }
        for (Paragraph box : open.boxes) {
            sink.take(box);
        }
    }

    private void finish(Open open, Sink sink) throws UnreadableDocument {
        String text = Words.plain(open.text);
        DocxFormat format = open.format;
        String style = format.style == null ? styles.usual() : format.style;
        // It counts where nothing is written as well.
        String label = label(format, style);
        if (text.isEmpty()) {
            numberAlone = label.codePoints().anyMatch(Character::isLetterOrDigit) ? label : numberAlone;
            return;
        }
        int heading = format.outline != null ? format.outline : styles.heading(style);
        boolean bold = !open.somePlain && open.someBold;
        boolean centred = format.centred != null ? format.centred : styles.centred(style);
        sink.take(new Paragraph(text, label, heading, bold, centred, paged ? open.page : 0));
    }

    private String label(DocxFormat format, String style) {
        String list = format.numbering != null ? format.numbering : styles.numbering(style);
        if (list == null || list.equals("0")) {
            return "";
        }
        boolean own = format.numbering != null;
        return numbering.label(list, own ? format.level : styles.level(style), own ? null : style, styles);
    }

    private void readContent(String element, Open open) throws IOException, UnreadableDocument {
        if (element.equals("pPr")) {
            open.format.readParagraph(xml);
        } else if (element.equals("r")) {
            readRun(open);
        } else if (isWrapper(element)) {
            xml.children(inner -> readContent(inner, open));
        }
    }

    private void readRun(Open open) throws IOException, UnreadableDocument {
        DocxFormat format = new DocxFormat();
        xml.children(element -> {
            if (element.equals("rPr")) {
                format.readRun(xml);
            } else {
                readPiece(element, format, open);
            }
        });
    }

    private void readPiece(String element, DocxFormat format, Open open) throws IOException, UnreadableDocument {
        switch (element) {
            case "t" -> append(xml.text(), format, open);
            case "tab", "ptab" -> append(" ", format, open);
            case "cr" -> append("\n", format, open);
            case "noBreakHyphen" -> append("-", format, open);
            case "br" -> append("page".equals(xml.attribute("type")) ? " " : "\n", format, open);
            case "lastRenderedPageBreak" -> {
                page++;
                open.page = open.text.toString().isBlank() ? page : open.page;
            }
            case "fldChar" -> readField(String.valueOf(xml.attribute("fldCharType")));
            case "drawing", "pict", "object", "AlternateContent", "Choice" -> readBoxes(open);
            default -> {}
        }
    }

    private void append(String text, DocxFormat run, Open open) throws UnreadableDocument {
        if (run.hidden || fields.contains(true)) {
            return;
        }
        open.text.append(text);
        bounds.text(open.text.length(), text.length());
        if (!text.isBlank()) {
            String style = open.format.style == null ? styles.usual() : open.format.style;
            boolean bold =
                    run.bold != null ? run.bold : styles.bold(style) || run.style != null && styles.bold(run.style);
            open.someBold |= bold;
            open.somePlain |= !bold;
        }
    }

    private void readField(String type) {
        switch (type) {
            case "begin" -> fields.push(true);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }

    /** Text boxes, however deep in a drawing. */
    private void readBoxes(Open open) throws IOException, UnreadableDocument {
        xml.children(element -> {
            if (element.equals("txbxContent")) {
                xml.children(block -> readFlat(block, open.boxes::add));
            } else if (!element.equals("Fallback")) {
                readBoxes(open);
            }
        });
    }

    /** All paragraphs of a block, those of its tables in the order of their cells. */
    void readFlat(String block, Sink sink) throws IOException, UnreadableDocument {
        if (block.equals("p")) {
            paragraphs(sink);
        } else if (isWrapper(block) || Set.of("tbl", "tr", "tc").contains(block)) {
            xml.children(inner -> readFlat(inner, sink));
        }
    }
}

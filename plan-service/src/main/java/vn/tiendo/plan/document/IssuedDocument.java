package vn.tiendo.plan.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What stands in an issued document, in its order. Its words are data: nothing in them is followed or carried out.
 *
 * @param type what the file is by its content, whatever it was called
 * @param blocks paragraphs and tables
 */
public record IssuedDocument(Type type, List<Block> blocks) {

    @Schema(name = "DocumentType")
    public enum Type {
        DOCX,
        DOC,
        XLSX,
        PDF,
        TEXT,
        MARKDOWN
    }

    /** One of the two. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Block(Paragraph paragraph, Table table) {

        public static Block of(Paragraph paragraph) {
            return new Block(paragraph, null);
        }

        public static Block of(Table table) {
            return new Block(null, table);
        }
    }

    /**
     * A paragraph, or a line of a text.
     *
     * @param text in NFC, with single blanks; a line break inside it is a newline
     * @param label number or bullet that the file makes and does not write ("1.", "a)", "-"), else empty
     * @param heading level of a heading by its style, from 1 on; 0: none
     * @param bold the whole of it is
     * @param centred it stands in the middle of the line
     * @param page on which it begins, from 1 on; 0 where the file does not tell
     */
    public record Paragraph(String text, String label, int heading, boolean bold, boolean centred, int page) {

        public static Paragraph plain(String text) {
            return new Paragraph(text, "", 0, false, false, 0);
        }

        /** With the label before it, as one reads it. */
        public String read() {
            return label.isEmpty() ? text : label + " " + text;
        }
    }

    /**
     * @param name of the sheet, where the file is a workbook, else empty
     */
    public record Table(String name, List<Row> rows) {}

    /**
     * @param heading the file marks it as one that is repeated on each page
     */
    public record Row(List<Cell> cells, boolean heading) {}

    /**
     * A cell, where it begins; the rows and columns that a merged one covers as well have none.
     *
     * @param column from 0 on
     * @param width how many columns it covers
     * @param height how many rows it covers
     */
    public record Cell(int column, int width, int height, List<Paragraph> paragraphs) {

        /** Its paragraphs, one a line. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Paragraph paragraph : paragraphs) {
                text.append(text.length() > 0 ? "\n" : "").append(paragraph.read());
            }
            return text.toString();
        }
    }
}

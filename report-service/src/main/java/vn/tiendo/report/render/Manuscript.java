package vn.tiendo.report.render;

import java.util.List;
import vn.tiendo.report.content.ReportContent;

/**
 * A report written out in Vietnamese: every word that a reader sees, in order, for any format to lay out.
 *
 * @param notice that this is a draft, or null
 * @param header what stands above and below the text, ready in upper case where Decree 30/2020/NĐ-CP asks for it
 */
record Manuscript(String notice, Header header, List<Block> body, List<Annex> annexes) {

    record Header(
            String parent,
            String issuer,
            String number,
            String placeAndDate,
            String title,
            String subject,
            String addressee,
            String authority,
            String post,
            String signer,
            List<String> recipients) {}

    /**
     * Phụ lục.
     *
     * @param attached to which document it belongs
     * @param wide better on a landscape page
     */
    record Annex(String number, String title, String attached, boolean wide, Table table) {}

    /** What a block is. */
    enum Kind {
        HEADING,
        SUBHEADING,
        SECTION,
        TASK,
        POINT,
        PARAGRAPH,
        TABLE
    }

    /** One block of the text; a table has no text of its own. */
    record Block(Kind kind, String text, Table table) {

        static Block of(Kind kind, String text) {
            return new Block(kind, text, null);
        }

        static Block of(Table table) {
            return new Block(Kind.TABLE, "", table);
        }
    }

    /**
     * A table.
     *
     * @param columns headings
     * @param numbers whether its last column holds numbers
     */
    record Table(List<String> columns, List<List<String>> rows, boolean numbers) {}

    static Manuscript of(ReportContent report) {
        return new Clerk(report).write();
    }
}

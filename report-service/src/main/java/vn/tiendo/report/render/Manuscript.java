package vn.tiendo.report.render;

import java.util.List;
import vn.tiendo.report.content.Letter;
import vn.tiendo.report.content.ReportContent;

/**
 * A document written out in Vietnamese: every word that a reader sees, in order, for any format to lay out. All of them are
 * {@link Clean}.
 *
 * @param notice that this is a draft, or null
 * @param header what stands above and below the text, ready in upper case where Decree 30/2020/NĐ-CP asks for it
 */
record Manuscript(String notice, Header header, List<Block> body, List<Annex> annexes) {

    Manuscript {
        notice = Clean.text(notice);
    }

    /**
     * What stands above and below the text.
     *
     * @param title BÁO CÁO; null: an official letter, which has its subject (V/v ...) under its number
     * @param addressees one stands in the line of "Kính gửi:", several under it
     */
    record Header(
            String parent,
            String issuer,
            String number,
            String placeAndDate,
            String title,
            String subject,
            List<String> addressees,
            String authority,
            String post,
            String signer,
            List<String> recipients) {

        Header {
            parent = Clean.text(parent);
            issuer = Clean.text(issuer);
            number = Clean.text(number);
            placeAndDate = Clean.text(placeAndDate);
            title = Clean.text(title);
            subject = Clean.text(subject);
            addressees = Clean.texts(addressees);
            authority = Clean.text(authority);
            post = Clean.text(post);
            signer = Clean.text(signer);
            recipients = Clean.texts(recipients);
        }

        /** For whom and in whose place the signer signs: each line stands on its own. */
        public List<String> authorities() {
            return authority == null ? List.of() : List.of(authority.split(" / "));
        }

        /** Nobody is named who signs: head and foot are left to a template of the issuer's own. */
        public boolean bare() {
            return post == null;
        }

        public boolean letter() {
            return title == null;
        }
    }

    /**
     * Phụ lục. Its pages are numbered on their own.
     *
     * @param attached to which document it belongs
     * @param wide better on a landscape page
     */
    record Annex(String number, String title, String attached, boolean wide, Table table) {

        Annex {
            number = Clean.text(number);
            title = Clean.text(title);
            attached = Clean.text(attached);
        }
    }

    /** What a block is, in the order of Decree 30/2020/NĐ-CP: I., 1., a), then the dashes and crosses of common usage. */
    enum Kind {
        /** "I. ..." in upper case. */
        HEADING,
        /** "1. ...". */
        SUBHEADING,
        /** "a) ...", letter included. */
        POINT,
        /** Laid out with a dash before it. */
        ITEM,
        /** Laid out with a cross before it. */
        SUBITEM,
        PARAGRAPH,
        TABLE
    }

    /** One block of the text; a table has no text of its own. */
    record Block(Kind kind, String text, Table table) {

        Block {
            text = Clean.text(text);
        }

        static Block of(Kind kind, String text) {
            return new Block(kind, text, null);
        }

        static Block of(Table table) {
            return new Block(Kind.TABLE, "", table);
        }

        /** With the mark that stands before it. */
        public String marked() {
            return switch (kind) {
                case ITEM -> "- " + text;
                case SUBITEM -> "+ " + text;
                default -> text;
            };
        }
    }

    /**
     * A table; a line break in a cell begins a paragraph.
     *
     * @param narrow takes no more of the width than it needs
     */
    record Table(List<Column> columns, List<List<String>> rows, boolean narrow) {

        Table {
            rows = rows.stream().map(Clean::texts).toList();
        }

        /** A column's share of the width. */
        public double percent(Column column) {
            return 100.0
                    * column.weight
                    / columns.stream().mapToInt(Column::weight).sum();
        }
    }

    /**
     * A column.
     *
     * @param weight share of the table's width, relative to the other columns
     */
    record Column(String heading, int weight, Alignment alignment) {

        Column {
            heading = Clean.text(heading);
        }

        static Column text(String heading, int weight) {
            return new Column(heading, weight, Alignment.START);
        }

        static Column centred(String heading, int weight) {
            return new Column(heading, weight, Alignment.CENTRE);
        }

        static Column number(String heading, int weight) {
            return new Column(heading, weight, Alignment.END);
        }
    }

    /** Where the text of a column stands. */
    enum Alignment {
        START,
        CENTRE,
        END
    }

    static Manuscript of(ReportContent report) {
        return new Clerk(report).write();
    }

    static Manuscript of(Letter letter) {
        return Urging.write(letter);
    }
}

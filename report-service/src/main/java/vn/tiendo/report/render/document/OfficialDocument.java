package vn.tiendo.report.render.document;

import java.util.List;
import java.util.stream.IntStream;
import vn.tiendo.report.assembly.UrgingLetter;
import vn.tiendo.report.content.ReportContent;

/**
 * A document written out in Vietnamese: every word that a reader sees, in order, for any format to lay out. All of them are
 * {@link SafeText}.
 *
 * @param notice that this is a draft, or null
 * @param header what stands above and below the text, ready in upper case where Decree 30/2020/NĐ-CP asks for it
 */
public record OfficialDocument(String notice, Header header, List<Block> body, List<Annex> annexes) {

    public OfficialDocument {
        notice = SafeText.text(notice);
    }

    /**
     * What stands above and below the text.
     *
     * @param title BÁO CÁO; null: an official letter, which has its subject (V/v ...) under its number
     * @param addressees one stands in the line of "Kính gửi:", several under it
     */
    public record Header(
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

        public Header {
            parent = SafeText.text(parent);
            issuer = SafeText.text(issuer);
            number = SafeText.text(number);
            placeAndDate = SafeText.text(placeAndDate);
            title = SafeText.text(title);
            subject = SafeText.text(subject);
            addressees = SafeText.texts(addressees);
            authority = SafeText.text(authority);
            post = SafeText.text(post);
            signer = SafeText.text(signer);
            recipients = SafeText.texts(recipients);
        }

        public boolean letter() {
            return title == null;
        }

        /** As readers and lists of files call the document. */
        public String name() {
            return letter() ? subject : title + " - " + subject;
        }

        /** Those of several addressees, with their marks. */
        public List<String> addresseeLines() {
            return lines(addressees);
        }

        /** Those under "Nơi nhận:", with their marks. */
        public List<String> recipientLines() {
            return lines(recipients);
        }

        private static List<String> lines(List<String> list) {
            return IntStream.range(0, list.size())
                    .mapToObj(i -> VietnameseWording.listed(list, i))
                    .toList();
        }
    }

    /**
     * Phụ lục. Its pages are numbered on their own.
     *
     * @param attached to which document it belongs
     * @param wide better on a landscape page
     */
    public record Annex(String number, String title, String attached, boolean wide, Table table) {

        public Annex {
            number = SafeText.text(number);
            title = SafeText.text(title);
            attached = SafeText.text(attached);
        }
    }

    /** What a block is, in the order of Decree 30/2020/NĐ-CP: I., 1., a), then the dashes and crosses of common usage. */
    public enum Kind {
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
    public record Block(Kind kind, String text, Table table) {

        public Block {
            text = SafeText.text(text);
        }

        public static Block of(Kind kind, String text) {
            return new Block(kind, text, null);
        }

        public static Block of(Table table) {
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
    public record Table(List<Column> columns, List<List<String>> rows, boolean narrow) {

        public Table {
            rows = rows.stream().map(SafeText::texts).toList();
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
    public record Column(String heading, int weight, Alignment alignment) {

        public Column {
            heading = SafeText.text(heading);
        }

        public static Column text(String heading, int weight) {
            return new Column(heading, weight, Alignment.START);
        }

        public static Column centred(String heading, int weight) {
            return new Column(heading, weight, Alignment.CENTRE);
        }

        public static Column number(String heading, int weight) {
            return new Column(heading, weight, Alignment.END);
        }
    }

    /** Where the text of a column stands. */
    public enum Alignment {
        START,
        CENTRE,
        END
    }

    public static OfficialDocument of(ReportContent report) {
        return new ReportDocumentWriter(report).write();
    }

    public static OfficialDocument of(UrgingLetter letter) {
        return new UrgingLetterWriter(letter).write();
    }
}

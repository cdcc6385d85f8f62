package vn.tiendo.report.render.document;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tiendo.report.assembly.SubmissionLetter;
import vn.tiendo.report.assembly.letter.OverdueLetter;
import vn.tiendo.report.assembly.letter.UrgingLetter;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.render.text.SafeText;

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

        /** For whom and in whose place the signer signs: each line stands on its own. */
        public List<String> authorities() {
            return authority == null ? List.of() : List.of(authority.split(" / |\n"));
        }

        /** Nobody is named who signs: head and foot are left to a template of the issuer's own. */
        public boolean bare() {
            return post == null;
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

        /** What it announces begins on its page. */
        public boolean leadsIn() {
            return table == null && text.endsWith(":");
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
     * @param openings rows that begin a group: none stays behind at the foot of a page
     */
    public record Table(List<Column> columns, List<List<String>> rows, boolean narrow, Set<Integer> openings) {

        /** So many rows stand on one page. */
        private static final int SMALL = 8;

        public Table {
            rows = rows.stream().map(SafeText::texts).toList();
            openings = Set.copyOf(openings);
        }

        public Table(List<Column> columns, List<List<String>> rows, boolean narrow) {
            this(columns, rows, narrow, Set.of());
        }

        /** Whether the next row stands on the page of this one. */
        public boolean isKeptWithNext(int row) {
            return row < rows.size() - 1 && (rows.size() <= SMALL || openings.contains(row));
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

    public static OfficialDocument of(OverdueLetter letter) {
        return new OverdueLetterWriter(letter).write();
    }

    public static OfficialDocument of(SubmissionLetter letter) {
        return new SubmissionLetterWriter(letter).write();
    }

    public static OfficialDocument of(UrgingLetter letter) {
        return new UrgingLetterWriter(letter).write();
    }
}

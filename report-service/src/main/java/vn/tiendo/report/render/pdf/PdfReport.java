package vn.tiendo.report.render.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.draw.VerticalPositionMark;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Kind;
import vn.tiendo.report.render.pdf.PdfTags.Tag;

/** A document as PDF/A-2a and PDF/UA-1, in the form of Decree 30/2020/NĐ-CP: to be read, printed, signed and kept. */
public final class PdfReport {

    private static final float FIRST_LINE = PdfPage.mm(12.7f);
    private static final float TABLE = 12;
    private static final float WIDE_TABLE = 11;
    private static final float ANNEX_TITLE = 13;

    /** A full stop or comma at the end of a justified line reaches out by as much. */
    private static final float HANGING = 1.6f;

    /** Above those who receive and sign. */
    private static final float GAP = 12;

    /** Two lines of text and a little: what a heading must not be parted from. */
    private static final float BEGINNING = 50;

    private final OfficialDocument report;
    private final Document document = PdfPage.document();
    private final PdfTaggedWriter writer;
    private final PdfArchive archive;
    private final PdfTags tags;
    private final PdfFlow flow;
    private final PdfBookmarks bookmarks;

    private PdfReport(OfficialDocument report, Instant made, OutputStream out) {
        this.report = report;
        PdfPages pages = new PdfPages();
        writer = PdfTaggedWriter.of(document, out);
        writer.setCloseStream(false);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setSpaceCharRatio(PdfWriter.NO_SPACE_CHAR_RATIO);
        writer.setPageEvent(pages);
        archive = new PdfArchive(report.header().name(), report.header().issuer(), made);
        archive.describe(document);
        document.open();
        tags = new PdfTags(writer);
        pages.beside(tags);
        flow = new PdfFlow(document, writer, pages, tags);
        bookmarks = new PdfBookmarks(writer, flow);
    }

    /**
     * Writes the file while it is laid out, so that a long document needs little memory.
     *
     * @param made the file's own moment, for its metadata
     * @param out left open
     */
    public static void write(OfficialDocument report, Instant made, OutputStream out) throws IOException {
        new PdfReport(report, made, out).write();
    }

    private void write() throws IOException {
        new PdfLetterhead(flow, report.header()).write(report.notice());
        body();
        report.annexes().forEach(this::annex);
        tags.close();
        archive.seal(writer);
        document.close();
    }

    private void body() {
        PdfClosing closing = new PdfClosing(flow, report.header());
        PdfTables tables = new PdfTables(flow, TABLE);
        List<Block> blocks = report.body();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean last = i == blocks.size() - 1;
            flow.room(last ? room(block) + GAP + closing.height() : roomWithNext(tables, blocks, i));
            int level = level(block.kind());
            if (level > 0) {
                bookmarks.mark(level, block.text());
            }
            if (block.kind() == Kind.TABLE) {
                tables.add(block.table());
            } else {
                flow.add(
                        paragraph(block),
                        PdfPage.BODY * PdfPage.LEADING,
                        level == 0
                                ? tags::paragraph
                                : () -> tags.heading(level + (report.header().letter() ? 0 : 1)));
            }
        }
        flow.gap(GAP);
        flow.room(closing.height());
        closing.write();
    }

    /** Of a heading, from 1; 0: none. */
    private static int level(Kind kind) {
        return switch (kind) {
            case HEADING -> 1;
            case SUBHEADING -> 2;
            case POINT -> 3;
            case ITEM, SUBITEM, PARAGRAPH, TABLE -> 0;
        };
    }

    /** A heading stays with what it heads, and a sentence with what it announces. */
    private float roomWithNext(PdfTables tables, List<Block> blocks, int from) {
        float room = 0;
        int i = from;
        while (i < blocks.size() && heads(blocks.get(i))) {
            room += room(blocks.get(i++));
        }
        if (i == from) {
            return 0;
        }
        boolean table = i < blocks.size() && blocks.get(i).table() != null;
        return room + (table ? tables.beginning(blocks.get(i).table()) : BEGINNING);
    }

    private static boolean heads(Block block) {
        return level(block.kind()) > 0 || block.leadsIn();
    }

    /** About the height of a block; of a table only that of its beginning. */
    private float room(Block block) {
        int lines = face(block).lines(block.marked(), PdfPage.BODY, flow.width() - FIRST_LINE);
        return block.kind() == Kind.TABLE ? BEGINNING : lines * PdfPage.BODY * PdfPage.LEADING + PdfPage.PARAGRAPH_GAP;
    }

    private static PdfFont face(Block block) {
        return switch (block.kind()) {
            case HEADING, SUBHEADING -> PdfFont.BOLD;
            case POINT, ITEM, SUBITEM, PARAGRAPH, TABLE -> PdfFont.REGULAR;
        };
    }

    /** The mark after a line keeps it from being spaced like the justified one before it. */
    private static Paragraph paragraph(Block block) {
        Phrase text = face(block).phrase("", PdfPage.BODY);
        String between = "";
        for (String line : block.marked().split("\n")) {
            text.add(face(block).chunk(between + line, PdfPage.BODY));
            text.add(new Chunk(new VerticalPositionMark()));
            between = "\n";
        }
        Paragraph paragraph = PdfPage.paragraph(text, Element.ALIGN_JUSTIFIED);
        paragraph.setFirstLineIndent(FIRST_LINE);
        paragraph.setIndentationRight(HANGING);
        paragraph.setSpacingAfter(PdfPage.PARAGRAPH_GAP);
        return paragraph;
    }

    private void annex(Annex annex) {
        flow.beginPart(annex.wide() ? PdfPage.LANDSCAPE : PdfPage.PORTRAIT);
        tags.beginPart();
        bookmarks.mark(1, annex.number() + ". " + annex.title());
        int level = report.header().letter() ? 1 : 2;
        centred(PdfFont.BOLD, annex.number(), PdfPage.BODY, () -> tags.heading(level));
        centred(PdfFont.BOLD, annex.title(), ANNEX_TITLE, tags::paragraph);
        centred(PdfFont.ITALIC, annex.attached(), ANNEX_TITLE, tags::paragraph);
        flow.gap(PdfPage.PARAGRAPH_GAP);
        new PdfTables(flow, annex.wide() ? WIDE_TABLE : TABLE).add(annex.table());
    }

    private void centred(PdfFont face, String text, float size, Supplier<Tag> tag) {
        flow.add(PdfPage.centred(face, text, size, flow.width()), size * PdfPage.LEADING, tag);
    }
}

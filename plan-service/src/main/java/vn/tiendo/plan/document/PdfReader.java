package vn.tiendo.plan.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import vn.tiendo.plan.document.IssuedDocument.Block;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.document.IssuedDocument.Table;
import vn.tiendo.plan.document.IssuedDocument.Type;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

/** Pages with text: lines become paragraphs again, what is ruled becomes a table. */
final class PdfReader {

    /** Pages of pictures bear a few letters too: numbers, the words of a digital signature. */
    private static final int LETTERS_OF_A_SCAN = 60;

    private final Bounds bounds;
    private final List<Block> blocks = new ArrayList<>();
    private final PdfParagraphs paragraphs;

    /** The table with which the page before ended; null: it ended with something else. */
    private PdfTable open;

    PdfReader(Bounds bounds) {
        this.bounds = bounds;
        this.paragraphs = new PdfParagraphs(bounds);
    }

    IssuedDocument read(byte[] file) throws IOException, UnreadableDocument {
        FontMappers.set(new OwnFonts());
        try (PDDocument document =
                Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(100L << 20).streamCache)) {
            Bounds.requireAtMost(Bounds.PAGES, document.getNumberOfPages());
            List<PdfPage> pages = new PdfPageReader().read(document);
            requireText(pages);
            readPages(pages);
            return new IssuedDocument(Type.PDF, blocks);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(Reason.ENCRYPTED);
        } catch (Xml.TooMuch e) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
    }

    private static void requireText(List<PdfPage> pages) throws UnreadableDocument {
        long letters = pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(glyph -> !glyph.text().isBlank())
                .count();
        if (letters < (long) LETTERS_OF_A_SCAN * pages.size() && pages.stream().anyMatch(PdfPage::pictures)) {
            throw new UnreadableDocument(Reason.SCAN);
        }
    }

    private void readPages(List<PdfPage> pages) throws UnreadableDocument {
        List<PdfLayout> layouts = new ArrayList<>();
        for (PdfPage page : pages) {
            layouts.add(PdfLayout.of(page));
        }
        PdfMargins.take(layouts);
        int number = 0;
        for (PdfLayout layout : layouts) {
            number++;
            readPage(layout, number);
        }
        flush();
    }

    private void readPage(PdfLayout layout, int number) throws UnreadableDocument {
        paragraphs.page(layout.lines(), number);
        List<Object> items = layout.inOrder();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof PdfTable table) {
                flush();
                boolean goesOn = i == 0 && open != null && open.isContinuedBy(table);
                add(table, number, goesOn);
                open = table;
            } else {
                open = null;
                paragraphs.add((PdfLine) items.get(i));
            }
        }
    }

    private void flush() throws UnreadableDocument {
        paragraphs.end().forEach(paragraph -> blocks.add(Block.of(paragraph)));
    }

    private void add(PdfTable table, int page, boolean goesOn) throws UnreadableDocument {
        Table read = table.read(page, bounds);
        if (!goesOn) {
            bounds.table();
            blocks.add(Block.of(read));
            return;
        }
        List<Row> rows =
                new ArrayList<>(blocks.remove(blocks.size() - 1).table().rows());
        int repeated = 0;
        while (repeated < read.rows().size()
                && repeated < rows.size()
                && PdfTable.text(rows.get(repeated))
                        .equals(PdfTable.text(read.rows().get(repeated)))) {
            rows.set(repeated, new Row(rows.get(repeated).cells(), true));
            repeated++;
        }
        rows.addAll(read.rows().subList(repeated, read.rows().size()));
        blocks.add(Block.of(new Table("", List.copyOf(rows))));
    }
}

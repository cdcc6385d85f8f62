package vn.tiendo.report.render.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The tags of a document, by which it is read aloud and shown on narrow screens. OpenPDF would hold all of them to the end; here
 * each is written as soon as it is closed, so that a long table needs little memory.
 */
final class PdfTags {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final PdfWriter writer;
    private final PdfIndirectReference tree;
    private final Tag root;
    private final PdfArray pages = new PdfArray();
    private Tag part;
    private int depth;
    private PdfArray marks = new PdfArray();
    private int page;

    /**
     * @param writer open
     */
    PdfTags(PdfTaggedWriter writer) {
        this.writer = writer;
        this.tree = writer.getPdfIndirectReference();
        this.root = new Tag(tree, "Document");
        this.part = root;
    }

    /** Begins a paragraph of the part that was begun last. */
    Tag paragraph() {
        return part.begin("P");
    }

    /**
     * Begins a heading of the part that was begun last.
     *
     * @param level from 1; no level is left out on the way down, as readers jump from one to the next
     */
    Tag heading(int level) {
        depth = Math.min(level, depth + 1);
        return part.begin("H" + depth);
    }

    /** Begins an annex: what is written from here on belongs to it. */
    void beginPart() {
        endPart();
        part = root.begin("Sect");
    }

    private void endPart() {
        if (part != root) {
            part.close();
        }
    }

    /** Begins a table of the part that was begun last. */
    Tag table() {
        return part.begin("Table");
    }

    /** Writes what belongs to no text: rules, and what comes again on each page. */
    void artifact(Runnable drawing) {
        PdfContentByte canvas = writer.getDirectContent();
        canvas.beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        canvas.endMarkedContentSequence();
    }

    /** After everything else. */
    void close() throws IOException {
        endPart();
        root.close();
        endPage();
        PdfDictionary parents = new PdfDictionary();
        parents.put(new PdfName("Nums"), pages);
        PdfDictionary all = new PdfDictionary(new PdfName("StructTreeRoot"));
        all.put(PdfName.K, root.reference);
        all.put(PdfName.PARENTTREE, writer.addToBody(parents).getIndirectReference());
        all.put(PdfName.PARENTTREENEXTKEY, new PdfNumber(page));
        writer.addToBody(all, tree);
        PdfDictionary marked = new PdfDictionary();
        marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        writer.getExtraCatalog().put(PdfName.STRUCTTREEROOT, tree);
        writer.getExtraCatalog().put(PdfName.MARKINFO, marked);
    }

    /** What was marked on a page, in the order of its marks: by that a reader finds the tag of a word. */
    private void endPage() {
        if (!marks.isEmpty()) {
            pages.add(new PdfNumber(page - 1));
            pages.add(write(marks, writer.getPdfIndirectReference()));
            marks = new PdfArray();
        }
    }

    private PdfIndirectReference write(PdfObject object, PdfIndirectReference reference) {
        try {
            return writer.addToBody(object, reference).getIndirectReference();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A heading, a paragraph, a table, a row or a cell. */
    final class Tag implements AutoCloseable {

        private final PdfIndirectReference reference = writer.getPdfIndirectReference();
        private final PdfDictionary tag = new PdfDictionary();
        private final PdfArray kids = new PdfArray();
        private final PdfName type;

        private Tag(PdfIndirectReference parent, String type) {
            this.type = new PdfName(type);
            tag.put(PdfName.S, this.type);
            tag.put(PdfName.P, parent);
        }

        /** Begins a part of this. */
        Tag begin(String type) {
            Tag part = new Tag(reference, type);
            kids.add(part.reference);
            return part;
        }

        /** Begins the heading of a column. */
        Tag beginHeading() {
            Tag heading = begin("TH");
            PdfDictionary attributes = new PdfDictionary();
            attributes.put(PdfName.O, new PdfName("Table"));
            attributes.put(new PdfName("Scope"), new PdfName("Column"));
            heading.tag.put(PdfName.A, attributes);
            return heading;
        }

        /** Writes words of it on the present page. */
        void mark(Runnable words) {
            if (page != writer.getPageNumber()) {
                endPage();
                page = writer.getPageNumber();
            }
            PdfNumber number = new PdfNumber(marks.size());
            PdfDictionary properties = new PdfDictionary();
            properties.put(PdfName.MCID, number);
            PdfDictionary kid = new PdfDictionary(PdfName.MCR);
            kid.put(PdfName.PG, writer.getCurrentPage());
            kid.put(PdfName.MCID, number);
            kids.add(kid);
            marks.add(reference);
            PdfContentByte canvas = writer.getDirectContent();
            canvas.beginMarkedContentSequence(type, properties, true);
            words.run();
            canvas.endMarkedContentSequence();
        }

        @Override
        public void close() {
            tag.put(PdfName.K, kids);
            write(tag, reference);
        }
    }
}

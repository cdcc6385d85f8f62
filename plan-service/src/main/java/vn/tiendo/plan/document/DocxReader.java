package vn.tiendo.plan.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.document.IssuedDocument.Block;
import vn.tiendo.plan.document.IssuedDocument.Table;
import vn.tiendo.plan.document.IssuedDocument.Type;

/** The main text of a document of Word, without headers, footers and notes. */
final class DocxReader {

    private final Parts parts;
    private final Bounds bounds;
    private final List<Block> blocks = new ArrayList<>();

    DocxReader(Parts parts, Bounds bounds) {
        this.parts = parts;
        this.bounds = bounds;
    }

    IssuedDocument read() throws IOException, UnreadableDocument {
        String main = parts.main();
        DocxStyles styles = DocxStyles.of(parts.openRelated(main, "styles"));
        DocxNumbering numbering = DocxNumbering.of(parts.openRelated(main, "numbering"));
        boolean paged = isPaged(main);
        try (Xml xml = parts.open(main)) {
            DocxText text = new DocxText(xml, styles, numbering, bounds, paged);
            xml.root();
            xml.children(element -> {
                if (element.equals("body")) {
                    xml.children(block -> readBlock(block, xml, text));
                }
            });
        }
        return new IssuedDocument(Type.DOCX, blocks);
    }

    /** Whether the program that wrote it has left where its pages end. */
    private boolean isPaged(String main) throws IOException, UnreadableDocument {
        boolean[] paged = {false};
        try (Xml xml = parts.open(main)) {
            xml.root();
            lookForPages(xml, paged);
        }
        return paged[0];
    }

    private static void lookForPages(Xml xml, boolean[] paged) throws IOException, UnreadableDocument {
        xml.children(element -> {
            if (element.equals("lastRenderedPageBreak")) {
                paged[0] = true;
            }
            if (!paged[0]) {
                lookForPages(xml, paged);
            }
        });
    }

    private void readBlock(String block, Xml xml, DocxText text) throws IOException, UnreadableDocument {
        if (block.equals("p")) {
            text.paragraphs(paragraph -> blocks.add(Block.of(paragraph)));
        } else if (block.equals("tbl")) {
            Table table = new DocxTable(xml, text, bounds).read();
            if (!table.rows().isEmpty()) {
                blocks.add(Block.of(table));
            }
        } else if (DocxText.isWrapper(block)) {
            xml.children(inner -> readBlock(inner, xml, text));
        }
    }
}

package vn.tiendo.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.render.SampleDocuments;
import vn.tiendo.report.render.document.OfficialDocument;

/** How a document is read aloud, as PDFBox reads its tags; veraPDF judges the rest (deploy/verify/documents). */
class PdfTagsTest {

    @Test
    void aDocumentHasHeadingsParagraphsAndTables() throws IOException {
        try (PDDocument pdf = read(SampleDocuments.consolidated())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> types = types(pdf);
            assertThat(types)
                    .contains("H1", "H2", "H3", "H4", "P", "Table", "THead", "TBody", "TR", "TH", "TD", "Sect");
            assertThat(types.stream().filter("H1"::equals)).hasSize(1);
            assertThat(types.stream().filter("Sect"::equals)).hasSize(3);
        }
    }

    /** A heading that comes again on each page is read once. */
    @Test
    void eachColumnOfALongTableHasOneHeadingWithItsScope() throws IOException {
        OfficialDocument report = SampleDocuments.withTasks(300);
        try (PDDocument pdf = read(report)) {
            List<PDStructureElement> tables = all(pdf).stream()
                    .filter(e -> e.getStructureType().equals("Table"))
                    .toList();
            PDStructureElement annex = tables.get(tables.size() - 3);
            List<PDStructureElement> parts = new ArrayList<>();
            collect(annex, parts);
            List<PDStructureElement> headings = parts.stream()
                    .filter(e -> e.getStructureType().equals("TH"))
                    .toList();
            assertThat(headings)
                    .hasSize(report.annexes().get(0).table().columns().size());
            assertThat(headings).allSatisfy(e -> assertThat(
                            ((COSDictionary) e.getCOSObject().getDictionaryObject(COSName.A)).getNameAsString("Scope"))
                    .isEqualTo("Column"));
            assertThat(parts.stream().filter(e -> e.getStructureType().equals("TR")))
                    .hasSize(301);
        }
    }

    @Test
    void readersGoThroughAPageInTheOrderOfItsTags() throws IOException {
        try (PDDocument pdf = read(SampleDocuments.letter())) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
                assertThat(page.getStructParents()).isNotNegative();
            }
        }
    }

    private static List<String> types(PDDocument pdf) {
        return all(pdf).stream().map(PDStructureElement::getStructureType).toList();
    }

    private static List<PDStructureElement> all(PDDocument pdf) {
        List<PDStructureElement> all = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), all);
        return all;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> all) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                collect(element, all);
            }
        }
    }

    private static PDDocument read(OfficialDocument report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfReport.write(report, Instant.parse("2026-11-20T01:30:00Z"), bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }
}

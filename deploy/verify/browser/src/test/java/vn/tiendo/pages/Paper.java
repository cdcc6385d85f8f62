package vn.tiendo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page as it comes out of the printer, in points; left in {@code target/paper} to be looked at.
 *
 * @param sheets the words of each side, those of a cell of a table together
 */
record Paper(List<String> sheets) {

    private static final Path PRINTED = Path.of("target/paper");
    private static final float WIDTH = 595.3f;
    private static final float HEIGHT = 841.9f;
    private static final float MARGIN = 42.5f;
    private static final float TOLERANCE = 1.5f;

    /** What is of no use on paper. */
    private static final String TO_CLICK =
            "nav:visible, button:visible, .btn:visible, input:not([type=text]):visible, form.page-form:visible, .skip:focus";

    /** The ends of all rows of tables, as the eye sees them: what is cut off at the right edge is missing there first. */
    private static final String LAST_CELLS = """
            [...document.querySelectorAll('main tr > :last-child')].map(cell => {
              const seen = cell.cloneNode(true);
              seen.querySelectorAll('.visually-hidden, .no-print').forEach(hidden => hidden.remove());
              return seen.textContent;
            })""";

    /** Prints where the official is, and looks for what no printed page may have. */
    static Paper of(Official official, String name) throws IOException {
        Page page = official.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(TO_CLICK).allInnerTexts()).as(name).isEmpty();
        String title = page.locator("h1").innerText();
        String dateline = page.locator(".dateline").innerText();
        List<?> ends = (List<?>) page.evaluate(LAST_CELLS);
        Files.createDirectories(PRINTED);
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPreferCSSPageSize(true)
                .setPath(PRINTED.resolve(name + ".pdf")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        Paper paper = read(pdf, name);
        assertThat(paper.sheets).as(name).doesNotContain("");
        assertThat(paper.sheets.get(0)).as(name).contains(dateline, flat(title));
        String all = withoutBlanks(String.join("", paper.sheets));
        for (Object end : ends) {
            assertThat(all).as(name).contains(withoutBlanks((String) end));
        }
        return paper;
    }

    private static Paper read(byte[] pdf, String name) throws IOException {
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage sheet : document.getPages()) {
                assertThat(sheet.getMediaBox().getWidth()).isBetween(WIDTH - TOLERANCE, WIDTH + TOLERANCE);
                assertThat(sheet.getMediaBox().getHeight()).isBetween(HEIGHT - TOLERANCE, HEIGHT + TOLERANCE);
                WithinMargins reader = new WithinMargins();
                reader.setStartPage(sheets.size() + 1);
                reader.setEndPage(sheets.size() + 1);
                sheets.add(flat(reader.getText(document)));
                assertThat(reader.beyond).as(name + ": beyond the margin").isEmpty();
            }
        }
        return new Paper(sheets);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Where a cell's lines are broken on paper is nobody's concern. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }

    private static final class WithinMargins extends PDFTextStripper {

        private final List<String> beyond = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            float right = text.getXDirAdj() + text.getWidthDirAdj();
            if (!text.getUnicode().isBlank()
                    && (text.getXDirAdj() < MARGIN - TOLERANCE || right > WIDTH - MARGIN + TOLERANCE)) {
                beyond.add(text.getUnicode());
            }
            super.processTextPosition(text);
        }
    }
}

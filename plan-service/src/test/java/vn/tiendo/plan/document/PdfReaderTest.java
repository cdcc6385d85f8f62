package vn.tiendo.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.document.IssuedDocument.Type;

class PdfReaderTest {

    private static final String LONG =
            "Căn cứ Nghị quyết số 107/NQ-CP của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện như sau, trong đó "
                    + "các sở, ban, ngành chủ động phối hợp và báo cáo trước ngày 25 tháng 11 hằng năm.";

    /** A page of which everything is measured from its upper left corner. */
    private static final class Page implements AutoCloseable {

        private final PDPageContentStream content;
        private final PDFont font;
        private final float height;

        Page(PDDocument document, PDFont font, boolean turned) throws IOException {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            this.font = font;
            this.content = new PDPageContentStream(document, page);
            if (turned) {
                page.setRotation(90);
                content.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
            }
            this.height = turned ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        }

        void text(float x, float y, String text) throws IOException {
            content.beginText();
            content.setFont(font, 12);
            content.newLineAtOffset(x, height - y);
            content.showText(text);
            content.endText();
        }

        float wrapped(float x, float y, float width, String text) throws IOException {
            float at = y;
            String line = "";
            for (String word : text.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (font.getStringWidth(longer) / 1000 * 12 > width) {
                    text(x, at, line);
                    at += 16;
                    longer = word;
                }
                line = longer;
            }
            text(x, at, line);
            return at + 16;
        }

        void line(float x0, float y0, float x1, float y1) throws IOException {
            content.moveTo(x0, height - y0);
            content.lineTo(x1, height - y1);
            content.stroke();
        }

        /** As Word draws its lines. */
        void bar(float x, float y, float width, float high) throws IOException {
            content.addRect(x, height - y - high, width, high);
            content.fill();
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    private static byte[] file(boolean turned) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            try (Page page = new Page(document, font, turned)) {
                page.text(60, 60, "UBND TỈNH X");
                page.text(330, 60, "CỘNG HÒA XÃ HỘI");
                page.text(60, 76, "Số: 12/KH-UBND");
                float y = page.wrapped(60, 110, 440, LONG);
                y = page.wrapped(60, y, 440, "- Sở Y tế;");
                y = page.wrapped(60, y, 440, "- " + LONG);
                page.text(60, y, "PHỤ LỤC");
                ruled(page, y + 20, true, "1", "Việc một dài hơn một dòng của ô mà nó đứng");
                page.text(300, 570, "1");
            }
            try (Page page = new Page(document, font, turned)) {
                page.text(300, 40, "2");
                ruled(page, 60, true, "2", "Việc hai");
                page.text(60, 200, "Hết.");
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Two columns below one heading, the first column through both rows of it. */
    private static void ruled(Page page, float top, boolean heading, String number, String words) throws IOException {
        page.line(60, top, 60, top + 120);
        page.bar(100, top, 0.5f, 120);
        page.line(500, top, 500, top + 120);
        page.line(300, top + 30, 300, top + 120);
        page.line(60, top, 500, top);
        page.line(100, top + 30, 500, top + 30);
        page.bar(60, top + 60, 440, 0.5f);
        page.line(60, top + 120, 500, top + 120);
        page.text(65, top + 20, "TT");
        page.text(105, top + 20, "Nhiệm vụ và cơ quan");
        page.text(105, top + 50, "Nội dung");
        page.text(305, top + 50, "Chủ trì");
        page.text(65, top + 75, number);
        page.wrapped(105, top + 75, 188, words);
        page.text(305, top + 75, "Sở Y tế");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linesBecomeSentencesAndRuledLinesOneTable(boolean turned) throws Exception {
        IssuedDocument document = FileReading.read(file(turned), "application/pdf");
        assertThat(document.type()).isEqualTo(Type.PDF);
        assertThat(TextReaderTest.texts(document))
                .containsExactly(
                        "UBND TỈNH X",
                        "CỘNG HÒA XÃ HỘI",
                        "Số: 12/KH-UBND",
                        LONG,
                        "- Sở Y tế;",
                        "- " + LONG,
                        "PHỤ LỤC",
                        "Hết.");
        assertThat(TextReaderTest.tables(document)).hasSize(1);
        assertThat(TextReaderTest.rows(TextReaderTest.tables(document).get(0)))
                .containsExactly(
                        "# 1x2:TT|2x1:Nhiệm vụ và cơ quan",
                        "# Nội dung|Chủ trì",
                        "1|Việc một dài hơn một dòng của ô mà nó đứng|Sở Y tế",
                        "2|Việc hai|Sở Y tế");
        assertThat(document.blocks()
                        .get(document.blocks().size() - 1)
                        .paragraph()
                        .page())
                .isEqualTo(2);
    }

    @Test
    void aSentenceGoesOnOverThePageAndWhatStandsOnAllPagesIsLeftOut() throws Exception {
        List<String> words = new ArrayList<>(List.of(LONG.split(" ")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(
                    document,
                    PDDocument.class.getResourceAsStream(
                            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            int each = words.size() / 3 + 1;
            for (int i = 0; i < 3; i++) {
                try (Page page = new Page(document, font, false)) {
                    page.text(60, 40, "Kế hoạch của UBND tỉnh, trang " + (i + 1));
                    String part = String.join(" ", words.subList(i * each, Math.min(words.size(), (i + 1) * each)));
                    float width = font.getStringWidth(part) / 1000 * 12;
                    page.wrapped(60, 80, i < 2 ? width + 1 : 400, part);
                    page.text(300, 800, String.valueOf(i + 1));
                }
            }
            document.save(bytes);
        }
        assertThat(TextReaderTest.texts(FileReading.read(bytes.toByteArray(), "application/pdf")))
                .containsExactly(LONG);
    }
}

package vn.tiendo.report.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.render.PdfWords;
import vn.tiendo.report.render.PdfWords.Run;
import vn.tiendo.report.render.SampleDocuments;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** The table of Decree 30/2020/NĐ-CP, appendix I, item by item, read back by PDFBox, which wrote none of it. */
class PdfReportTest {

    private static final float MM = 72 / 25.4f;
    private static final String HEADER_OF_ANNEX = "STT Nội dung Chủ trì Phối hợp Thời gian Kết quả Tình trạng";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH                   | 12 | regular     | left half
            SỞ KHOA HỌC VÀ CÔNG NGHỆ                          | 12 | bold        | left half
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM                | 12 | bold        | right half
            Độc lập - Tự do - Hạnh phúc                       | 13 | bold        | right half
            Số: 05/BC-SKHCN                                   | 13 | regular     | left half
            Quảng Ninh, ngày 20 tháng 11 năm 2026             | 13 | italic      | right half
            BÁO CÁO                                           | 14 | bold        | centre
            Kết quả thực hiện Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh, năm 2026 | 14 | bold | centre
            Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh         | 14 | regular     | centre
            I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI                   | 14 | bold        | first line
            1. Kết quả chung                                  | 14 | bold        | first line
            a) Nâng cao nhận thức                             | 14 | regular     | first line
            - Đào tạo hằng năm: 01/03 cơ quan cấp tỉnh hoàn thành. Cụ thể: | 14 | regular     | first line
            + Sở Nội vụ: Mở 3 lớp, 120 học viên.              | 14 | regular     | first line
            Nơi nhận:                                         | 12 | bold italic | margin
            - Như trên;                                       | 11 | regular     | margin
            - Các sở, ban, ngành có tên tại Phụ lục II;       | 11 | regular     | margin
            - Lưu: VT, KHCN.                                  | 11 | regular     | margin
            KT. GIÁM ĐỐC                                      | 14 | bold        | right half
            PHÓ GIÁM ĐỐC                                      | 14 | bold        | right half
            Nguyễn Văn Bình                                   | 14 | bold        | right half
            Phụ lục II                                        | 14 | bold        | centre
            TÌNH HÌNH NỘP BÁO CÁO CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG | 13 | bold | centre
            """)
    void eachItemLooksAsTheDecreeAsks(String text, float size, String style, String place) throws IOException {
        try (PDDocument pdf = read(SampleDocuments.consolidated())) {
            Run item = PdfWords.find(textOf(pdf), text);
            assertThat(item.size()).isEqualTo(size);
            assertThat(item.bold()).as("bold").isEqualTo(style.contains("bold"));
            assertThat(item.italic()).as("italic").isEqualTo(style.contains("italic"));
            float left = 30 * MM;
            float right = 195 * MM;
            float centre = (left + right) / 2;
            switch (place) {
                case "left half" -> assertThat(item.right()).isLessThan(centre);
                case "right half" -> assertThat(item.left()).isGreaterThan(centre - 10 * MM);
                case "centre" -> assertThat(item.middle()).isCloseTo(centre, within(1f));
                case "first line" -> assertThat(item.left()).isCloseTo(left + 12.7f * MM, within(0.5f));
                case "margin" -> assertThat(item.left()).isCloseTo(left, within(0.5f));
                default -> throw new IllegalArgumentException(place);
            }
        }
    }

    /** All words but the page numbers, and the rows of headings that come again. */
    @Test
    void holdsTheWordsOfTheDocumentInTheirOrder() throws IOException {
        OfficialDocument document = SampleDocuments.consolidated();
        try (PDDocument pdf = read(document)) {
            assertThat(joined(textOf(pdf))).isEqualTo(words(document));
        }
    }

    @Test
    void givesVietnameseBackComposedThoughItCameDecomposed() throws IOException {
        OfficialDocument m = SampleDocuments.firstLevel();
        List<Block> body = List.of(Block.of(
                OfficialDocument.Kind.PARAGRAPH,
                Normalizer.normalize("Đẩy mạnh thu hút, trọng dụng trí thức ở Thừa Thiên Huế", Normalizer.Form.NFD)));
        try (PDDocument pdf = read(new OfficialDocument(null, m.header(), body, List.of()))) {
            assertThat(joined(textOf(pdf))).contains("Đẩy mạnh thu hút, trọng dụng trí thức ở Thừa Thiên Huế");
        }
    }

    @Test
    void pagesAreA4AndAWideAnnexLiesOnItsSide() throws IOException {
        try (PDDocument pdf = read(SampleDocuments.withTasks(30))) {
            List<Run> text = textOf(pdf);
            int wide = PdfWords.find(text, "Phụ lục I").page();
            int last = PdfWords.find(text, "Phụ lục II").page();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDRectangle box = pdf.getPage(page - 1).getMediaBox();
                boolean landscape = page >= wide && page < last;
                assertThat(box.getWidth()).as("page %d", page).isCloseTo((landscape ? 297 : 210) * MM, within(0.1f));
                assertThat(box.getHeight()).isCloseTo((landscape ? 210 : 297) * MM, within(0.1f));
            }
            assertThat(last).isGreaterThan(wide + 1);
        }
    }

    @Test
    void nothingStandsInTheMarginsButPageNumbers() throws IOException {
        try (PDDocument pdf = read(SampleDocuments.withTasks(120))) {
            for (Run word : textOf(pdf)) {
                PDRectangle box = pdf.getPage(word.page() - 1).getMediaBox();
                assertThat(word.left()).as("%s", word).isGreaterThanOrEqualTo(30 * MM - 0.1f);
                assertThat(word.right()).as("%s", word).isLessThanOrEqualTo(box.getWidth() - 15 * MM + 0.1f);
                assertThat(word.baseline()).as("%s", word).isBetween(20 * MM, box.getHeight() - 20 * MM + 0.1f);
            }
        }
    }

    @Test
    void eachPartIsNumberedOnItsOwnInTheTopMarginAndItsFirstPageIsNot() throws IOException {
        try (PDDocument pdf = read(SampleDocuments.withTasks(30))) {
            List<Run> text = textOf(pdf);
            int first = PdfWords.find(text, "Phụ lục I").page();
            int second = PdfWords.find(text, "Phụ lục II").page();
            int third = PdfWords.find(text, "Phụ lục III").page();
            List<Run> numbers = numbersOf(pdf);
            List<String> expected = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                int begun = page >= third ? third : page >= second ? second : page >= first ? first : 1;
                if (page > begun) {
                    expected.add(page + ": " + (page - begun + 1));
                }
            }
            assertThat(numbers.stream().map(n -> n.page() + ": " + n.text())).isEqualTo(expected);
            for (Run number : numbers) {
                float width = pdf.getPage(number.page() - 1).getMediaBox().getWidth();
                assertThat(number.middle()).isCloseTo((30 * MM + width - 15 * MM) / 2, within(0.5f));
                assertThat(number.size()).isEqualTo(13);
                assertThat(number.bold() || number.italic()).isFalse();
            }
        }
    }

    @Test
    void theHeaderOfATableComesAgainOnEachOfItsPagesAndOnlyThere() throws IOException {
        try (PDDocument pdf = read(SampleDocuments.withTasks(300))) {
            List<Run> text = textOf(pdf);
            int first = PdfWords.find(text, "Phụ lục I").page();
            int second = PdfWords.find(text, "Phụ lục II").page();
            for (int page = first; page < second; page++) {
                int current = page;
                String words =
                        joined(text.stream().filter(w -> w.page() == current).toList());
                assertThat(words.split(HEADER_OF_ANNEX, -1)).as(words).hasSize(2);
                if (page > first) {
                    assertThat(words).startsWith(HEADER_OF_ANNEX);
                }
            }
            assertThat(second - first).isGreaterThan(20);
            assertThat(joined(text)).contains("300 II.300. Ban hành chính sách");
        }
    }

    /** Wherever the rows that are laid out together end on a page, the next page begins with the header. */
    @Test
    void theHeaderComesAgainWhereverThePageEnds() throws IOException {
        for (int lines = 1; lines <= 12; lines++) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("x\n".repeat(lines) + "x"));
            for (int i = 0; i < 120; i++) {
                rows.add(List.of("hàng"));
            }
            Table table = new Table(List.of(Column.text("CỘT", 1)), rows, false);
            OfficialDocument m = SampleDocuments.consolidated();
            List<Annex> annexes = List.of(new Annex("Phụ lục", "BẢNG", "(Kèm theo)", false, table));
            try (PDDocument pdf = read(new OfficialDocument(null, m.header(), m.body(), annexes))) {
                List<Run> text = textOf(pdf);
                int first = PdfWords.find(text, "Phụ lục BẢNG").page();
                for (int page = first + 1; page <= pdf.getNumberOfPages(); page++) {
                    int current = page;
                    assertThat(text.stream()
                                    .filter(w -> w.page() == current)
                                    .findFirst()
                                    .orElseThrow()
                                    .text())
                            .as("page %d with a first row of %d lines", page, lines)
                            .isEqualTo("CỘT");
                }
                assertThat(text.stream()
                                .filter(w -> w.page() >= first && w.text().equals("CỘT")))
                        .hasSize(pdf.getNumberOfPages() - first + 1);
                assertThat(text.stream().filter(w -> w.text().equals("hàng"))).hasSize(120);
            }
        }
    }

    @Test
    void recipientsStandLevelWithTheSignerOnOnePageWithTheLastWords() throws IOException {
        for (int tasks = 1; tasks <= 12; tasks++) {
            try (PDDocument pdf = read(SampleDocuments.withTasks(tasks))) {
                List<Run> text = textOf(pdf);
                Run recipients = PdfWords.find(text, "Nơi nhận:");
                Run post = PdfWords.find(text, "KT. GIÁM ĐỐC");
                assertThat(recipients.baseline()).isCloseTo(post.baseline(), within(4f));
                assertThat(List.of(post, PdfWords.find(text, "Nguyễn Văn Bình"), PdfWords.find(text, "Ninh./.")))
                        .as("%d tasks", tasks)
                        .allMatch(r -> r.page() == recipients.page());
            }
        }
    }

    @Test
    void aHeadingIsNeverTheLastOfItsPage() throws IOException {
        for (int paragraphs = 1; paragraphs <= 40; paragraphs++) {
            List<Block> body = new ArrayList<>();
            for (int i = 0; i < paragraphs; i++) {
                body.add(Block.of(OfficialDocument.Kind.PARAGRAPH, "Đoạn văn."));
            }
            body.add(Block.of(OfficialDocument.Kind.HEADING, "II. KẾT QUẢ"));
            body.add(Block.of(OfficialDocument.Kind.SUBHEADING, "1. Chung"));
            body.add(Block.of(OfficialDocument.Kind.POINT, "a) Mục."));
            body.add(Block.of(OfficialDocument.Kind.PARAGRAPH, "Nội dung."));
            body.add(Block.of(OfficialDocument.Kind.PARAGRAPH, "Hết./."));
            try (PDDocument pdf =
                    read(new OfficialDocument(null, SampleDocuments.firstLevel().header(), body, List.of()))) {
                List<Run> text = textOf(pdf);
                assertThat(PdfWords.find(text, "II. KẾT QUẢ").page())
                        .as("%d paragraphs", paragraphs)
                        .isEqualTo(PdfWords.find(text, "Nội dung.").page());
            }
        }
    }

    /** Wherever the line ends. */
    @Test
    void noLineEndsWithinADateOrANumber() throws IOException {
        List<Block> body = new ArrayList<>();
        for (int letters = 1; letters <= 60; letters++) {
            body.add(Block.of(
                    OfficialDocument.Kind.PARAGRAPH,
                    "x ".repeat(letters)
                            + "theo văn bản số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh, đạt 46 %."));
        }
        OfficialDocument m = SampleDocuments.firstLevel();
        try (PDDocument pdf = read(new OfficialDocument(null, m.header(), body, List.of()))) {
            List<Run> text = textOf(pdf);
            int dates = 0;
            for (int i = 1; i < text.size(); i++) {
                Run word = text.get(i);
                if (word.text().matches("205/KH-UBND|16/9/2024|%\\.")) {
                    dates++;
                    assertThat(text.get(i - 1).baseline()).as("%s", word).isEqualTo(word.baseline());
                }
            }
            assertThat(dates).isGreaterThanOrEqualTo(180);
        }
    }

    @Test
    void bodyTextIsJustifiedAndItsLastLineIsNotSpread() throws IOException {
        try (PDDocument pdf = read(SampleDocuments.consolidated())) {
            List<Run> text = textOf(pdf);
            Run paragraph = PdfWords.find(text, "Trên đây là báo cáo kết quả thực hiện Kế hoạch số 205/KH-UBND trong");
            assertThat(paragraph.right()).isCloseTo(195 * MM, within(2f));
            Run last = PdfWords.find(text, "Ninh./.");
            assertThat(last.right() - last.left()).isCloseTo(PdfFont.REGULAR.width("Ninh./.", 14), within(0.2f));
        }
    }

    @Test
    void aDraftSaysSoAboveEverything() throws IOException {
        OfficialDocument letter = SampleDocuments.letter();
        try (PDDocument pdf = read(letter)) {
            assertThat(joined(textOf(pdf))).startsWith(letter.notice());
        }
    }

    @Test
    void aLetterHasItsSubjectUnderItsNumberAndItsAddresseesAsAList() throws IOException {
        OfficialDocument letter = SampleDocuments.letter();
        try (PDDocument pdf = read(letter)) {
            List<Run> text = textOf(pdf);
            Run subject = PdfWords.find(text, letter.header().subject());
            Run number = PdfWords.find(text, letter.header().number());
            assertThat(subject.size()).isEqualTo(12);
            assertThat(subject.bold()).isFalse();
            assertThat(subject.middle()).isCloseTo(number.middle(), within(1f));
            assertThat(subject.baseline()).isGreaterThan(number.baseline());
            assertThat(joined(text))
                    .contains("Kính gửi: - Sở Nội vụ; - Sở Tài chính. Đến nay")
                    .doesNotContain("BÁO CÁO");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo(letter.header().subject());
        }
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws IOException {
        try (PDDocument pdf = read(SampleDocuments.consolidated())) {
            List<String> names = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName());
                }
            }
            assertThat(names).allMatch(n -> n.matches("[A-Z]{6}\\+LiberationSerif(-Bold|-Italic|-BoldItalic)?"));
            assertThat(names.stream().distinct()).hasSize(4);
        }
    }

    @Test
    void headingsPointsAndAnnexesAreBookmarks() throws IOException {
        try (PDDocument pdf = read(SampleDocuments.consolidated())) {
            List<String> outline = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                outline(pdf, item, "", outline);
            }
            assertThat(String.join("\n", outline)).isEqualTo("""
                    I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI, page 1
                    II. KẾT QUẢ THỰC HIỆN, page 1
                      1. Kết quả chung, page 1
                      2. Kết quả theo nhóm nhiệm vụ, page 1
                        a) Nâng cao nhận thức, page 1
                      3. Thực hiện chỉ tiêu, page 2
                    III. ĐÁNH GIÁ CHUNG, page 2
                      1. Kết quả nổi bật, page 2
                      2. Khó khăn, vướng mắc, page 2
                      3. Tồn tại, hạn chế, page 2
                      4. Nguyên nhân, page 2
                    IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027, page 2
                    V. ĐỀ XUẤT, KIẾN NGHỊ, page 2
                      1. Đối với Ủy ban nhân dân tỉnh, page 2
                    Phụ lục I. TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ, page 4
                    Phụ lục II. TÌNH HÌNH NỘP BÁO CÁO CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG, page 5
                    Phụ lục III. TÌNH HÌNH THỰC HIỆN CHỈ TIÊU ĐẾN NĂM 2030, page 6""");
        }
    }

    private static void outline(PDDocument pdf, PDOutlineItem item, String indent, List<String> lines)
            throws IOException {
        int page = pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1;
        lines.add(indent + item.getTitle() + ", page " + page);
        for (PDOutlineItem child : item.children()) {
            outline(pdf, child, indent + "  ", lines);
        }
    }

    @Test
    void saysWhatItIs() throws IOException {
        OfficialDocument document = SampleDocuments.consolidated();
        try (PDDocument pdf = read(document)) {
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8");
            assertThat(xmp)
                    .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>")
                    .contains("<pdfuaid:part>1</pdfuaid:part>", "<pdf:Producer>Tiến độ (OpenPDF 2.0.3)</pdf:Producer>")
                    .contains("<xmp:CreateDate>2026-11-20T08:30+07:00</xmp:CreateDate>");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("BÁO CÁO - " + document.header().subject());
            assertThat(pdf.getDocumentInformation().getProducer()).isEqualTo("Tiến độ (OpenPDF 2.0.3)");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("SỞ KHOA HỌC VÀ CÔNG NGHỆ");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-11-20T01:30:00Z");
            assertThat(pdf.getDocumentCatalog().getOutputIntents())
                    .singleElement()
                    .satisfies(i -> assertThat(i.getOutputConditionIdentifier()).startsWith("sRGB"));
        }
    }

    @Test
    void hostileTextLeavesNothingOutsideThePageAndNothingInvisible() throws IOException {
        try (PDDocument pdf = read(SampleDocuments.hostile())) {
            List<Run> text = textOf(pdf);
            for (Run word : text) {
                PDRectangle box = pdf.getPage(word.page() - 1).getMediaBox();
                assertThat(word.left()).as("%s", word).isGreaterThanOrEqualTo(30 * MM - 0.5f);
                assertThat(word.right()).as("%s", word).isLessThanOrEqualTo(box.getWidth() - 15 * MM + 0.5f);
                assertThat(word.text().codePoints())
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
            }
            assertThat(joined(text))
                    .doesNotContain("□")
                    .contains("<script>&amp;</script>", "Tiếng Việt ở Hòa Bình", "đảo ngược trái x abc");
            assertThat(text).extracting(Run::text).contains("STT").doesNotContain("ST");
            assertThat(text.stream()
                            .filter(w -> w.text().matches("x+"))
                            .mapToInt(w -> w.text().length())
                            .sum())
                    .isGreaterThan(20 * 3000);
        }
    }

    private static String words(OfficialDocument m) {
        OfficialDocument.Header h = m.header();
        List<String> parts = new ArrayList<>(List.of(
                h.parent(),
                h.issuer(),
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
                h.number(),
                h.placeAndDate(),
                h.title(),
                h.subject(),
                "Kính gửi: " + h.addressees().get(0)));
        for (Block block : m.body()) {
            if (block.table() == null) {
                parts.add(block.marked());
            } else {
                parts.addAll(words(block.table()));
            }
        }
        parts.add("Nơi nhận: - " + String.join("; - ", h.recipients()) + ".");
        parts.addAll(List.of(h.authority(), h.post(), h.signer()));
        for (Annex annex : m.annexes()) {
            parts.addAll(List.of(annex.number(), annex.title(), annex.attached()));
            parts.addAll(words(annex.table()));
        }
        return Arrays.stream(String.join(" ", parts).strip().split("\\s+")).collect(Collectors.joining(" "));
    }

    private static List<String> words(Table table) {
        return Stream.concat(
                        table.columns().stream().map(Column::heading),
                        table.rows().stream().flatMap(List::stream))
                .toList();
    }

    /** Page numbers left out. */
    private static List<Run> textOf(PDDocument pdf) {
        return PdfWords.of(pdf).stream().filter(w -> w.baseline() >= 20 * MM).toList();
    }

    private static List<Run> numbersOf(PDDocument pdf) {
        return PdfWords.of(pdf).stream().filter(w -> w.baseline() < 20 * MM).toList();
    }

    private static String joined(List<Run> words) {
        return words.stream().map(Run::text).collect(Collectors.joining(" "));
    }

    private static PDDocument read(OfficialDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfReport.write(document, Instant.parse("2026-11-20T01:30:00Z"), bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }
}

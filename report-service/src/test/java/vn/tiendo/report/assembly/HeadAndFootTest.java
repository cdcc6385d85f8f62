package vn.tiendo.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Catalogue;
import vn.tiendo.report.Shown;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.head.Capacity;
import vn.tiendo.report.content.head.Signature;
import vn.tiendo.report.content.head.SignatureBlock;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.RegistryEntry;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.pdf.PdfReport;
import vn.tiendo.report.render.word.WordReport;

/** Head and foot of reports on the shipped plans, after the document profiles of who issues them. */
class HeadAndFootTest {

    private static final Instant MADE = Instant.parse("2026-12-11T02:00:00Z");

    private static final Registry REGISTRY = Registry.of(Catalogue.entries().stream()
            .map(e -> RegistryEntry.Kind.of(e.kind())
                    .orElseThrow()
                    .read(e.document().toString()))
            .toList());

    @Test
    void theYouthUnionGetsTextAndAnnexesAndKeepsItsOwnHeadAndFoot() throws IOException {
        ReportContent report =
                report("gia-lai-kh-ubnd-2024-co-quan", "gia-lai-doan-thanh-nien-cong-san-ho-chi-minh-tinh");

        assertThat(report.header().layout()).isEqualTo("OWN");
        for (String text : List.of(word(report), pdf(report))) {
            assertThat(text)
                    .contains("BÁO CÁO", "Kính gửi: Ủy ban nhân dân tỉnh Gia Lai")
                    .doesNotContain("CỘNG HÒA XÃ HỘI", "Độc lập", "Nơi nhận", "BÍ THƯ", "Số:");
        }
    }

    @Test
    void eachLineOfTheAuthorityStandsOnItsOwn() throws IOException {
        ReportContent report = report("quang-ninh-205-kh-ubnd-2024-tong-hop", "quang-ninh-so-khoa-hoc-va-cong-nghe");
        SignatureBlock deputy = SignatureBlock.of(report.header(), Capacity.DEPUTY, null);
        ReportContent signed = report.withSignature(
                new Signature("105", LocalDate.parse("2026-11-27"), deputy.authority(), deputy.post(), null));

        for (String text : List.of(word(signed), pdf(signed))) {
            assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
                    .containsSubsequence("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
                    .contains("Kính gửi: Chính phủ (qua Bộ Khoa học và Công nghệ)")
                    .contains("- Đảng ủy UBND tỉnh (để báo cáo Tỉnh ủy);", "- Lưu: VT, TH5.");
        }
    }

    @Test
    void theNumberTakesItsPlaceInThePattern() {
        String youthUnion = "gia-lai-doan-thanh-nien-cong-san-ho-chi-minh-tinh";
        String farmers = "gia-lai-hoi-nong-dan-tinh";

        assertThat(numbered(youthUnion, "7")).isEqualTo("Số: 07-BC/TĐTN-VP");
        assertThat(numbered(farmers, "12-BC/HNDT")).isEqualTo("Số: 12-BC/HNDT");
        assertThat(numbered(farmers, null)).isEqualTo("Số:        -BC/HNDT");
        assertThat(numbered("gia-lai-so-ngoai-vu", "5")).isEqualTo("Số: 05/BC-SNgV");
    }

    @Test
    void whatStandsForTheCommunesHasNoHeadAndNoFoot() {
        ReportContent report =
                report("quang-ninh-205-kh-ubnd-2024-co-quan", "quang-ninh-ubnd-cap-xa-chua-nap-danh-muc");

        assertThat(OfficialDocument.of(report).header().bare()).isTrue();
        assertThat(REGISTRY.agencyName("quang-ninh-ubnd-cap-xa-chua-nap-danh-muc"))
                .isEqualTo("Ủy ban nhân dân các xã, phường, đặc khu");
    }

    private static String numbered(String agency, String number) {
        ReportContent report = report("gia-lai-kh-ubnd-2024-co-quan", agency);
        Signature signature =
                number == null ? null : new Signature(number, LocalDate.parse("2026-12-11"), null, null, null);
        return Shown.plain(
                OfficialDocument.of(report.withSignature(signature)).header().number());
    }

    private static ReportContent report(String obligation, String reporter) {
        Obligation duty = REGISTRY.obligations().get(obligation);
        Deadline deadline = new Deadlines(REGISTRY).of(duty, 2026);
        Instant closing = deadline.closesAt();
        return ReportAssembler.assemble(
                REGISTRY,
                new AssemblyRequest("r", duty, deadline, null, reporter, false, closing, closing, closing, null),
                new AssemblyInput(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static String word(ReportContent report) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(WordReport.render(OfficialDocument.of(report), MADE)))) {
            document.getBodyElements().forEach(element -> {
                if (element instanceof XWPFParagraph paragraph) {
                    text.append(paragraph.getText()).append('\n');
                } else if (element instanceof XWPFTable table) {
                    table.getRows().forEach(row -> row.getTableCells().forEach(cell -> cell.getParagraphs()
                            .forEach(p -> text.append(p.getText()).append('\n'))));
                }
            });
        }
        return Shown.plain(text.toString());
    }

    private static String pdf(ReportContent report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfReport.write(OfficialDocument.of(report), MADE, bytes);
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            return Shown.plain(new PDFTextStripper().getText(document));
        }
    }
}

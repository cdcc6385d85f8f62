package vn.tiendo.report.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Sample;
import vn.tiendo.report.assembly.UrgingLetter;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.pdf.PdfFont;

/** The wording of the letter that urges. */
class UrgingLetterWriterTest {

    private static final Sample SAMPLE = OfficialDocumentTest.SAMPLE;
    private static final Instant BEFORE = Instant.parse("2026-11-12T02:00:00Z");

    @Test
    void theSymbolHasAGapForTheUnitAndTheSubjectThreeLinesAtMost() {
        OfficialDocument.Header header =
                letter(SAMPLE.firstLevel(), BEFORE, "Sở Nội vụ", "Sở Tài chính").header();

        assertThat(header.number()).isEqualTo("Số:        /SKHCN-......");
        assertThat(header.subject())
                .isEqualTo("V/v đôn đốc nộp báo cáo kết quả thực hiện Kế hoạch số 205/KH-UBND, năm 2026");
        assertThat(PdfFont.REGULAR.lines(header.subject(), 12, 185)).isLessThanOrEqualTo(3);
    }

    @Test
    void aDepartmentAsksItsPeersByName() {
        assertThat(texts(letter(SAMPLE.firstLevel(), BEFORE, "Sở Nội vụ", "Sở Tài chính")))
                .anyMatch(
                        text -> text.startsWith("Sở Khoa học và Công nghệ đề nghị Sở Nội vụ, Sở Tài chính hoàn thành"))
                .anyMatch(text -> text.contains("0/2 cơ quan, đơn vị đã nộp báo cáo"))
                .noneMatch(text -> text.contains("Quý cơ quan"));
    }

    @Test
    void manyAreNotNamedAgainInASentence() {
        assertThat(texts(letter(SAMPLE.firstLevel(), BEFORE, "Sở A", "Sở B", "Sở C", "Sở D")))
                .anyMatch(text -> text.contains("đề nghị các cơ quan, đơn vị nêu trên hoàn thành"));
    }

    @Test
    void theCommitteeOrdersADepartmentAndCountsNobodyToASingleOne() {
        assertThat(texts(letter(SAMPLE.consolidated(), BEFORE, "Sở Khoa học và Công nghệ")))
                .anyMatch(text -> text.contains("Quảng Ninh yêu cầu Sở Khoa học và Công nghệ hoàn thành"))
                .anyMatch(text -> text.endsWith("ngày 12/11/2026, Sở Khoa học và Công nghệ chưa nộp báo cáo."))
                .noneMatch(text -> text.contains("0/1 cơ quan") || text.contains("Bộ luật Dân sự"));
    }

    @Test
    void theCommitteeAsksWhoDoesNotStandUnderIt() {
        assertThat(texts(letter(SAMPLE.consolidated(), BEFORE, "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh")))
                .anyMatch(text -> text.contains("Quảng Ninh đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh hoàn thành"));
    }

    private static OfficialDocument letter(String obligationId, Instant asOf, String... missing) {
        Registry registry = Documents.registry(SAMPLE.documents(Sample.REGISTERED));
        Obligation obligation = registry.obligations().get(obligationId);
        List<ReporterLine> reporters = Stream.of(missing)
                .map(name -> new ReporterLine(new ReportContent.Named("a", name), null, Outcome.NOT_YET, null, null, 0))
                .toList();
        return OfficialDocument.of(UrgingLetter.of(
                registry, obligation, new Deadlines(registry).of(obligation, 2026), null, reporters, asOf));
    }

    private static List<String> texts(OfficialDocument document) {
        return document.body().stream().map(OfficialDocument.Block::text).toList();
    }
}

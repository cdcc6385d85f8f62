package vn.tiendo.report.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.assembly.letter.Letter;
import vn.tiendo.report.assembly.letter.LetterOrder;
import vn.tiendo.report.assembly.letter.UrgingLetter;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.head.Capacity;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.pdf.PdfFont;

/** The wording of the letter that urges. */
class UrgingLetterWriterTest {

    private static final Sample SAMPLE = OfficialDocumentTest.SAMPLE;
    private static final Instant BEFORE = Instant.parse("2026-11-12T02:00:00Z");
    private static final LetterOrder USUAL = new LetterOrder(null, null, null, Capacity.HEAD, null);
    private static final LetterOrder OF_COMMITTEE =
            new LetterOrder(Letter.Author.COMMITTEE, null, null, Capacity.DEPUTY, null);

    @Test
    void theSymbolHasTheDraftingUnitAndNoKindAndTheSubjectThreeLinesAtMost() {
        OfficialDocument.Header header =
                letter(SAMPLE.firstLevel(), USUAL, "so-noi-vu", "so-tai-chinh").header();

        assertThat(header.number()).isEqualTo("Số:        /SKHCN-VP");
        assertThat(header.subject()).isEqualTo("V/v đôn đốc báo cáo thực hiện Kế hoạch số 205/KH-UBND năm 2026");
        assertThat(PdfFont.REGULAR.lines(header.subject(), 12, 185)).isLessThanOrEqualTo(3);
    }

    @Test
    void aDepartmentAsksItsPeersByNameWithPlanItemDueDayAndANewDay() {
        assertThat(texts(letter(SAMPLE.firstLevel(), USUAL, "so-noi-vu", "so-tai-chinh")))
                .containsExactly(
                        "Thực hiện Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh, các cơ quan, đơn vị, địa phương có trách nhiệm gửi báo cáo kết quả thực hiện năm 2026 đến Ủy ban nhân dân tỉnh Quảng Ninh (qua Sở Khoa học và Công nghệ để tổng hợp) trong thời hạn đến hết ngày 16/11/2026 (ngày 15/11/2026 là ngày nghỉ).",
                        "Đến ngày 12/11/2026, còn 02 cơ quan, đơn vị, địa phương chưa gửi báo cáo.",
                        "Sở Khoa học và Công nghệ đề nghị Sở Nội vụ, Sở Tài chính chủ động hoàn thành, gửi báo cáo về Sở Khoa học và Công nghệ chậm nhất ngày 16/11/2026 để tổng hợp theo quy định./.");
    }

    @Test
    void whoIsNotWrittenToHasNotThereforeHandedIn() {
        LetterOrder toTwo = new LetterOrder(
                null, Set.of(SAMPLE.agency("so-noi-vu"), SAMPLE.agency("so-tai-chinh")), null, Capacity.HEAD, null);
        assertThat(texts(letter(SAMPLE.firstLevel(), toTwo, "so-noi-vu", "so-tai-chinh", "mat-tran")))
                .contains("Đến ngày 12/11/2026, còn 03 cơ quan, đơn vị, địa phương chưa gửi báo cáo.")
                .noneMatch(text -> text.contains("đã có"));
    }

    @Test
    void manyAreNotNamedAgainInASentence() {
        assertThat(texts(letter(SAMPLE.firstLevel(), USUAL, "so-a", "so-b", "so-c", "so-d")))
                .anyMatch(text -> text.contains("đề nghị các cơ quan, đơn vị, địa phương nêu trên chủ động"));
    }

    @Test
    void theCommitteeRequiresOfADepartmentAndCountsNobodyToASingleOne() {
        assertThat(texts(letter(SAMPLE.consolidated(), USUAL, "so-khoa-hoc-va-cong-nghe")))
                .anyMatch(text -> text.contains("Quảng Ninh yêu cầu Sở Khoa học và Công nghệ chủ động hoàn thành"))
                .anyMatch(
                        text -> text.equals(
                                "Đến ngày 12/11/2026, Ủy ban nhân dân tỉnh Quảng Ninh chưa nhận được báo cáo của Sở Khoa học và Công nghệ."))
                .noneMatch(text -> text.contains("0/1 cơ quan") || text.contains("Bộ luật Dân sự"));
    }

    @Test
    void theCommitteeAsksWhoDoesNotStandUnderItAndRequiresOfTheOthers() {
        OfficialDocument letter = letter(SAMPLE.firstLevel(), OF_COMMITTEE, "so-noi-vu", "mat-tran", "bao");

        assertThat(texts(letter))
                .anyMatch(text -> text.startsWith("Ủy ban nhân dân tỉnh Quảng Ninh yêu cầu Sở Nội vụ; đề nghị"
                        + " Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Báo Quảng Ninh chủ động"));
        assertThat(letter.header().authorities()).containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH");
        assertThat(letter.header().post()).isEqualTo("PHÓ CHỦ TỊCH");
        assertThat(letter.header().number()).isEqualTo("Số:        /UBND-......");
    }

    private static OfficialDocument letter(String obligationId, LetterOrder order, String... missing) {
        List<Registered> documents = new ArrayList<>(SAMPLE.documents(Sample.REGISTERED));
        documents.add(Documents.agency(
                SAMPLE.agency("mat-tran"),
                SAMPLE.province(),
                "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
                "FATHERLAND_FRONT"));
        documents.add(Documents.profiled(
                SAMPLE.agency("bao"),
                SAMPLE.province(),
                "Báo Quảng Ninh",
                "MEDIA",
                Documents.fields("parents", List.of(Documents.fields("name", "Tỉnh ủy Quảng Ninh", "from", null)))));
        Registry registry = Documents.registry(documents);
        Obligation obligation = registry.obligations().get(obligationId);
        List<ReporterLine> reporters = Stream.of(missing)
                .map(SAMPLE::agency)
                .map(id -> new ReporterLine(
                        new ReportContent.Named(id, registry.agencyName(id)), null, Outcome.NOT_YET, null, null, 0))
                .toList();
        return OfficialDocument.of(UrgingLetter.of(
                registry, obligation, new Deadlines(registry).of(obligation, 2026), null, reporters, order, BEFORE));
    }

    private static List<String> texts(OfficialDocument document) {
        return document.body().stream()
                .map(OfficialDocument.Block::text)
                .map(Shown::plain)
                .toList();
    }
}

package vn.tiendo.report.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.content.Direction;
import vn.tiendo.report.content.Direction.Asked;
import vn.tiendo.report.content.Direction.SteeringAct;
import vn.tiendo.report.content.EditedPart;
import vn.tiendo.report.content.EditedPart.EditedText;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.Narrative.Addressee;
import vn.tiendo.report.content.Narrative.Proposal;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.Statement;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.ledger.entry.AssignmentState.Decision;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Plan.LegalBasis;
import vn.tiendo.report.render.SampleReport;
import vn.tiendo.report.render.document.OfficialDocument.Block;

/** What stands in the parts of a report, and what does not. */
class ReportTextTest {

    private static final Named HOME = new Named("h", "Sở Nội vụ");
    private static final Named HEALTH = new Named("y", "Sở Y tế");
    private static final LegalBasis RESOLUTION =
            new LegalBasis("IMPLEMENTS", "Nghị quyết số 107/NQ-CP", LocalDate.of(2024, 7, 9), "Chính phủ");

    @Test
    void aReportToTheGovernmentBeginsWithItsResolutionAndNamesNoAgencyInTheAssessment() {
        ReportContent report = toGovernment(List.of(
                says(HOME, Map.of("difficulties", "Thiếu hướng dẫn", "strengths", "Làm tốt")),
                says(HEALTH, Map.of("difficulties", "- Thiếu hướng dẫn;"))));

        List<String> texts = texts(report);
        assertThat(texts.get(0))
                .isEqualTo("Thực hiện Nghị quyết số 107/NQ-CP ngày 09/7/2024 của Chính phủ, Ủy ban nhân dân tỉnh"
                        + " Quảng Ninh báo cáo kết quả năm 2026 như sau:");
        assertThat(texts.get(texts.size() - 1))
                .endsWith(
                        "Ủy ban nhân dân tỉnh Quảng Ninh trân trọng báo cáo Chính phủ (qua Bộ Khoa học và Công nghệ để"
                                + " tổng hợp)./.");
        assertThat(part(report, "Khó khăn, vướng mắc")).containsExactly("Thiếu hướng dẫn.");
        assertThat(texts).as("what agencies say of themselves is the editor's").noneMatch(t -> t.contains("Làm tốt"));
    }

    @Test
    void elsewhereWhoSaysTheSameIsNamedOnce() {
        ReportContent report = with(
                SampleReport.consolidated("Việc"),
                Narrative.NONE,
                List.of(
                        says(HOME, Map.of("difficulties", "Thiếu hướng dẫn")),
                        says(HEALTH, Map.of("difficulties", "thiếu hướng dẫn."))));

        assertThat(part(report, "Khó khăn, vướng mắc"))
                .contains("Sở Nội vụ, Sở Y tế: Thiếu hướng dẫn.")
                .noneMatch(text -> text.contains("thiếu hướng dẫn."));
    }

    @Test
    void whatTheEditorHasWrittenStandsInsteadOfWhatAgenciesSay() {
        ReportContent report = with(
                        SampleReport.consolidated("Việc"),
                        Narrative.NONE,
                        List.of(says(
                                HOME, Map.of("difficulties", "Thiếu hướng dẫn", "proposals", "Đề nghị UBND tỉnh"))))
                .withEdited(List.of(
                        new EditedPart(
                                Part.DIFFICULTIES,
                                List.of(new EditedText("Một số cơ quan thiếu hướng dẫn\n- ý 1", List.of("r1")))),
                        new EditedPart(Part.STRENGTHS, List.of(new EditedText("Nhiều kết quả rõ nét", List.of()))),
                        new EditedPart(Part.PROPOSALS, List.of())));

        assertThat(part(report, "Khó khăn, vướng mắc")).containsExactly("Một số cơ quan thiếu hướng dẫn.", "ý 1.");
        assertThat(part(report, "Kết quả nổi bật")).contains("Nhiều kết quả rõ nét.");
        assertThat(part(report, "ĐỀ XUẤT, KIẾN NGHỊ")).containsExactly("Không có đề xuất, kiến nghị.");
        assertThat(OfficialDocument.of(report).annexes()).isNotEmpty();
    }

    @Test
    void whatTheIssuerOrWhoIsBelowItDecidesStandsOnItsControlSheet() {
        ReportContent report = toGovernment(List.of(
                says(HOME, Map.of("proposals", "Đề nghị Bộ Nội vụ sớm hướng dẫn\nĐề nghị UBND tỉnh bổ sung kinh phí")),
                says(HEALTH, Map.of("proposals", "Đề nghị Sở Tài chính bố trí kinh phí"))));

        assertThat(part(report, "ĐỀ XUẤT, KIẾN NGHỊ"))
                .containsExactly("1. Đối với các bộ, ngành Trung ương", "Đề nghị Bộ Nội vụ sớm hướng dẫn.");
        assertThat(ControlSheetText.of(report))
                .filteredOn(p -> p.title().startsWith("Đề xuất thuộc thẩm quyền"))
                .flatExtracting(ControlSheetText.Part::lines)
                .containsExactlyInAnyOrder(
                        "Sở Nội vụ: Đề nghị UBND tỉnh bổ sung kinh phí.",
                        "Sở Y tế: Đề nghị Sở Tài chính bố trí kinh phí.");
    }

    @Test
    void anAgencyProposesByAddressee() {
        Narrative words = new Narrative(
                null,
                null,
                null,
                null,
                List.of(
                        new Proposal(Addressee.DEPARTMENTS, "Phối hợp chia sẻ dữ liệu"),
                        new Proposal(null, "đề nghị Chính phủ ban hành nghị định"),
                        new Proposal(null, "Bổ sung dự toán")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(part(SampleReport.firstLevel().withNarrative(words), "ĐỀ XUẤT, KIẾN NGHỊ"))
                .containsExactly(
                        "1. Đối với Chính phủ",
                        "Đề nghị Chính phủ ban hành nghị định.",
                        "2. Đối với Ủy ban nhân dân tỉnh",
                        "Bổ sung dự toán.",
                        "3. Đối với các sở, ban, ngành, địa phương",
                        "Phối hợp chia sẻ dữ liệu.");
    }

    @Test
    void aReportThatSomebodyAsksForNamesTheDocumentThatAsksAndItsOwnSubject() {
        Decision basis = new Decision("1890/VPCP-KGVX", LocalDate.of(2026, 12, 10), "Văn phòng Chính phủ");
        ReportContent report = directed(
                SampleReport.firstLevel(), List.of(), new Asked("Kết quả thu hút chuyên gia, nhà khoa học", basis));

        List<String> texts = texts(report);
        assertThat(texts.get(0))
                .isEqualTo("Thực hiện Văn bản số 1890/VPCP-KGVX ngày 10/12/2026 của Văn phòng Chính phủ, Sở Khoa học và"
                        + " Công nghệ báo cáo kết quả thu hút chuyên gia, nhà khoa học như sau:");
        assertThat(texts.get(texts.size() - 1))
                .startsWith(
                        "Trên đây là báo cáo kết quả thu hút chuyên gia, nhà khoa học, Sở Khoa học và Công nghệ kính báo cáo");
        assertThat(texts(directed(SampleReport.firstLevel(), List.of(), new Asked(null, basis)))
                        .get(0))
                .endsWith(
                        "Sở Khoa học và Công nghệ báo cáo kết quả thực hiện Kế hoạch số 205/KH-UBND năm 2026 như sau:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đề nghị Thủ tướng Chính phủ phê duyệt | CENTRAL",
                "Kiến nghị các bộ, ngành hướng dẫn | MINISTRIES",
                "Đề nghị Bộ Nội vụ trình Chính phủ | MINISTRIES",
                "Đề nghị UBND tỉnh trình HĐND tỉnh | COMMITTEE",
                "Đề nghị Hội đồng nhân dân tỉnh xem xét | PARTY_AND_COUNCIL",
                "Đề nghị Sở Tài chính bố trí | DEPARTMENTS",
                "Tăng mức hỗ trợ | "
            })
    void aProposalIsAddressedToWhomItNamesFirst(String text, Addressee addressee) {
        assertThat(ProposalsPart.addressee(text)).isEqualTo(addressee);
    }

    @Test
    void steeringActsOfTheProvinceAreNamedAndThoseOfAgenciesCounted() {
        ReportContent report = directed(
                SampleReport.consolidated("Việc"),
                List.of(
                        new SteeringAct("12/CT-UBND", LocalDate.of(2026, 5, 4), "UBND tỉnh", HOME, true, null),
                        new SteeringAct("1182/KH-SNV", LocalDate.of(2026, 2, 12), "Sở Nội vụ", HOME, false, null)));

        assertThat(part(report, "I. CÔNG TÁC CHỈ ĐẠO"))
                .containsExactly(
                        "Để triển khai thực hiện Kế hoạch số 205/KH-UBND, tỉnh đã ban hành Chỉ thị số 12/CT-UBND ngày"
                                + " 04/5/2026 của UBND tỉnh.",
                        "Sở Nội vụ đã ban hành 01 văn bản chỉ đạo, triển khai thực hiện Kế hoạch số 205/KH-UBND (danh mục"
                                + " tại Phụ lục IV).");
        OfficialDocument.Annex annex = OfficialDocument.of(report).annexes().get(3);
        assertThat(annex.number()).isEqualTo("Phụ lục IV");
        assertThat(annex.table().rows())
                .containsExactly(List.of("1", "Kế hoạch số 1182/KH-SNV ngày 12/02/2026", "Sở Nội vụ"));
    }

    @Test
    void steeringActsAreNamedWithWhatTheyAreAbout() {
        List<SteeringAct> acts = List.of(
                new SteeringAct(
                        "12/CT-UBND",
                        LocalDate.of(2026, 5, 4),
                        "UBND tỉnh",
                        HOME,
                        true,
                        "Chỉ thị về việc tăng cường lãnh đạo."),
                new SteeringAct(
                        "1182/KH-SNV",
                        LocalDate.of(2026, 2, 12),
                        "Sở Nội vụ",
                        HOME,
                        false,
                        "về việc tổ chức quán triệt;"),
                new SteeringAct("7/HD-SYT", LocalDate.of(2026, 3, 2), "Sở Y tế", HEALTH, false, null));

        ReportContent report = directed(SampleReport.consolidated("Việc"), acts);
        assertThat(part(report, "I. CÔNG TÁC CHỈ ĐẠO").get(0))
                .endsWith("Chỉ thị số 12/CT-UBND ngày 04/5/2026 của UBND tỉnh về việc tăng cường lãnh đạo.");
        OfficialDocument.Table annex =
                OfficialDocument.of(report).annexes().get(3).table();
        assertThat(annex.columns())
                .extracting(OfficialDocument.Column::heading)
                .containsExactly("STT", "Văn bản", "Trích yếu", "Cơ quan ban hành");
        assertThat(annex.rows())
                .containsExactly(
                        List.of(
                                "1",
                                "Kế hoạch số 1182/KH-SNV ngày 12/02/2026",
                                "Về việc tổ chức quán triệt",
                                "Sở Nội vụ"),
                        List.of("2", "Hướng dẫn số 7/HD-SYT ngày 02/3/2026", "", "Sở Y tế"));
        assertThat(part(directed(SampleReport.firstLevel(), acts), "CÔNG TÁC CHỈ ĐẠO"))
                .contains(
                        "Kế hoạch số 1182/KH-SNV ngày 12/02/2026 của Sở Nội vụ về việc tổ chức quán triệt;",
                        "Hướng dẫn số 7/HD-SYT ngày 02/3/2026 của Sở Y tế.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tổ chức quán triệt Nghị quyết số 45-NQ/TW. | về việc tổ chức quán triệt Nghị quyết số 45-NQ/TW",
                "Về việc Tổ chức quán triệt | về việc tổ chức quán triệt",
                "V/v tổ chức quán triệt; | về việc tổ chức quán triệt",
                "Về công tác trí thức | về công tác trí thức",
                "UBND tỉnh giao nhiệm vụ | về việc UBND tỉnh giao nhiệm vụ",
                "KẾ HOẠCH Triển khai thực hiện | về việc triển khai thực hiện",
                "Kế hoạch hành động năm 2026 | về việc kế hoạch hành động năm 2026"
            })
    void whatADocumentIsAboutFollowsItsNameOnce(String subject, String words) {
        String document = "Kế hoạch số 1182/KH-SNV ngày 12/02/2026";

        assertThat(VietnameseWording.about(document, subject)).isEqualTo(document + " " + words);
    }

    @Test
    void aPlanWithoutANumberHasGapsThatTheControlSheetAsksFor() {
        ReportContent report = SampleReport.firstLevel();
        assertThat(ControlSheetText.of(report).toString()).doesNotContain("Số, ngày ban hành của Kế hoạch");

        ReportContent blank = cited(report, "Kế hoạch số ...../KH-UBND ngày ..../9/2024 của UBND tỉnh", "Kế hoạch");

        assertThat(texts(blank).get(0)).contains("số ...../KH-UBND ngày ..../9/2024");
        assertThat(ControlSheetText.of(blank).toString()).contains("Số, ngày ban hành của Kế hoạch còn để trống");
    }

    @Test
    void targetsAreToldWithUnitAndYearAndNeitherClosedOnesNorTheVision() {
        TargetLine open = target("Tỷ lệ tuyển mới", 2030, null);
        ReportContent report = measured(
                SampleReport.firstLevel(),
                List.of(open, target("Tầm nhìn", 2045, null), target("Cấp huyện", 2030, "Không còn cấp huyện")));

        assertThat(part(report, "Thực hiện chỉ tiêu"))
                .containsExactly("Tỷ lệ tuyển mới: năm 2026 đạt 46,5%/50%, phấn đấu đến năm 2030.");
    }

    @Test
    void anAgencyWithUpToFiveTasksHasNeitherTableNorAnnex() {
        OfficialDocument document = OfficialDocument.of(SampleReport.firstLevel());

        assertThat(document.annexes()).isEmpty();
        assertThat(document.body()).allMatch(block -> block.table() == null);
    }

    /** From before tasks were counted, plans cited and groups named. */
    @Test
    void anOlderRecordIsPrintedByTheUsualOutline() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode record = (ObjectNode) json.readTree(Document.write(SampleReport.consolidated("Việc")));
        record.remove(List.of("lists", "controlSheet", "years"));
        ((ObjectNode) record.get("coverage")).remove("kind");
        ObjectNode results = (ObjectNode) record.get("results");
        results.remove(List.of("pillars", "plan"));
        ((ObjectNode) results.get("counts")).putNull("figures");
        results.get("sections").forEach(section -> section.get("tasks").forEach(task -> {
            ((ObjectNode) task).remove(List.of("pillar", "figure"));
            task.get("assignments").forEach(a -> ((ObjectNode) a).remove("standing"));
        }));
        ReportContent older = Document.read(json.writeValueAsString(record), ReportContent.class);

        assertThat(part(older, "Kết quả chung")).containsExactly("Trong kỳ báo cáo có 04 nhiệm vụ.");
        assertThat(texts(older).get(0))
                .isEqualTo(
                        "Thực hiện Kế hoạch số 205/KH-UBND ngày 16/9/2024 của UBND tỉnh, Sở Khoa học và Công nghệ báo"
                                + " cáo kết quả thực hiện năm 2026 như sau:");
        assertThat(ControlSheetText.of(older)).isNotEmpty();
        assertThat(PartProposal.of(older)).hasSize(Part.values().length);
    }

    @Test
    void bodiesWhoseListIsNotLoadedHaveTheirCommonName() {
        assertThat(Reading.name("UBND cấp xã (chưa nạp danh mục)")).isEqualTo("Ủy ban nhân dân các xã, phường");
        assertThat(Reading.name("Sở Nội vụ")).isEqualTo("Sở Nội vụ");
    }

    @Test
    void whatWasSaidOfTheYearsEndAndWhyHasItsPlace() {
        Narrative words = Narrative.of(Map.of(
                "yearEndEstimate",
                "hoàn thành 04/04 nhiệm vụ",
                "objectiveCauses",
                "Khan hiếm nhân lực",
                "subjectiveCauses",
                "- Tham mưu chậm;\n- Phối hợp chưa tốt",
                "overdue",
                "Thiếu kinh phí"));
        ReportContent report = SampleReport.firstLevel().withNarrative(words);

        assertThat(part(report, "Kết quả chung")).contains("Ước đến hết năm 2026: hoàn thành 04/04 nhiệm vụ.");
        assertThat(part(report, "Nguyên nhân"))
                .containsExactly(
                        "Thiếu kinh phí.",
                        "Nguyên nhân khách quan: Khan hiếm nhân lực.",
                        "Nguyên nhân chủ quan:",
                        "Tham mưu chậm;",
                        "Phối hợp chưa tốt.");
    }

    private static Statement says(Named agency, Map<String, String> words) {
        return new Statement(agency, "r-" + agency.id(), 1, "hash", Narrative.of(words));
    }

    private static TargetLine target(String text, int year, String closed) {
        return new TargetLine(
                text,
                "MEASURED",
                text,
                year,
                "AT_LEAST",
                new BigDecimal("50"),
                null,
                "%",
                new BigDecimal("46.5"),
                2026,
                null,
                null,
                closed,
                List.of(),
                null,
                null);
    }

    private static ReportContent toGovernment(List<Statement> statements) {
        ReportContent r = with(SampleReport.consolidated("Việc"), Narrative.NONE, statements);
        ReportHeader header = new ReportHeader(
                "BÁO CÁO",
                "Kết quả",
                null,
                "Ủy ban nhân dân tỉnh Quảng Ninh",
                "BC-UBND",
                "Quảng Ninh",
                "Chính phủ",
                "Bộ Khoa học và Công nghệ",
                "TM. ỦY BAN NHÂN DÂN",
                "CHỦ TỊCH",
                List.of("Như trên"),
                null,
                null);
        Direction d = r.direction();
        return copy(
                r,
                header,
                new Direction(
                        d.plan(),
                        d.title(),
                        d.number(),
                        d.date(),
                        d.issuer(),
                        null,
                        List.of(RESOLUTION),
                        d.focalAgency(),
                        "Kế hoạch số 205/KH-UBND",
                        "Kế hoạch số 205/KH-UBND",
                        "năm 2026",
                        "năm 2027",
                        List.of(),
                        null),
                r.targets(),
                r.statements());
    }

    private static ReportContent with(ReportContent r, Narrative words, List<Statement> statements) {
        return copy(r, r.header(), r.direction(), r.targets(), statements).withNarrative(words);
    }

    private static ReportContent measured(ReportContent r, List<TargetLine> targets) {
        return copy(r, r.header(), r.direction(), targets, r.statements());
    }

    private static ReportContent cited(ReportContent r, String citation, String brief) {
        Direction d = r.direction();
        return copy(
                r,
                r.header(),
                new Direction(
                        d.plan(),
                        d.title(),
                        d.number(),
                        d.date(),
                        d.issuer(),
                        null,
                        d.legalBases(),
                        d.focalAgency(),
                        citation,
                        brief,
                        null,
                        null,
                        d.acts(),
                        null),
                r.targets(),
                r.statements());
    }

    private static ReportContent directed(ReportContent r, List<SteeringAct> acts) {
        return directed(r, acts, null);
    }

    private static ReportContent directed(ReportContent r, List<SteeringAct> acts, Asked asked) {
        Direction d = r.direction();
        return copy(
                r,
                r.header(),
                new Direction(
                        d.plan(),
                        d.title(),
                        d.number(),
                        d.date(),
                        d.issuer(),
                        null,
                        d.legalBases(),
                        d.focalAgency(),
                        "Kế hoạch số 205/KH-UBND",
                        "Kế hoạch số 205/KH-UBND",
                        null,
                        null,
                        acts,
                        asked),
                r.targets(),
                r.statements());
    }

    private static ReportContent copy(
            ReportContent r,
            ReportHeader header,
            Direction direction,
            List<TargetLine> targets,
            List<Statement> statements) {
        return new ReportContent(
                r.id(),
                r.draft(),
                header,
                r.signature(),
                r.coverage(),
                direction,
                r.results(),
                r.years(),
                targets,
                r.overdue(),
                r.difficulties(),
                r.proposals(),
                r.funding(),
                r.nextYear(),
                r.narrative(),
                statements,
                r.reporters(),
                r.lists(),
                r.controlSheet(),
                r.edited(),
                r.outline());
    }

    private static List<String> texts(ReportContent report) {
        return OfficialDocument.of(report).body().stream()
                .filter(b -> b.table() == null)
                .map(Block::text)
                .toList();
    }

    /** Below the heading with these words, to the next one of its rank or a higher one. */
    private static List<String> part(ReportContent report, String heading) {
        List<Block> body = OfficialDocument.of(report).body();
        int at = 0;
        while (body.get(at).kind() != OfficialDocument.Kind.HEADING
                        && body.get(at).kind() != OfficialDocument.Kind.SUBHEADING
                || !body.get(at).text().contains(heading)) {
            at++;
        }
        OfficialDocument.Kind rank = body.get(at).kind();
        return body.subList(at + 1, body.size()).stream()
                .takeWhile(b -> b.kind() != OfficialDocument.Kind.HEADING
                        && b.kind() != rank
                        && !b.text().endsWith("./."))
                .map(Block::text)
                .toList();
    }
}

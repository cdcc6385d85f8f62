package vn.tiendo.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Sample;
import vn.tiendo.report.content.DifficultyLine;
import vn.tiendo.report.content.Direction.SteeringAct;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Remark;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Notes.Said;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.AssignmentState.Evidence;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;

/** What was said within the period is in its report, whatever was said later; and how its plan is named. */
class PeriodWordsTest {

    private static final Sample SAMPLE = new Sample("quang-ninh");
    private static final Registry REGISTRY = Documents.registry(SAMPLE.documents(Sample.REGISTERED));
    private static final String ID = "01920000-0000-7000-8000-000000000001";
    private static final Instant AT = Instant.parse("2026-05-04T02:00:00Z");

    @Test
    void whatWasSaidEarlierIsToldTheNewestFirstAndRepeatedWordsOnce() {
        ReportContent report = report(
                state(Map.of(
                        "result", "Đã ban hành Nghị quyết",
                        "difficulties", "Thiếu người",
                        "proposals", "Bổ sung dự toán")),
                new Said(ID, 3, AT, "Đã ban hành nghị quyết.", "Thiếu kinh phí", "Bổ sung dự toán", List.of()),
                new Said(ID, 2, AT, "Đã trình dự thảo", "thiếu kinh phí.", "bổ sung dự toán.", List.of()));

        AssignmentResult result =
                report.results().sections().get(0).tasks().get(0).assignments().get(0);
        assertThat(result.result()).isEqualTo("Đã ban hành Nghị quyết");
        assertThat(result.earlierResults()).containsExactly("Đã trình dự thảo");
        assertThat(report.difficulties())
                .extracting(DifficultyLine::text)
                .containsExactly("Thiếu người", "Thiếu kinh phí");
        assertThat(report.proposals()).extracting(Remark::text).containsExactly("Bổ sung dự toán");
    }

    @Test
    void whatItsAgencyHasTakenBackIsToldNoMore() {
        ReportContent report = report(
                state(Map.of("result", "Xong")),
                new Said(ID, 2, AT, null, "Thiếu kinh phí", "Bổ sung dự toán", List.of()));

        assertThat(report.difficulties()).isEmpty();
        assertThat(report.proposals()).isEmpty();
    }

    @Test
    void steeringActsAreThoseOfThePeriodByTheirKindOrTheirMark() {
        ReportContent report = report(
                state(Map.of("result", "Xong")),
                new Said(
                        ID,
                        2,
                        AT,
                        null,
                        null,
                        null,
                        List.of(
                                act("1182/KH-SNV", "2026-02-12", "Sở Nội vụ", null),
                                act("42-CTr/TU", "2026-01-15", "Tỉnh ủy Quảng Ninh", null),
                                act("12/CT-UBND", "2026-03-02", null, null),
                                act("300/BC-SNV", "2026-03-03", "Sở Nội vụ", null),
                                act("77/SNV-CCVC", "2026-03-04", "Sở Nội vụ", true),
                                act("9/KH-SNV", "2026-03-05", "Sở Nội vụ", false),
                                act("8/KH-SNV", "2024-03-05", "Sở Nội vụ", null))));

        assertThat(report.direction().acts())
                .extracting(SteeringAct::number)
                .containsExactly("42-CTr/TU", "1182/KH-SNV", "12/CT-UBND", "77/SNV-CCVC");
        assertThat(report.direction().acts())
                .filteredOn(SteeringAct::provincial)
                .extracting(SteeringAct::number)
                .containsExactly("42-CTr/TU", "12/CT-UBND");
    }

    @Test
    void whatAnActIsAboutIsTakenFromWhereverItWasSaid() {
        Evidence bare = act("1182/KH-SNV", "2026-02-12", "Sở Nội vụ", null);
        Evidence told =
                new Evidence("1182/KH-SNV", bare.date(), "Sở Nội vụ", null, null, "Tổ chức quán triệt Nghị quyết");
        ReportContent report = report(
                state(Map.of("result", "Xong")),
                new Said(ID, 3, AT, null, null, null, List.of(bare)),
                new Said(ID, 2, AT, null, null, null, List.of(told)));

        assertThat(report.direction().acts())
                .extracting(SteeringAct::subject)
                .containsExactly("Tổ chức quán triệt Nghị quyết");
        assertThat(Document.read(Document.write(report), ReportContent.class)).isEqualTo(report);
    }

    /** From before it was asked for; a record of a report without it is written as it was. */
    @Test
    void anEventThatDoesNotSayWhatADocumentIsAboutIsReadAndWrittenAsItWas() {
        String document = "{\"number\":\"1182/KH-SNV\",\"date\":\"2026-02-12\",\"issuer\":\"Sở Nội vụ\",\"link\":null}";
        Evidence evidence = Document.received(document, Evidence.class);

        assertThat(evidence.subject()).isNull();
        assertThat(Document.write(evidence)).isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "205/KH-UBND | 2024-09-16 | PLAN | Thực hiện Nghị quyết | Kế hoạch số 205/KH-UBND ngày 16/9/2024 của UBND tỉnh"
                        + " về việc thực hiện Nghị quyết | Kế hoạch số 205/KH-UBND",
                "/KH-UBND | 2024-09 | PLAN | Kế hoạch của tỉnh Gia Lai thực hiện Nghị quyết | Kế hoạch số ...../KH-UBND ngày"
                        + " ..../9/2024 của UBND tỉnh về việc thực hiện Nghị quyết | Kế hoạch",
                "/QĐ-UBND | 2024 | DECISION_WITH_PLAN | Về trí thức | Kế hoạch ban hành kèm theo Quyết định số ...../QĐ-UBND ngày"
                        + " ..../..../2024 của UBND tỉnh về trí thức | Kế hoạch"
            })
    void aPlanIsNamedAsFarAsItIsKnown(
            String number, String date, String kind, String title, String full, String brief) {
        PlanCitation citation = new PlanCitation(plan(number, date, kind, title, null, null));

        assertThat(citation.full()).isEqualTo(full);
        assertThat(citation.brief()).isEqualTo(brief);
    }

    @Test
    void whatWasEnteredAboutItGoesBeforeWhatItsFileSays() {
        PlanCitation citation = new PlanCitation(
                plan("/KH-UBND", "2024", "PLAN", "Về trí thức", "Kế hoạch số 8/KH-UBND", "Kế hoạch số 8"));

        assertThat(citation.full()).isEqualTo("Kế hoạch số 8/KH-UBND");
        assertThat(citation.brief()).isEqualTo("Kế hoạch số 8");
    }

    private static Plan plan(
            String number, String date, String kind, String title, String citation, String shortTitle) {
        return new Plan(
                "p",
                "quang-ninh",
                kind,
                "UBND tỉnh",
                number,
                date,
                title,
                "a",
                List.of(),
                null,
                null,
                List.of(),
                null,
                Instant.EPOCH,
                citation,
                shortTitle);
    }

    private static Evidence act(String number, String date, String issuer, Boolean steering) {
        return new Evidence(number, LocalDate.parse(date), issuer, null, steering, null);
    }

    private static Effective state(Map<String, String> said) {
        Assignment assignment =
                new Assignment(ID, 2, SAMPLE.task("II.1"), SAMPLE.province(), SAMPLE.agency("so-noi-vu"));
        assignment.with("status", "IN_PROGRESS");
        said.forEach(assignment::with);
        AssignmentState state = Document.read(assignment.json(), AssignmentState.class);
        return new Effective(state, state.effectiveAt());
    }

    private static ReportContent report(Effective state, Said... said) {
        Obligation obligation = REGISTRY.obligations().get(SAMPLE.firstLevel());
        Deadline deadline = new Deadlines(REGISTRY).of(obligation, 2026);
        Instant cutOff = deadline.closesAt();
        AssemblyRequest request = new AssemblyRequest(
                "report", obligation, deadline, null, SAMPLE.agency("so-noi-vu"), false, cutOff, cutOff, cutOff, null);
        return ReportAssembler.assemble(
                REGISTRY,
                request,
                new AssemblyInput(
                        new ArrayList<>(List.of(state)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        SignedBelow.NOTHING,
                        Past.NOTHING,
                        List.of(said),
                        null));
    }
}

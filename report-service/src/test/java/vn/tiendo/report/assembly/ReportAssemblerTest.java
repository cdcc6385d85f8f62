package vn.tiendo.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.Sample;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.progress.Timeliness;

/** What a report covers: (11/11/2025 to 09/11/2026) for the first level of the sample. */
class ReportAssemblerTest {

    private static final Sample SAMPLE = new Sample("quang-ninh");
    private static final Registry REGISTRY = Documents.registry(SAMPLE.documents(Sample.REGISTERED));

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, 2026-12-31, NOT_STARTED, true, an occurrence of the year",
        "2025-01-01, 2025-11-11, , NOT_STARTED, true, one that ends on the first day",
        "2025-01-01, 2025-11-10, , NOT_STARTED, false, an undated one that ended the day before",
        "2026-11-10, 2026-12-31, 2026-12-31, NOT_STARTED, false, one that begins after the closing",
        "2024-10-01, 2024-12-31, 2024-12-31, NOT_STARTED, true, an older dated one still open",
        "2024-10-01, 2024-12-31, 2024-12-31, SUSPENDED, true, an older dated one suspended",
        "2024-10-01, 2024-12-31, 2024-12-31, COMPLETED, false, an older dated one long done",
        "2024-10-01, 2024-12-31, 2024-12-31, CANCELLED, false, an older dated one cancelled",
    })
    void coversWhatMeetsThePeriodAndOlderDatedWorkStillOpen(
            String from, String to, String due, String status, boolean covered, String name) {
        Assignment assignment = assignment(1)
                .occurrence("x", from, to, due)
                .with("status", status)
                .with("openedOn", "2024-10-01");
        if (status.equals("COMPLETED")) {
            assignment.with("completedOn", "2024-12-01");
        }
        assertThat(report(state(assignment, "2024-10-01T00:00:00Z"))
                        .results()
                        .counts()
                        .assignments())
                .as(name)
                .isEqualTo(covered ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-10T16:59:59Z, 0", "2025-11-10T17:00:00Z, 1"})
    void coversWhatChangedInThePeriodThoughItIsOlder(String changedAt, int covered) {
        Assignment done = assignment(1)
                .occurrence("2024", "2024-01-01", "2024-12-31", "2024-12-31")
                .with("status", "COMPLETED")
                .with("completedOn", "2024-12-01");
        assertThat(report(state(done, changedAt)).results().counts().assignments())
                .isEqualTo(covered);
    }

    @Test
    void untouchedWorkOfPastYearsIsNoDataAndNotOverdue() {
        Assignment past = assignment(1)
                .occurrence("2024", "2024-01-01", "2024-12-31", "2024-12-31")
                .with("noData", true);
        ReportContent report = report(state(past, "2024-01-01T00:00:00Z"));
        assertThat(report.results().counts().byTimeliness()).containsEntry(Timeliness.NO_DATA, 1);
        assertThat(report.overdue()).isEmpty();
    }

    @Test
    void anInvitedTaskIsNeitherOverdueNorPlannedForNextYear() {
        Assignment invited = new Assignment(
                        "01920000-0000-7000-8000-000000000001",
                        1,
                        SAMPLE.task("II.3"),
                        SAMPLE.province(),
                        SAMPLE.agency("so-noi-vu"))
                .occurrence("2025", "2025-01-01", "2025-12-31", "2025-12-31");
        ReportContent report = report(state(invited, "2025-01-01T00:00:00Z"));
        assertThat(report.results().counts().assignments()).isEqualTo(1);
        assertThat(report.overdue()).isEmpty();
        assertThat(report.nextYear().work()).isEmpty();
    }

    @Test
    void anAgencysReportHoldsNobodyElsesWork() {
        Assignment others = new Assignment(
                "01920000-0000-7000-8000-000000000002",
                1,
                SAMPLE.task("II.1"),
                SAMPLE.province(),
                SAMPLE.agency("so-tai-chinh"));
        ReportContent report =
                report(state(assignment(1), "2026-01-01T00:00:00Z"), state(others, "2026-01-01T00:00:00Z"));
        assertThat(report.results().counts().assignments()).isEqualTo(1);
        assertThat(report.reporters()).isNull();
    }

    @Test
    void theNumbersOfThePartsAreThoseOfTheWhole() {
        ReportContent report = report(
                state(assignment(1), "2026-01-01T00:00:00Z"),
                state(
                        assignment(2).occurrence("2025", "2025-01-01", "2025-12-31", "2025-12-31"),
                        "2025-01-01T00:00:00Z"));
        long listed = report.results().sections().stream()
                .flatMap(s -> s.tasks().stream())
                .mapToLong(t -> t.assignments().size())
                .sum();
        assertThat(listed).isEqualTo(report.results().counts().assignments()).isEqualTo(2);
        assertThat(report.overdue())
                .hasSize(report.results().counts().byTimeliness().get(Timeliness.OPEN_OVERDUE))
                .hasSize(1);
    }

    @Test
    void aMergedProvincesReportBearsTheSuccessorsHeaderAndNamesTheFormerPlan() {
        Sample former = new Sample("binh-dinh");
        List<Registered> documents = new ArrayList<>(former.documents(Sample.REGISTERED));
        documents.removeIf(d -> d.kind().equals("province") || d.id().equals(former.agency("so-noi-vu")));
        documents.addAll(List.of(
                Documents.province("gia-lai", "Gia Lai"),
                Documents.merged("binh-dinh", "Bình Định", "2025-06-30", "gia-lai"),
                Documents.agency("gia-lai-so-noi-vu", "gia-lai", "Sở Nội vụ", "DEPARTMENT"),
                Documents.agency(
                        former.agency("so-noi-vu"),
                        "binh-dinh",
                        "Sở Nội vụ",
                        "DEPARTMENT",
                        null,
                        "2025-06-30",
                        "gia-lai-so-noi-vu 2025-07-01")));
        Registry registry = Documents.registry(documents);
        Assignment own = new Assignment(
                "01920000-0000-7000-8000-000000000003",
                1,
                former.task("II.1"),
                "binh-dinh",
                former.agency("so-noi-vu"));

        ReportContent report =
                report(registry, former.firstLevel(), "gia-lai-so-noi-vu", state(own, "2026-01-01T00:00:00Z"));

        assertThat(report.header().parent()).isEqualTo("Ủy ban nhân dân tỉnh Gia Lai");
        assertThat(report.header().place()).isEqualTo("Gia Lai");
        assertThat(report.header().addressee()).isEqualTo("Ủy ban nhân dân tỉnh Gia Lai");
        assertThat(report.header().subject()).contains("tỉnh Bình Định trước khi hợp nhất");
        assertThat(report.direction().issuedByFormerProvince()).isEqualTo("Bình Định");
        assertThat(report.results().counts().assignments()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Sở Khoa học và Công nghệ, SKHCN",
        "Sở Nội vụ, SNV",
        "Văn phòng UBND tỉnh, VPUBND",
        "'Sở Văn hóa, Thể thao và Du lịch', SVHTTDL",
        "Sở Lao động - Thương binh và Xã hội, SLĐTBXH"
    })
    void theSymbolIsTheInitialsOfTheAgency(String name, String initials) {
        assertThat(Headers.initials(name)).isEqualTo(initials);
    }

    private static Assignment assignment(int number) {
        return new Assignment(
                "01920000-0000-7000-8000-00000000000" + number,
                1,
                SAMPLE.task("II.1"),
                SAMPLE.province(),
                SAMPLE.agency("so-noi-vu"));
    }

    private static Effective state(Assignment assignment, String effectiveAt) {
        return new Effective(Document.read(assignment.json(), AssignmentState.class), Instant.parse(effectiveAt));
    }

    private static ReportContent report(Effective... states) {
        return report(REGISTRY, SAMPLE.firstLevel(), SAMPLE.agency("so-noi-vu"), states);
    }

    private static ReportContent report(Registry registry, String obligationId, String reporter, Effective... states) {
        Obligation obligation = registry.obligations().get(obligationId);
        Deadline deadline = new Deadlines(registry).of(obligation, 2026);
        Instant cutOff = deadline.closesAt();
        AssemblyRequest request = new AssemblyRequest(
                "report", obligation, deadline, null, reporter, false, cutOff, cutOff, cutOff, null);
        AssemblyInput input = new AssemblyInput(Arrays.asList(states), List.of(), List.of(), List.of(), List.of());
        return ReportAssembler.assemble(registry, request, input);
    }
}

package vn.tiendo.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.Sample;
import vn.tiendo.report.content.ControlSheet;
import vn.tiendo.report.content.NextYear;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Span.Told;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.progress.Timeliness;

/** What a report counts and lists, for the first level of the sample: the work of 2026 as it stands on 09/11/2026. */
class ReportAssemblerTest {

    private static final Sample SAMPLE = new Sample("quang-ninh");
    private static final Registry REGISTRY = Documents.registry(SAMPLE.documents(Sample.REGISTERED));

    @Test
    void countsTheWorkOfTheYearAndWhatIsCarriedOverAndNothingThatNobodyKnows() {
        Assignment carriedOver = assignment(2)
                .occurrence("2025", "2025-01-01", "2025-12-31", "2025-12-31")
                .with("status", "IN_PROGRESS");
        Assignment unknown = assignment(3)
                .occurrence("2024", "2024-01-01", "2024-12-31", "2024-12-31")
                .with("noData", true);

        ReportContent report = report(
                state(assignment(1), "2026-01-01T00:00:00Z"),
                state(carriedOver, "2025-01-01T00:00:00Z"),
                state(unknown, "2024-01-01T00:00:00Z"));

        assertThat(report.results().counts().assignments()).isEqualTo(2);
        assertThat(report.results().counts().byTimeliness()).containsEntry(Timeliness.NO_DATA, 0);
        assertThat(report.overdue())
                .extracting(ReportContent.OverdueLine::occurrence)
                .containsExactly("Năm 2025");
        assertThat(report.controlSheet().noData())
                .extracting(ControlSheet.Question::occurrences)
                .containsExactly(List.of("Năm 2024"));
        assertThat(report.nextYear().work())
                .as("no date of what nobody knows to be open")
                .extracting(NextYear.Work::due)
                .doesNotContain(LocalDate.of(2024, 12, 31));
    }

    @Test
    void untouchedWorkIsUnreportedUntilTheAgencyItselfStatesThatItIsNotBegun() {
        Effective untouched = state(assignment(1), "2026-01-01T00:00:00Z");
        Figures nothing = report(untouched).results().counts().figures();
        Figures stated = report(new Effective(untouched.state(), untouched.at(), true))
                .results()
                .counts()
                .figures();

        assertThat(List.of(nothing.total(), nothing.unreported(), nothing.notStarted()))
                .containsExactly(1, 1, 0);
        assertThat(List.of(stated.total(), stated.unreported(), stated.notStarted()))
                .containsExactly(1, 0, 1);
    }

    @Test
    void whatAnIssuedReportHasCountedAsDoneIsNotCountedAgain() {
        Assignment done = assignment(1)
                .occurrence("2025", "2025-01-01", "2025-12-31", "2025-12-31")
                .with("status", "COMPLETED")
                .with("completedOn", "2025-10-01");
        Effective state = state(done, "2025-10-02T00:00:00Z");
        Told told = new Told(Set.of(state.state().id()), Map.of(2025, LocalDate.of(2025, 11, 9)));

        assertThat(report(Past.NOTHING, state).results().counts().assignments()).isEqualTo(1);
        ReportContent next = report(new Past(told, List.of(), Set.of()), state);
        assertThat(next.results().counts().assignments()).isZero();
        assertThat(next.results().plan().told()).isEqualTo(1);
    }

    @Test
    void anInvitedTaskStandsInItsListOnly() {
        Assignment invited = new Assignment(
                        "01920000-0000-7000-8000-000000000001",
                        1,
                        SAMPLE.task("II.3"),
                        SAMPLE.province(),
                        SAMPLE.agency("so-noi-vu"))
                .occurrence("2025", "2025-01-01", "2025-12-31", "2025-12-31");
        ReportContent report = report(state(invited, "2025-01-01T00:00:00Z"));
        assertThat(report.results().counts().assignments()).isZero();
        assertThat(report.results().sections()).isEmpty();
        assertThat(report.lists().invited()).extracting(TaskResult::number).containsExactly("II.3");
        assertThat(report.results().plan().invited()).isEqualTo(1);
        assertThat(report.overdue()).isEmpty();
        assertThat(report.nextYear().work()).isEmpty();
    }

    @Test
    void whatADecisionCancelledIsListedWithIt() {
        Assignment stopped = assignment(1)
                .with("status", "CANCELLED")
                .with(
                        "decision",
                        Documents.fields("number", "34/QĐ-UBND", "date", "2026-03-02", "issuer", "UBND tỉnh"));
        ReportContent report = report(state(stopped, "2026-03-03T00:00:00Z"));
        assertThat(report.results().counts().assignments()).isZero();
        assertThat(report.lists().stopped())
                .extracting(line -> line.decision().number())
                .containsExactly("34/QĐ-UBND");
        assertThat(report.results().plan().stopped()).isEqualTo(1);
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
        assertThat(report.results().counts().figures().total())
                .as("two assignments of one task are one task")
                .isEqualTo(1);
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

    @Test
    void whatIsNotKnownOfAnAgencysDocumentsIsAGapAndNotMadeOfItsName() {
        List<Registered> documents = new ArrayList<>(SAMPLE.documents(Sample.REGISTERED));
        documents.removeIf(d -> d.id().equals(SAMPLE.agency("so-noi-vu")));
        documents.add(Documents.agency(SAMPLE.agency("so-noi-vu"), SAMPLE.province(), "Sở Nội vụ", "DEPARTMENT"));
        ReportContent report = report(
                Documents.registry(documents),
                SAMPLE.firstLevel(),
                SAMPLE.agency("so-noi-vu"),
                state(assignment(1), "2026-01-01T00:00:00Z"));

        assertThat(report.header().symbol()).isEqualTo("BC-......");
        assertThat(report.header().post()).isEqualTo("......");
        assertThat(report.header().recipients())
                .containsExactly("Như trên", "Sở Khoa học và Công nghệ", "Lưu: VT, ......");
    }

    @Test
    void theHeadOfAMassOrganisationBearsItsFullNameAndFromItsDayOnTheBodyAboveIt() {
        List<Registered> documents = new ArrayList<>(SAMPLE.documents(Sample.REGISTERED));
        documents.removeIf(d -> d.id().equals(SAMPLE.agency("so-noi-vu")));
        documents.add(Documents.profiled(
                SAMPLE.agency("so-noi-vu"),
                SAMPLE.province(),
                "Hội Nông dân tỉnh",
                "MASS_ORGANISATION",
                Documents.fields(
                        "fullName",
                        "Hội Nông dân tỉnh Quảng Ninh",
                        "parents",
                        List.of(
                                Documents.fields("name", null, "from", null),
                                Documents.fields(
                                        "name", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "from", "2025-07-01")),
                        "symbols",
                        Documents.fields("report", "{n}-BC/HNDT", "letter", null, "submission", null),
                        "authority",
                        "TM. BAN THƯỜNG VỤ",
                        "post",
                        "CHỦ TỊCH",
                        "recipients",
                        List.of("Ban Dân vận Tỉnh ủy (để b/c)", "Sở Khoa học và Công nghệ"))));
        Registry registry = Documents.registry(documents);
        ReportHeader header = report(
                        registry,
                        SAMPLE.firstLevel(),
                        SAMPLE.agency("so-noi-vu"),
                        state(assignment(1), "2026-01-01T00:00:00Z"))
                .header();

        assertThat(header.issuer()).isEqualTo("Hội Nông dân tỉnh Quảng Ninh");
        assertThat(header.parent()).isEqualTo("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh");
        assertThat(registry.agencies()
                        .get(SAMPLE.agency("so-noi-vu"))
                        .documentProfile()
                        .parentOn(LocalDate.parse("2025-06-30")))
                .isNull();
        assertThat(header.symbol()).isEqualTo("{n}-BC/HNDT");
        assertThat(header.recipients())
                .containsExactly(
                        "Như trên",
                        "Sở Khoa học và Công nghệ",
                        "Ban Tuyên giáo và Dân vận Tỉnh ủy (để b/c)",
                        "Lưu: VT, ......");
    }

    @Test
    void twoAgenciesOfOneNameAreToldApartByProvinceAndDayAndNotCalledRenamed() {
        Registry registry = Documents.registry(List.of(
                Documents.province("gia-lai", "Gia Lai"),
                Documents.merged("binh-dinh", "Bình Định", "2025-06-30", "gia-lai"),
                Documents.agency("gia-lai-so-cong-thuong", "gia-lai", "Sở Công Thương", "DEPARTMENT"),
                Documents.agency("binh-dinh-so-cong-thuong", "binh-dinh", "Sở Công Thương", "DEPARTMENT"),
                Documents.agency("binh-dinh-bao", "binh-dinh", "Báo Bình Định", "MEDIA")));

        assertThat(registry.agencyName("binh-dinh-so-cong-thuong"))
                .isEqualTo("Sở Công Thương tỉnh Bình Định (trước ngày 01/7/2025)");
        assertThat(registry.agencyName("gia-lai-so-cong-thuong")).isEqualTo("Sở Công Thương");
        assertThat(registry.agencyName("binh-dinh-bao")).isEqualTo("Báo Bình Định");
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

    private static ReportContent report(Past past, Effective... states) {
        return report(REGISTRY, SAMPLE.firstLevel(), SAMPLE.agency("so-noi-vu"), past, states);
    }

    private static ReportContent report(Registry registry, String obligationId, String reporter, Effective... states) {
        return report(registry, obligationId, reporter, Past.NOTHING, states);
    }

    private static ReportContent report(
            Registry registry, String obligationId, String reporter, Past past, Effective... states) {
        Obligation obligation = registry.obligations().get(obligationId);
        Deadline deadline = new Deadlines(registry).of(obligation, 2026);
        Instant cutOff = deadline.closesAt();
        AssemblyRequest request = new AssemblyRequest(
                "report", obligation, deadline, null, reporter, false, cutOff, cutOff, cutOff, null);
        AssemblyInput input =
                new AssemblyInput(Arrays.asList(states), List.of(), List.of(), List.of(), List.of(), List.of(), past);
        return ReportAssembler.assemble(registry, request, input);
    }
}

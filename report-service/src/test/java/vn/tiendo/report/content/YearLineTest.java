package vn.tiendo.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Sample;
import vn.tiendo.report.assembly.AssemblyInput;
import vn.tiendo.report.assembly.AssemblyRequest;
import vn.tiendo.report.assembly.ReportAssembler;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.progress.Timeliness;

/** The plan of 2024 year by year, as the reports of 2026 and 2027 tell it. */
class YearLineTest {

    private static final Sample SAMPLE = new Sample("quang-ninh");
    private static final Registry REGISTRY = Documents.registry(SAMPLE.documents(Sample.REGISTERED));

    @Test
    void thereIsALineForEachYearFromThePlansToTheReportsAlsoWithoutWork() {
        List<YearLine> years = report(SAMPLE.firstLevel(), 2026).years();

        assertThat(years).extracting(YearLine::year).containsExactly(2024, 2025, 2026);
        assertThat(years).extracting(y -> y.counts().assignments()).containsOnly(0);
    }

    @Test
    void workFinishedOn20DecemberFor2026CountsUnder2026InTheReportOf2027() {
        List<YearLine> years = report(
                        SAMPLE.firstLevel(),
                        2027,
                        done(1, "2026-12-31", "2026-12-20").changedAt("2026-12-20T08:00:00Z"))
                .years();

        assertThat(years).extracting(YearLine::year).containsExactly(2024, 2025, 2026, 2027);
        assertThat(years).extracting(y -> y.counts().assignments()).containsExactly(0, 0, 1, 0);
        assertThat(years.get(2).counts().byTimeliness()).containsEntry(Timeliness.DONE_ON_TIME, 1);
    }

    @Test
    void workFinishedLateIsCountedUnderTheYearForWhichItWasDue() {
        List<YearLine> years = report(
                        SAMPLE.firstLevel(),
                        2026,
                        done(1, "2025-12-31", "2026-03-01").changedAt("2026-03-02T08:00:00Z"))
                .years();

        assertThat(years).extracting(y -> y.counts().assignments()).containsExactly(0, 1, 0);
        assertThat(years.get(1).counts().byTimeliness()).containsEntry(Timeliness.DONE_LATE, 1);
    }

    @Test
    void aYearTellsAlsoWhatTheReportsPeriodDoesNotCover() {
        ReportContent report = report(SAMPLE.firstLevel(), 2026, done(1, "2024-12-31", "2024-12-01"));

        assertThat(report.results().counts().assignments()).isZero();
        assertThat(report.years().get(0).counts().byTimeliness()).containsEntry(Timeliness.DONE_ON_TIME, 1);
    }

    @Test
    void openWorkOfPastYearsIsOverdueAndWorkWithoutADateBelongsToTheYearInWhichItBegins() {
        List<YearLine> years = report(
                        SAMPLE.firstLevel(),
                        2026,
                        assignment(1, "so-noi-vu").occurrence("2025", "2024-01-01", "2025-12-31", "2025-12-31"),
                        assignment(2, "so-noi-vu").occurrence("1", "2025-03-01", "9999-12-31", null))
                .years();

        assertThat(years).extracting(y -> y.counts().assignments()).containsExactly(0, 2, 0);
        assertThat(years.get(1).counts().byTimeliness()).containsEntry(Timeliness.OPEN_OVERDUE, 1);
        assertThat(years.get(1).counts().notDatable().open()).isEqualTo(1);
    }

    @Test
    void anAgencysYearsHoldItsOwnWorkAndAConsolidatedReportsEverybodys() {
        Assignment[] work = {assignment(1, "so-noi-vu"), assignment(2, "so-tai-chinh")};

        assertThat(report(SAMPLE.firstLevel(), 2026, work)
                        .years()
                        .get(2)
                        .counts()
                        .assignments())
                .isEqualTo(1);
        assertThat(report(SAMPLE.consolidated(), 2026, work)
                        .years()
                        .get(2)
                        .counts()
                        .assignments())
                .isEqualTo(2);
    }

    @Test
    void aRecordFromBeforeThereWereYearsIsWrittenAgainAsItWasRead() {
        String record = Document.write(report(SAMPLE.firstLevel(), 2026, assignment(1, "so-noi-vu")));
        String earlier = record.replaceFirst(",\"years\":\\[.*?\\],\"targets\":", ",\"targets\":");
        assertThat(earlier).isNotEqualTo(record);

        ReportContent read = Document.read(earlier, ReportContent.class);

        assertThat(read.years()).isEmpty();
        assertThat(Document.write(read)).isEqualTo(earlier);
        assertThat(Document.write(read.withNarrative(Narrative.NONE).withSignature(null)))
                .isEqualTo(earlier);
    }

    @Test
    void theYearsStayWhenWordsAndANumberAreAdded() {
        ReportContent report = report(SAMPLE.firstLevel(), 2026, assignment(1, "so-noi-vu"));

        assertThat(report.withNarrative(Narrative.NONE).withSignature(null).years())
                .isEqualTo(report.years());
        assertThat(Document.read(Document.write(report), ReportContent.class)).isEqualTo(report);
    }

    private static Assignment assignment(int number, String agency) {
        return new Assignment(
                        "01920000-0000-7000-8000-00000000000" + number,
                        1,
                        SAMPLE.task("II.1"),
                        SAMPLE.province(),
                        SAMPLE.agency(agency))
                .with("openedOn", "2024-10-01");
    }

    private static Assignment done(int number, String due, String completedOn) {
        String year = due.substring(0, 4);
        return assignment(number, "so-noi-vu")
                .occurrence(year, year + "-01-01", due, due)
                .with("status", "COMPLETED")
                .with("completedOn", completedOn);
    }

    private static ReportContent report(String obligationId, int year, Assignment... states) {
        Obligation obligation = REGISTRY.obligations().get(obligationId);
        Deadline deadline = new Deadlines(REGISTRY).of(obligation, year);
        Instant cutOff = deadline.closesAt();
        String reporter =
                SAMPLE.agency(obligationId.equals(SAMPLE.firstLevel()) ? "so-noi-vu" : "so-khoa-hoc-va-cong-nghe");
        AssemblyRequest request = new AssemblyRequest(
                "report", obligation, deadline, null, reporter, false, cutOff, cutOff, cutOff, null);
        List<Effective> effective = Arrays.stream(states)
                .map(a -> Document.read(a.json(), AssignmentState.class))
                .map(s -> new Effective(s, s.effectiveAt()))
                .toList();
        return ReportAssembler.assemble(
                REGISTRY, request, new AssemblyInput(effective, List.of(), List.of(), List.of(), List.of()));
    }
}

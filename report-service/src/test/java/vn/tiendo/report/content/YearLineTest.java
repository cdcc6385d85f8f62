package vn.tiendo.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Sample;
import vn.tiendo.report.assembly.AssemblyInput;
import vn.tiendo.report.assembly.AssemblyRequest;
import vn.tiendo.report.assembly.Past;
import vn.tiendo.report.assembly.ReportAssembler;
import vn.tiendo.report.coverage.Span.Told;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;

/** The years of a report: those of earlier reports as they were issued, and its own. */
class YearLineTest {

    private static final Sample SAMPLE = new Sample("quang-ninh");
    private static final Registry REGISTRY = Documents.registry(SAMPLE.documents(Sample.REGISTERED));

    @Test
    void theFirstReportHasItsOwnYearOnly() {
        List<YearLine> years =
                report(SAMPLE.firstLevel(), 2026, assignment(1, "so-noi-vu")).years();

        assertThat(years).extracting(YearLine::year).containsExactly(2026);
        assertThat(years.get(0).figures().total()).isEqualTo(1);
        assertThat(years.get(0).counts().assignments()).isEqualTo(1);
        assertThat(years.get(0).counts().figures()).as("stand beside it").isNull();
    }

    @Test
    void anEarlierYearIsQuotedFromItsReportAndNotCountedAnew() {
        ReportContent first = report(SAMPLE.firstLevel(), 2026, assignment(1, "so-noi-vu"));
        Assignment doneSince = assignment(1, "so-noi-vu")
                .with("status", "COMPLETED")
                .with("completedOn", "2026-12-20")
                .changedAt("2026-12-20T08:00:00Z");

        ReportContent next =
                report(SAMPLE.firstLevel(), 2027, new Past(Told.NOTHING, first.years(), Set.of()), doneSince);

        assertThat(next.years()).extracting(YearLine::year).containsExactly(2026, 2027);
        assertThat(next.years().get(0)).isEqualTo(first.years().get(0));
        assertThat(next.years().get(1).figures().done())
                .as("work of 20/12 is counted as done by the report that sees it, once")
                .isEqualTo(1);
        assertThat(next.years().get(1).figures().carriedOver()).isEqualTo(1);
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

    private static ReportContent report(String obligationId, int year, Assignment... states) {
        return report(obligationId, year, Past.NOTHING, states);
    }

    private static ReportContent report(String obligationId, int year, Past past, Assignment... states) {
        Obligation obligation = REGISTRY.obligations().get(obligationId);
        Deadline deadline = new Deadlines(REGISTRY).of(obligation, year);
        Instant cutOff = deadline.closesAt();
        AssemblyRequest request = new AssemblyRequest(
                "report", obligation, deadline, null, SAMPLE.agency("so-noi-vu"), false, cutOff, cutOff, cutOff, null);
        List<Effective> effective = Arrays.stream(states)
                .map(a -> Document.read(a.json(), AssignmentState.class))
                .map(s -> new Effective(s, s.effectiveAt()))
                .toList();
        return ReportAssembler.assemble(
                REGISTRY,
                request,
                new AssemblyInput(effective, List.of(), List.of(), List.of(), List.of(), List.of(), past));
    }
}

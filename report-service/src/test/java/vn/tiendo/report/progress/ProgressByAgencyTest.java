package vn.tiendo.report.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.Sample;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.coverage.Span.Told;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.progress.Progress.GroupBy;

/** Progress by agency is what each agency's own report says. */
class ProgressByAgencyTest {

    private static final Sample SAMPLE = new Sample("quang-ninh");
    private static final LocalDate DAY = LocalDate.parse("2026-11-09");
    private static final Span SPAN = Span.ofYear(2026, LocalDate.parse("2026-01-01"), DAY, Told.NOTHING);

    @Test
    void whatAnAgencyHasTakenOverIsInItsGroupAndOneTaskOfBothIsOne() {
        List<PlanCounts.Line> lines = lines(
                standing("1", "II.1", "so-ke-hoach-va-dau-tu", Status.COMPLETED),
                standing("2", "II.1", "so-tai-chinh", Status.IN_PROGRESS),
                standing("3", "II.1", "so-noi-vu", Status.COMPLETED));

        assertThat(lines)
                .extracting(PlanCounts.Line::key)
                .containsExactlyInAnyOrder(SAMPLE.agency("so-tai-chinh"), SAMPLE.agency("so-noi-vu"));
        Counts finance = of(lines, "so-tai-chinh");
        assertThat(finance.assignments()).isEqualTo(2);
        assertThat(finance.figures().total()).isEqualTo(1);
        assertThat(finance.figures().inProgress()).as("done when both are").isEqualTo(1);
        assertThat(of(lines, "so-noi-vu").figures().done()).isEqualTo(1);
    }

    @Test
    void whatSeveralHaveTakenOverIsInTheGroupOfEach() {
        List<PlanCounts.Line> lines = lines(standing("1", "II.1", "ban-chia-doi", Status.IN_PROGRESS));

        assertThat(of(lines, "so-tai-chinh").figures().inProgress()).isEqualTo(1);
        assertThat(of(lines, "so-noi-vu").figures().inProgress()).isEqualTo(1);
    }

    private static Counts of(List<PlanCounts.Line> lines, String agency) {
        return lines.stream()
                .filter(line -> line.key().equals(SAMPLE.agency(agency)))
                .map(PlanCounts.Line::counts)
                .findFirst()
                .orElseThrow();
    }

    private static List<PlanCounts.Line> lines(Standing... standings) {
        List<Registered> documents = new ArrayList<>(SAMPLE.documents(Sample.REGISTERED));
        documents.add(ended("so-ke-hoach-va-dau-tu", SAMPLE.agency("so-tai-chinh") + " 2025-03-01"));
        documents.add(ended(
                "ban-chia-doi",
                SAMPLE.agency("so-tai-chinh") + " 2025-03-01",
                SAMPLE.agency("so-noi-vu") + " 2025-03-01"));
        Registry registry = Documents.registry(documents);
        return new ProgressQuery()
                .ofPlan(registry, SPAN, List.of(standings), GroupBy.agency)
                .lines();
    }

    private static Registered ended(String agency, String... successors) {
        return Documents.agency(
                SAMPLE.agency(agency), SAMPLE.province(), agency, "DEPARTMENT", "2020-01-01", "2025-02-28", successors);
    }

    private static Standing standing(String id, String task, String agency, Status status) {
        return new Standing(
                id,
                1,
                SAMPLE.plan(),
                SAMPLE.task(task),
                SAMPLE.province(),
                SAMPLE.agency(agency),
                "YEAR",
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2026-12-31"),
                LocalDate.parse("2026-12-31"),
                status,
                true,
                status == Status.COMPLETED ? LocalDate.parse("2026-05-05") : null,
                false,
                false,
                false,
                Instant.parse("2026-05-05T02:00:00Z"));
    }
}

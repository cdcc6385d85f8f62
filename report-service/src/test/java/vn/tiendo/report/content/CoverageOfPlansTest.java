package vn.tiendo.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.report.assembly.AssemblyInput;
import vn.tiendo.report.assembly.AssemblyRequest;
import vn.tiendo.report.assembly.Past;
import vn.tiendo.report.assembly.ReportAssembler;
import vn.tiendo.report.assembly.ToldWork;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Span.Told;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.ledger.entry.Obligation;

/** What the reports of the five shipped plans count in 2026, with nothing of earlier years typed in, and in 2027. */
class CoverageOfPlansTest {

    private static final Registry REGISTRY = ShippedPlans.registry();
    private static final String QUANG_NINH = "quang-ninh-205-kh-ubnd-2024";
    private static final String BINH_DINH = "binh-dinh-qd-ubnd-2024";
    private static final String HOME = "quang-ninh-so-noi-vu";

    static Stream<String> plans() {
        return ShippedPlans.counted().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theConsolidatedReportOf2026CountsTheTasksOfItsYear(String plan) {
        ReportContent report = consolidated(plan, 2026, Past.NOTHING, ShippedPlans.opened(REGISTRY, plan, 2026));

        Figures figures = report.results().counts().figures();
        assertThat(figures.total()).isEqualTo(ShippedPlans.counted().get(plan));
        assertThat(figures.unreported())
                .as("nobody has said anything, so nobody is idle")
                .isEqualTo(figures.total());
        PlanSum sum = report.results().plan();
        assertThat(sum.counted()
                        + sum.waiting()
                        + sum.actsAsked()
                        + sum.before()
                        + sum.told()
                        + sum.later()
                        + sum.stopped()
                        + sum.onRequest()
                        + sum.other())
                .isEqualTo(sum.given());
    }

    @Test
    void theSumsOfThePlansAreThoseOfTheirTexts() {
        assertThat(sum(BINH_DINH)).isEqualTo(new PlanSum(17, 14, 0, 1, 2, 0, 0, 0, 0, 0, 0));
        assertThat(sum("gia-lai-kh-ubnd-2024")).isEqualTo(new PlanSum(11, 7, 0, 3, 1, 0, 0, 0, 0, 0, 0));
        assertThat(sum(QUANG_NINH)).isEqualTo(new PlanSum(34, 34, 0, 0, 0, 0, 0, 0, 0, 0, 2));
    }

    @Test
    void anActThatIsSaidNotToBeIssuedMakesItsTaskPrinted() {
        List<Effective> opened = ShippedPlans.opened(REGISTRY, BINH_DINH, 2026);
        String waiting = BINH_DINH + "-III.04";

        ReportContent asked = consolidated(BINH_DINH, 2026, Past.NOTHING, opened);
        ReportContent answered =
                consolidated(BINH_DINH, 2026, new Past(Told.NOTHING, List.of(), Set.of(waiting)), opened);

        assertThat(asked.lists().waiting()).isEmpty();
        assertThat(asked.controlSheet().acts()).extracting(WaitingLine::id).containsExactly(waiting);
        assertThat(answered.lists().waiting()).extracting(WaitingLine::id).containsExactly(waiting);
        assertThat(answered.controlSheet().acts()).isEmpty();
        assertThat(answered.results().counts()).isEqualTo(asked.results().counts());
    }

    @Test
    void theDepartmentOfHomeAffairsOfQuangNinhReportsOnNineTasks() {
        ReportContent report = agency(HOME, 2026, Past.NOTHING, ShippedPlans.opened(REGISTRY, QUANG_NINH, 2026));

        assertThat(report.results().counts().figures().total()).isEqualTo(9);
        assertThat(report.results().plan()).isEqualTo(new PlanSum(9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(report.controlSheet().noData())
                .as("2024 and 2025 are asked about, in no report")
                .hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothingOf2026IsCountedAgainIn2027(String plan) {
        List<Effective> opened = ShippedPlans.opened(REGISTRY, plan, 2026);
        List<Effective> done = opened.stream()
                .map(e -> e.state().noData() ? e : ShippedPlans.done(e, REGISTRY, LocalDate.of(2026, 10, 2)))
                .toList();
        ReportContent first = consolidated(plan, 2026, Past.NOTHING, done);
        assertThat(first.results().counts().figures().done())
                .isEqualTo(ShippedPlans.counted().get(plan));
        Past past = new Past(
                new Told(ToldWork.of(first), Map.of(2026, first.coverage().closing())), first.years(), Set.of());
        List<Effective> later = new ArrayList<>(done);
        ShippedPlans.opened(REGISTRY, plan, 2027).stream()
                .filter(e -> e.state().occurrence().key().equals("2027"))
                .forEach(later::add);

        ReportContent next = consolidated(plan, 2027, past, later);

        Set<String> again = new HashSet<>();
        next.results().sections().forEach(s -> s.tasks()
                .forEach(t -> t.assignments().forEach(a -> {
                    assertThat(a.occurrence()).isEqualTo("Năm 2027");
                    again.add(a.id());
                })));
        assertThat(again).doesNotContainAnyElementsOf(ToldWork.of(first));
        assertThat(next.results().counts().figures().done()).isZero();
        assertThat(next.lists().earlierResults()).isEmpty();
        assertThat(next.years()).extracting(YearLine::year).containsExactly(2026, 2027);
    }

    @Test
    void workOf20DecemberIsListedOnceByTheReportAfterItsOwn() {
        List<Effective> opened = ShippedPlans.opened(REGISTRY, QUANG_NINH, 2026);
        ReportContent first = agency(HOME, 2026, Past.NOTHING, opened);
        Past past = new Past(
                new Told(ToldWork.of(first), Map.of(2026, first.coverage().closing())), first.years(), Set.of());
        List<Effective> done = opened.stream()
                .map(e -> e.state().noData() ? e : ShippedPlans.done(e, REGISTRY, LocalDate.of(2026, 12, 20)))
                .toList();

        ReportContent next = agency(HOME, 2027, past, done);

        assertThat(next.lists().earlierResults()).hasSize(9);
        assertThat(next.results().counts().assignments()).isZero();
        Set<String> told = new HashSet<>(ToldWork.of(first));
        told.addAll(ToldWork.of(next));
        Past twice = new Past(
                new Told(
                        told,
                        Map.of(
                                2026,
                                first.coverage().closing(),
                                2027,
                                next.coverage().closing())),
                List.of(),
                Set.of());
        assertThat(agency(HOME, 2028, twice, done).lists().earlierResults()).isEmpty();
    }

    @Test
    void aReviewCountsEachTaskOnceAndSaysOfEachYearWhatCameAgainInIt() {
        LocalDate closing = LocalDate.of(2026, 11, 19);
        Obligation review = REGISTRY.obligations().get(QUANG_NINH + "-tong-hop").requested("r", "INTERIM_REVIEW", null);
        Deadline deadline = new Deadline(
                2026,
                closing,
                closing,
                Vietnam.endOf(closing),
                "",
                LocalDate.of(2024, 9, 16),
                closing,
                Vietnam.endOf(closing));
        List<Effective> states = ShippedPlans.opened(REGISTRY, QUANG_NINH, 2026).stream()
                .map(e -> e.state().occurrence().key().equals("2026")
                        ? e
                        : ShippedPlans.done(
                                e, REGISTRY, e.state().occurrence().to().minusDays(1)))
                .toList();

        ReportContent report = report(
                review,
                deadline,
                review.focalAgency(),
                new Past(new Told(Set.of(states.get(0).state().id()), Map.of()), List.of(), Set.of()),
                states);

        Figures figures = report.results().counts().figures();
        assertThat(figures.total()).as("whatever yearly reports have told").isEqualTo(34);
        assertThat(figures.inProgress()).as("done in two of three years").isEqualTo(34);
        assertThat(report.years()).extracting(YearLine::year).containsExactly(2024, 2025, 2026);
        assertThat(report.years())
                .extracting(
                        line -> line.figures().total(), line -> line.figures().done())
                .containsExactly(tuple(34, 34), tuple(34, 34), tuple(34, 0));
    }

    @Test
    void whatWasDoneOnceAndForAllIsNotPromisedForTheNextYear() {
        List<Effective> opened = ShippedPlans.opened(REGISTRY, QUANG_NINH, 2026);
        List<Effective> settled = opened.stream()
                .map(e -> e.state().noData()
                        ? e
                        : ShippedPlans.at(e, Status.COMPLETED, LocalDate.of(2026, 10, 2), true, false, true))
                .toList();

        assertThat(agency(HOME, 2026, Past.NOTHING, opened).nextYear().work()).hasSize(9);
        ReportContent report = agency(HOME, 2026, Past.NOTHING, settled);
        assertThat(report.results().counts().figures().done()).isEqualTo(9);
        assertThat(report.nextYear().work()).isEmpty();
    }

    private static PlanSum sum(String plan) {
        return consolidated(plan, 2026, Past.NOTHING, ShippedPlans.opened(REGISTRY, plan, 2026))
                .results()
                .plan();
    }

    private static ReportContent consolidated(String plan, int year, Past past, List<Effective> states) {
        return report(plan + "-tong-hop", REGISTRY.plans().get(plan).focalAgency(), year, past, states);
    }

    private static ReportContent agency(String agency, int year, Past past, List<Effective> states) {
        return report(QUANG_NINH + "-co-quan", agency, year, past, states);
    }

    private static ReportContent report(
            String obligationId, String reporter, int year, Past past, List<Effective> states) {
        Obligation obligation = REGISTRY.obligations().get(obligationId);
        return report(obligation, new Deadlines(REGISTRY).of(obligation, year), reporter, past, states);
    }

    private static ReportContent report(
            Obligation obligation, Deadline deadline, String reporter, Past past, List<Effective> states) {
        Instant cutOff = deadline.closesAt();
        AssemblyRequest request = new AssemblyRequest(
                "report", obligation, deadline, null, reporter, false, cutOff, cutOff, cutOff, null);
        List<Effective> known =
                states.stream().filter(e -> e.at().isBefore(cutOff)).toList();
        return ReportAssembler.assemble(
                REGISTRY,
                request,
                new AssemblyInput(known, List.of(), List.of(), List.of(), List.of(), List.of(), past));
    }
}

package vn.tiendo.report.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.Sample;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.compliance.OwedReport;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Item;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.ProgressQuery;
import vn.tiendo.report.score.ScoreRow.Unscored;
import vn.tiendo.report.score.Scoring.PlanFigures;

/** What holds for every ledger: random ones, with agencies that ended, were split, were joined, or have no successor. */
class ScoringTest {

    private static final long SEED = Long.getLong("seed", 20261122);
    private static final Sample SAMPLE = new Sample("tinh-thu");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant MOMENT = Vietnam.endOf(DAY);
    private static final List<String> AGENCIES =
            List.of("so-noi-vu", "so-tai-chinh", "so-khoa-hoc-va-cong-nghe", "so-cu", "so-tach", "so-mat", "so-y-te");
    private static final Registry REGISTRY = Documents.registry(documents());
    private static final ScoreRules RULES = ScoreRulesTable.shipped().get(0);

    private static List<Registered> documents() {
        List<Registered> documents = new ArrayList<>(SAMPLE.documents(Sample.REGISTERED));
        String noiVu = SAMPLE.agency("so-noi-vu") + " 2026-03-01";
        documents.add(ended("so-cu", "Sở Cũ", noiVu));
        documents.add(ended("so-tach", "Sở Tách", noiVu, SAMPLE.agency("so-y-te") + " 2026-03-01"));
        documents.add(ended("so-mat", "Sở Mất"));
        documents.add(Documents.agency(SAMPLE.agency("so-y-te"), SAMPLE.province(), "Sở Y tế", "DEPARTMENT"));
        return documents;
    }

    private static Registered ended(String id, String name, String... successors) {
        return Documents.agency(
                SAMPLE.agency(id), SAMPLE.province(), name, "DEPARTMENT", null, "2026-02-28", successors);
    }

    private Random random;
    private PlanWork work;
    private Span span;
    private Map<String, Integer> returned;
    private List<OwedReport> reports;
    private List<ScoreRow> rows;

    private void sheet(RepetitionInfo repetition) {
        random = new Random(SEED + repetition.getCurrentRepetition());
        span = Span.ofYear(2026, LocalDate.of(2026, 1, 1), DAY, Span.Told.NOTHING);
        List<Item> items =
                IntStream.range(0, random.nextInt(60)).mapToObj(this::item).toList();
        work = PlanWork.of(REGISTRY, span, items, null);
        returned = items.stream()
                .filter(i -> random.nextInt(5) == 0)
                .collect(Collectors.toMap(Item::id, i -> 1 + random.nextInt(3)));
        reports = IntStream.range(0, random.nextInt(20)).mapToObj(i -> report()).toList();
        rows = new Scoring(REGISTRY, new ProgressQuery(), RULES)
                .rows(List.of(new PlanFigures(work, span, returned)), reports, DAY, MOMENT);
    }

    private Item item(int number) {
        String kind =
                List.of("YEAR", "YEAR", "DATE", "ANNUAL", "PERIODIC", "NONE").get(random.nextInt(6));
        LocalDate due = kind.equals("NONE") || random.nextInt(4) == 0
                ? null
                : LocalDate.of(2025, 12, 1).plusDays(random.nextInt(395));
        Status status = Status.values()[random.nextInt(Status.values().length)];
        LocalDate done = status == Status.COMPLETED ? LocalDate.of(2026, 1, 1).plusDays(random.nextInt(340)) : null;
        return new Item(
                "item-" + number,
                SAMPLE.task("T." + random.nextInt(15)),
                SAMPLE.agency(AGENCIES.get(random.nextInt(AGENCIES.size()))),
                kind,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                due,
                status,
                status != Status.NOT_STARTED || random.nextBoolean(),
                done,
                random.nextInt(12) == 0,
                random.nextInt(12) == 0,
                status == Status.CANCELLED,
                false,
                Vietnam.startOf(LocalDate.of(2026, 6, 1)));
    }

    private OwedReport report() {
        Instant dueAt = Vietnam.startOf(DAY.plusDays(random.nextInt(20) - 10));
        Instant received = random.nextBoolean() ? dueAt.plusSeconds(random.nextInt(1_000_000) - 500_000) : null;
        Outcome outcome = received == null
                ? Outcome.NOT_YET
                : random.nextInt(4) == 0 ? Outcome.RETURNED : received.isBefore(dueAt) ? Outcome.ON_TIME : Outcome.LATE;
        return new OwedReport(
                SAMPLE.plan(),
                SAMPLE.province(),
                SAMPLE.agency(AGENCIES.get(random.nextInt(AGENCIES.size()))),
                DAY,
                dueAt,
                outcome,
                received);
    }

    private Set<String> answering(Item item) {
        Set<String> answering = work.answering(item);
        return answering.isEmpty() ? Set.of(item.agency()) : answering;
    }

    /** The judged parts of each task of each agency, gathered without the code under test. */
    private Map<String, Map<String, List<Judged>>> parts() {
        Map<String, Map<String, List<Judged>>> parts = new HashMap<>();
        work.counted()
                .forEach(j -> answering(j.item()).forEach(agency -> parts.computeIfAbsent(agency, a -> new HashMap<>())
                        .computeIfAbsent(j.item().task(), t -> new ArrayList<>())
                        .add(j)));
        return parts;
    }

    @RepeatedTest(200)
    void everyTaskStandsOnceInTheRowOfEachAgencyThatAnswersForItAndEveryRowAddsUp(RepetitionInfo repetition) {
        sheet(repetition);
        Map<String, Map<String, List<Judged>>> parts = parts();
        for (ScoreRow row : rows) {
            Map<String, List<Judged>> own = parts.getOrDefault(row.agency().id(), Map.of());
            Figures f = row.counts().figures();
            assertThat(f.total()).as(row.agency().name()).isEqualTo(own.size());
            assertThat(row.counts().assignments())
                    .isEqualTo(own.values().stream().mapToInt(Collection::size).sum());
            assertThat(f.done() + f.inProgress() + f.notStarted() + f.unreported() + f.suspended())
                    .isEqualTo(f.total());
            assertThat(f.dated().total()).isEqualTo(row.dated().total());
            assertThat(row.dated().onTime()
                            + row.dated().late()
                            + row.dated().overdue()
                            + row.dated().notYetDue()
                            + row.dated().suspended())
                    .isEqualTo(row.dated().total());
            assertThat(f.done()).isEqualTo(count(own, Standing.DONE));
        }
        assertThat(parts.keySet())
                .isSubsetOf(rows.stream().map(r -> r.agency().id()).toList());
        Set<String> tasks = new HashSet<>();
        parts.values().forEach(own -> tasks.addAll(own.keySet()));
        Counts total = new ProgressQuery().counts(work, span, work.counted());
        assertThat(total.figures().total()).isEqualTo(tasks.size());
        assertThat(rows.stream().mapToInt(r -> r.counts().figures().total()).sum())
                .isGreaterThanOrEqualTo(total.figures().total());
    }

    private static int count(Map<String, List<Judged>> own, Standing standing) {
        return (int) own.values().stream()
                .map(judged -> judged.stream()
                        .map(Judged::standing)
                        .filter(s -> s != Standing.SUSPENDED)
                        .collect(Collectors.toSet()))
                .filter(Set.of(standing)::equals)
                .count();
    }

    @RepeatedTest(200)
    void reportsAndReturnedCompletionsAreLostNowhere(RepetitionInfo repetition) {
        sheet(repetition);
        assertThat(rows.stream().mapToInt(r -> r.reports().owed()).sum()).isEqualTo(reports.size());
        rows.forEach(row -> assertThat(row.reports().onTime()
                        + row.reports().late()
                        + row.reports().returned()
                        + row.reports().missing()
                        + row.reports().notYetDue())
                .isEqualTo(row.reports().owed()));
        List<OwedReport> absent = reports.stream()
                .filter(r -> r.receivedAt() == null || r.receivedAt().isAfter(MOMENT))
                .toList();
        assertThat(rows.stream().mapToInt(r -> r.reports().missing()).sum())
                .isEqualTo(
                        absent.stream().filter(r -> !r.dueAt().isAfter(MOMENT)).count());
        assertThat(rows.stream().mapToInt(r -> r.reports().notYetDue()).sum())
                .isEqualTo(
                        absent.stream().filter(r -> r.dueAt().isAfter(MOMENT)).count());
        int expected = work.all().stream()
                .map(Judged::item)
                .mapToInt(i -> returned.getOrDefault(i.id(), 0) * answering(i).size())
                .sum();
        assertThat(rows.stream().mapToInt(ScoreRow::returned).sum()).isEqualTo(expected);
    }

    @RepeatedTest(200)
    void daysAreThoseOfTheLongestDelayOfEachTask(RepetitionInfo repetition) {
        sheet(repetition);
        Map<String, Map<String, List<Judged>>> parts = parts();
        for (ScoreRow row : rows) {
            int overdue = 0;
            int longest = 0;
            int late = 0;
            for (List<Judged> task :
                    parts.getOrDefault(row.agency().id(), Map.of()).values()) {
                boolean done = task.stream()
                        .filter(j -> j.standing() != Standing.SUSPENDED)
                        .allMatch(j -> j.standing() == Standing.DONE);
                int days = 0;
                for (Judged j : task) {
                    LocalDate due = j.item().due();
                    if (due != null && j.standing() != Standing.SUSPENDED) {
                        boolean open = j.standing() != Standing.DONE;
                        LocalDate until = open ? DAY : j.item().completedOn();
                        if (until.isAfter(due) && open != done) {
                            days = Math.max(days, (int) (until.toEpochDay() - due.toEpochDay()));
                        }
                    }
                }
                late += done ? days : 0;
                overdue += done ? 0 : days;
                longest = done ? longest : Math.max(longest, days);
            }
            assertThat(List.of(
                            row.delays().late(),
                            row.delays().overdue(),
                            row.delays().longest()))
                    .as(row.agency().name())
                    .containsExactly(late, overdue, longest);
        }
    }

    @RepeatedTest(200)
    void aScoreCanBeReckonedFromWhatIsPrintedAndIsInventedForNobody(RepetitionInfo repetition) {
        sheet(repetition);
        for (ScoreRow row : rows) {
            int due = row.dated().onTime() + row.dated().late() + row.dated().overdue();
            if (due == 0) {
                assertThat(row.score()).isNull();
                assertThat(row.rank()).isNull();
                assertThat(row.dated().onTimeRate()).isNull();
                assertThat(row.points().onTime()).isNull();
                assertThat(row.unscored())
                        .isEqualTo(row.dated().total() == 0 ? Unscored.NO_DATED_TASKS : Unscored.NOTHING_DUE);
                continue;
            }
            double most = 70;
            double reached = rounded(70.0 * row.dated().onTime() / due);
            int filed = row.reports().owed() - row.reports().notYetDue();
            if (filed > 0) {
                most += 30;
                reached += rounded(
                        30.0 * (row.reports().onTime() + 0.5 * row.reports().late()) / filed);
            }
            double score =
                    Math.max(0, 100 * reached / most - row.points().deducted().doubleValue());
            assertThat(row.unscored()).isNull();
            assertThat(row.score().doubleValue()).isCloseTo(score, offset(0.051));
            assertThat(row.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        }
    }

    private static double rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }

    @RepeatedTest(100)
    void rowsStandByScoreThenByNameAndEqualScoresShareTheirRank(RepetitionInfo repetition) {
        sheet(repetition);
        List<ScoreRow> scored = rows.stream().filter(r -> r.score() != null).toList();
        assertThat(rows.subList(0, scored.size())).isEqualTo(scored);
        for (ScoreRow row : scored) {
            long better = scored.stream()
                    .filter(other -> other.score().compareTo(row.score()) > 0)
                    .count();
            assertThat(row.rank()).isEqualTo((int) better + 1);
        }
        assertThat(scored.stream().map(ScoreRow::rank).toList()).isSorted();
    }
}

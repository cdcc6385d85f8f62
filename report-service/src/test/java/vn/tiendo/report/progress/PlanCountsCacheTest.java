package vn.tiendo.report.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.coverage.EarlierReports.Issued;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.coverage.Span.Told;
import vn.tiendo.report.ledger.Assignments.PlanState;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.progress.PlanCountsCache.Question;
import vn.tiendo.report.progress.Progress.GroupBy;

class PlanCountsCacheTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Span SPAN = Span.ofYear(2026, LocalDate.parse("2026-01-01"), DAY, Told.NOTHING);
    private static final Question QUESTION = new Question("ke-hoach", 2026, DAY, GroupBy.pillar, List.of());

    private final PlanCountsCache cache = new PlanCountsCache();
    private final AtomicInteger counted = new AtomicInteger();
    private final Registry registry = Registry.of(List.of());

    @Test
    void aPlanIsCountedAgainOnlyAfterItHasChanged() {
        ask(registry, 1, QUESTION);
        ask(registry, 1, QUESTION);
        assertThat(counted).hasValue(1);
        ask(registry, 2, QUESTION);
        assertThat(counted).hasValue(2);
    }

    @Test
    void anotherRegistryMayGroupOtherwise() {
        ask(registry, 1, QUESTION);
        ask(Registry.of(List.of()), 1, QUESTION);
        assertThat(counted).hasValue(2);
    }

    @Test
    void anotherDayYearGroupingOrPastIsAnotherQuestion() {
        ask(registry, 1, QUESTION);
        ask(registry, 1, new Question("ke-hoach", 2026, DAY.plusDays(1), GroupBy.pillar, List.of()));
        ask(registry, 1, new Question("ke-hoach", 2027, DAY, GroupBy.pillar, List.of()));
        ask(registry, 1, new Question("ke-hoach", 2026, DAY, GroupBy.agency, List.of()));
        ask(registry, 1, new Question("ke-hoach", 2026, DAY, GroupBy.pillar, List.of(new Issued("r", 1, 2025, DAY))));
        assertThat(counted).hasValue(5);
    }

    @Test
    void whatWasNotAskedForLongestIsForgottenFirst() {
        List<PlanCounts.Line> many = IntStream.range(0, 9_999)
                .mapToObj(i -> new PlanCounts.Line("nhom-" + i, "Nhóm", "", Counts.of(List.of())))
                .toList();
        for (int plan = 0; plan < 6; plan++) {
            keep("ke-hoach-" + plan, many);
        }
        counted.set(0);
        keep("ke-hoach-5", many);
        assertThat(counted).hasValue(0);
        keep("ke-hoach-0", many);
        assertThat(counted).hasValue(1);
    }

    @RepeatedTest(20)
    void plansCountedOneByOneAddUpToAllCountedAtOnce(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Standing> all = IntStream.range(0, random.nextInt(200))
                .mapToObj(i -> standing(random, "ke-hoach-" + random.nextInt(5)))
                .toList();
        Map<String, List<Standing>> byPlan =
                all.stream().collect(Collectors.groupingBy(Standing::plan, LinkedHashMap::new, Collectors.toList()));
        ProgressQuery query = new ProgressQuery();
        for (GroupBy groupBy : GroupBy.values()) {
            List<PlanCounts> plans = new ArrayList<>();
            byPlan.values().forEach(of -> plans.add(query.ofPlan(registry, SPAN, of, groupBy)));
            PlanWork work = query.work(registry, SPAN, all);
            assertThat(PlanCounts.total(plans)).isEqualTo(query.counts(work, SPAN, work.counted()));
            assertThat(PlanCounts.groups(plans))
                    .containsExactlyInAnyOrderElementsOf(
                            PlanCounts.groups(List.of(query.ofPlan(registry, SPAN, all, groupBy))));
        }
    }

    private static Standing standing(Random random, String plan) {
        Status status = Status.values()[random.nextInt(Status.values().length)];
        LocalDate due = random.nextBoolean() ? null : DAY.plusDays(random.nextInt(400) - 200);
        LocalDate from = LocalDate.of(2025 + random.nextInt(2), 1, 1);
        return new Standing(
                UUID.randomUUID().toString(),
                1,
                plan,
                plan + "-I." + random.nextInt(9),
                "quang-ninh",
                "co-quan-" + random.nextInt(4),
                random.nextBoolean() ? "YEAR" : "ANNUAL",
                from,
                LocalDate.of(from.getYear(), 12, 31),
                due,
                status,
                status != Status.NOT_STARTED || random.nextBoolean(),
                status == Status.COMPLETED ? DAY.minusDays(random.nextInt(100)) : null,
                random.nextInt(10) == 0,
                random.nextBoolean(),
                false,
                Instant.parse("2026-02-02T00:00:00Z"));
    }

    private void keep(String plan, List<PlanCounts.Line> lines) {
        cache.get(
                registry,
                new PlanState(plan, "quang-ninh", 1, 0),
                new Question(plan, 2026, DAY, GroupBy.agency, List.of()),
                () -> {
                    counted.incrementAndGet();
                    return new PlanCounts(Counts.of(List.of()), lines);
                });
    }

    private void ask(Registry current, long changes, Question question) {
        cache.get(current, new PlanState("ke-hoach", "quang-ninh", changes, 0), question, () -> {
            counted.incrementAndGet();
            return new PlanCounts(Counts.of(List.of()), List.of());
        });
    }
}

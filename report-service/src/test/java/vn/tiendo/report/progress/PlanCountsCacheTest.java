package vn.tiendo.report.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.ledger.Assignments.PlanState;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.progress.PlanCountsCache.Question;
import vn.tiendo.report.progress.Progress.GroupBy;

class PlanCountsCacheTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Question QUESTION = new Question("ke-hoach", 2026, DAY, GroupBy.pillar);

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
    void anotherDayYearOrGroupingIsAnotherQuestion() {
        ask(registry, 1, QUESTION);
        ask(registry, 1, new Question("ke-hoach", 2026, DAY.plusDays(1), GroupBy.pillar));
        ask(registry, 1, new Question("ke-hoach", 2027, DAY, GroupBy.pillar));
        ask(registry, 1, new Question("ke-hoach", 2026, DAY, GroupBy.agency));
        assertThat(counted).hasValue(4);
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
            byPlan.values().forEach(of -> plans.add(query.ofPlan(registry, of, groupBy, DAY)));
            assertThat(PlanCounts.total(plans)).isEqualTo(query.total(registry, all, DAY));
            assertThat(PlanCounts.groups(plans))
                    .containsExactlyInAnyOrderElementsOf(
                            PlanCounts.groups(List.of(query.ofPlan(registry, all, groupBy, DAY))));
        }
    }

    private static Standing standing(Random random, String plan) {
        Status status = Status.values()[random.nextInt(Status.values().length)];
        LocalDate due = random.nextBoolean() ? null : DAY.plusDays(random.nextInt(400) - 200);
        return new Standing(
                plan,
                plan + "-I." + random.nextInt(9),
                "quang-ninh",
                "co-quan-" + random.nextInt(4),
                status,
                due,
                status == Status.COMPLETED ? DAY.minusDays(random.nextInt(100)) : null,
                random.nextInt(10) == 0);
    }

    private void keep(String plan, List<PlanCounts.Line> lines) {
        cache.get(registry, new PlanState(plan, "quang-ninh", 1), new Question(plan, 2026, DAY, GroupBy.agency), () -> {
            counted.incrementAndGet();
            return new PlanCounts(Counts.of(List.of()), lines);
        });
    }

    private void ask(Registry current, long changes, Question question) {
        cache.get(current, new PlanState("ke-hoach", "quang-ninh", changes), question, () -> {
            counted.incrementAndGet();
            return new PlanCounts(Counts.of(List.of()), List.of());
        });
    }
}

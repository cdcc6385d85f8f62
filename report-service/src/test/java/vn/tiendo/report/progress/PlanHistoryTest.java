package vn.tiendo.report.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.ChangedStandings.Newest;
import vn.tiendo.report.ledger.entry.AssignmentState;

/** What is remembered of a plan and goes on with what has changed is what a ledger that is read whole would tell. */
class PlanHistoryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int HOURS = 24 * 330;

    /** Versions by id, and the change of the plan that wrote each assignment last. */
    private static final class Ledger {

        final Map<String, SortedMap<Integer, Standing>> versions = new TreeMap<>();
        final Map<String, Long> changed = new HashMap<>();
        long changes;

        void write(Standing standing) {
            versions.computeIfAbsent(standing.id(), id -> new TreeMap<>()).put(standing.version(), standing);
            changed.put(standing.id(), changes);
        }

        List<Newest> since(long known) {
            return versions.values().stream()
                    .map(of -> of.get(of.lastKey()))
                    .filter(newest -> changed.get(newest.id()) > known)
                    .map(newest -> new Newest(newest, changed.get(newest.id())))
                    .toList();
        }

        List<Standing> versions(Map<String, Integer> after) {
            return after.entrySet().stream()
                    .flatMap(of -> versions.get(of.getKey()).tailMap(of.getValue() + 1).values().stream())
                    .toList();
        }

        PlanHistory whole() {
            Map<String, Integer> all = new HashMap<>();
            versions.keySet().forEach(id -> all.put(id, 0));
            return PlanHistory.of(since(-1), versions(all));
        }

        PlanHistory following(PlanHistory known, long at) {
            List<Newest> rows = known.unknown(since(at));
            Map<String, Integer> missing = known.missing(rows);
            return known.with(rows, missing, versions(missing));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatGoesOnWithChangesIsWhatIsReadWhole(long seed) {
        Random random = new Random(seed);
        Ledger ledger = new Ledger();
        Map<String, Integer> next = new HashMap<>();
        List<Standing> late = new ArrayList<>();
        PlanHistory known = ledger.whole();
        long at = 0;
        for (int hour = 0; hour < HOURS; hour += 1 + random.nextInt(48)) {
            ledger.changes++;
            for (int i = random.nextInt(5); i > 0; i--) {
                String id = "a" + random.nextInt(6);
                Standing standing = standing(id, next.merge(id, 1, Integer::sum), START.plusSeconds(3600L * hour + i));
                if (random.nextInt(8) == 0) {
                    late.add(standing);
                } else {
                    ledger.write(standing);
                }
            }
            if (!late.isEmpty() && random.nextInt(3) == 0) {
                ledger.write(late.remove(random.nextInt(late.size())));
            }
            if (random.nextInt(3) == 0) {
                known = ledger.following(known, at);
                at = ledger.changes;
                assertSame(known, ledger, hour);
            }
        }
        assertThat(known.size()).as("one for each month and assignment").isLessThanOrEqualTo(6 * 12);
    }

    private static void assertSame(PlanHistory known, Ledger ledger, int hour) {
        PlanHistory whole = ledger.whole();
        assertThat(known.newest()).containsExactlyInAnyOrderElementsOf(whole.newest());
        Instant now = START.plusSeconds(3600L * (hour + 1));
        for (YearMonth month = YearMonth.of(2026, 1);
                Vietnam.endOf(month.atEndOfMonth()).isBefore(now);
                month = month.plusMonths(1)) {
            Instant end = Vietnam.endOf(month.atEndOfMonth());
            List<Standing> told = ledger.versions.values().stream()
                    .flatMap(of -> of.values().stream()
                            .filter(version -> version.effectiveAt().isBefore(end))
                            .max(Comparator.comparing(Standing::version))
                            .stream())
                    .toList();
            assertThat(known.before(end)).as("at the end of %s", month).containsExactlyInAnyOrderElementsOf(told);
        }
    }

    @Test
    void theVersionAfterTheNewestNeedsNothingElseToBeRead() {
        Ledger ledger = new Ledger();
        ledger.changes = 1;
        ledger.write(standing("a", 1, START));
        PlanHistory known = ledger.whole();
        ledger.changes = 2;
        ledger.write(standing("a", 2, START.plusSeconds(1)));
        assertThat(known.missing(known.unknown(ledger.since(1)))).isEmpty();
        ledger.changes = 3;
        ledger.write(standing("a", 3, START.plusSeconds(2)));
        assertThat(known.missing(known.unknown(ledger.since(1)))).isEqualTo(Map.of("a", 1));
    }

    private static Standing standing(String id, int version, Instant at) {
        LocalDate end = LocalDate.of(2026, 12, 31);
        return new Standing(
                id,
                version,
                "ke-hoach",
                "I.1",
                "quang-ninh",
                "so-y-te",
                "ANNUAL",
                LocalDate.of(2026, 1, 1),
                end,
                end,
                AssignmentState.Status.IN_PROGRESS,
                true,
                null,
                false,
                false,
                false,
                at);
    }
}

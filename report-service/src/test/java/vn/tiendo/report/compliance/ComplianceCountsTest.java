package vn.tiendo.report.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.filing.due.Standings.Standing;

class ComplianceCountsTest {

    private static final Instant DUE = Instant.parse("2026-11-16T17:00:00Z");

    @Test
    void countsAddUpToThoseWhoOweWhateverTheOutcomes() {
        Random random = new Random(20261116);
        for (int round = 0; round < 1000; round++) {
            List<Outcome> outcomes = Stream.generate(() -> Outcome.values()[random.nextInt(Outcome.values().length)])
                    .limit(random.nextInt(30))
                    .toList();
            Instant now = DUE.plusSeconds(random.nextInt(3) - 1);
            List<Standing> standings =
                    outcomes.stream().map(ComplianceCountsTest::standing).toList();

            ComplianceCounts counts = ComplianceCounts.of(standings, DUE, now);

            assertThat(counts.owed()).isEqualTo(outcomes.size());
            assertThat(counts.onTime() + counts.late() + counts.returned() + counts.notYet())
                    .as(outcomes.toString())
                    .isEqualTo(counts.owed());
            assertThat(counts.overdue()).isEqualTo(now.isBefore(DUE) ? 0 : counts.notYet() + counts.returned());
            BigDecimal rate = counts.onTimeRate(DUE, now);
            if (counts.owed() == 0 || now.isBefore(DUE) && counts.onTime() == 0) {
                assertThat(rate).isNull();
            } else {
                assertThat(rate).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                assertThat(rate.doubleValue() * counts.owed() / 100)
                        .isCloseTo(counts.onTime(), org.assertj.core.data.Offset.offset(0.0005 * counts.owed() + 1e-9));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true, ",
        "0, 0, false, ",
        "0, 5, false, ",
        "0, 5, true, 0.0",
        "1, 5, false, 20.0",
        "1, 3, true, 33.3",
        "2, 3, true, 66.7",
        "1, 16, true, 6.3",
        "5, 5, true, 100.0"
    })
    void theRateHasOneDecimalAndIsSilentWhileNothingCanBeSaid(long onTime, long owed, boolean past, BigDecimal rate) {
        assertThat(ComplianceCounts.onTimeRate(onTime, owed, past)).isEqualTo(rate);
    }

    private static Standing standing(Outcome outcome) {
        return new Standing(
                null, "o", null, "p", "t", null, "ANNUAL", "a", null, null, outcome, 0, null, 0, null, false, false,
                false);
    }
}

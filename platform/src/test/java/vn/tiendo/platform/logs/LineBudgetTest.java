package vn.tiendo.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever is refused a thousand times a second does not fill a disk. */
class LineBudgetTest {

    private final List<Runnable> later = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();
    private long nanos;
    private final LineBudget budget = new LineBudget(20, () -> nanos, later::add, told::add);

    @Test
    void ofAThousandLinesInASecondTwentyAreWrittenAndOneTellsOfTheOthers() {
        assertThat(writtenOf(1_000)).isEqualTo(20);
        assertThat(later).as("one summary, however many are left out").hasSize(1);
        later.remove(0).run();
        assertThat(told).containsExactly(980);
    }

    @Test
    void theNextSecondHasItsOwnLinesAndItsOwnSummary() {
        writtenOf(30);
        later.remove(0).run();
        nanos += TimeUnit.SECONDS.toNanos(1);
        assertThat(writtenOf(21)).isEqualTo(20);
        later.remove(0).run();
        assertThat(told).containsExactly(10, 1);
    }

    @Test
    void whereNothingIsLeftOutNothingIsTold() {
        assertThat(writtenOf(20)).isEqualTo(20);
        assertThat(later).isEmpty();
    }

    private long writtenOf(int lines) {
        return IntStream.range(0, lines).filter(i -> budget.admits()).count();
    }
}

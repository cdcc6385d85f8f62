package vn.tiendo.plan.timeframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccurrenceTest {

    private static final PlanDate PLAN = new PlanDate("2024-09");

    @Test
    void aYearlyTaskHasOneOccurrenceForEachYearUpToTodayAndNeverAhead() {
        assertThat(open("Hàng năm", "2026-12-31"))
                .extracting(Occurrence::key, Occurrence::due)
                .containsExactly(
                        tuple("2024", LocalDate.of(2024, 12, 31)),
                        tuple("2025", LocalDate.of(2025, 12, 31)),
                        tuple("2026", LocalDate.of(2026, 12, 31)));
        assertThat(open("Hàng năm", "2027-01-01")).hasSize(4);
    }

    @Test
    void aContinuousTaskHasNoDueDate() {
        assertThat(open("Thường xuyên", "2026-06-01")).hasSize(3).allSatisfy(o -> assertThat(o.due())
                .isNull());
    }

    @Test
    void theFirstYearOpensWithThePlanAndTheOthersOnTheFirstOfJanuary() {
        assertThat(open(null, "2025-03-01"))
                .extracting(Occurrence::openedOn)
                .containsExactly(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 1, 1));
    }

    @Test
    void aSinglePeriodIsOneOccurrenceWhateverTheDay() {
        assertThat(open("Quý IV/2024", "2024-10-01"))
                .extracting(Occurrence::key)
                .containsExactly("2024-Q4");
        assertThat(open("Năm 2024 - 2025", "2027-01-01"))
                .extracting(Occurrence::key)
                .containsExactly("2024-2025");
    }

    @Test
    void whatWaitsForAnActIsNotOpenYet() {
        assertThat(open("Sau khi Chính phủ ban hành Nghị định", "2026-06-01")).isEmpty();
        assertThat(open("Khi có yêu cầu", "2026-06-01")).isEmpty();
    }

    @Test
    void keysAreUniqueInATask() {
        assertThat(open("Quý I, II, III và IV/2025", "2026-01-01"))
                .extracting(Occurrence::key)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    private static List<Occurrence> open(String words, String today) {
        return Occurrence.openBy(LocalDate.parse(today), TimeFrameParser.parse(words, PLAN), PLAN);
    }
}

package vn.tiendo.plan.timeframe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.timeframe.Term.Unit;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "30, DAY, false, 2025-01-06, 2025-02-05",
        "5, DAY, true, 2025-01-06, 2025-01-13",
        "1, DAY, true, 2025-01-10, 2025-01-13",
        "2, WEEK, false, 2025-01-06, 2025-01-20",
        "1, MONTH, false, 2025-01-31, 2025-02-28",
        "1, QUARTER, false, 2025-01-06, 2025-04-06",
        "1, YEAR, false, 2024-02-29, 2025-02-28"
    })
    void aTermEndsSoManyDaysOrMonthsAfterItsDay(int number, Unit unit, boolean working, LocalDate day, LocalDate last) {
        assertThat(new Term(number, unit, working).after(day, TermTest::isWorking))
                .isEqualTo(last);
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}

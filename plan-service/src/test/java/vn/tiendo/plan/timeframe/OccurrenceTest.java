package vn.tiendo.plan.timeframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser;

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
    void aYearlyTaskWithADayInTheYearIsDueOnItEachYear() {
        assertThat(open("Hằng năm (trước 30/11)", "2025-01-01"))
                .extracting(Occurrence::due, Occurrence::strictlyBefore, Occurrence::label)
                .containsExactly(
                        tuple(LocalDate.of(2024, 11, 30), true, "Năm 2024 (trước ngày 30/11)"),
                        tuple(LocalDate.of(2025, 11, 30), true, "Năm 2025 (trước ngày 30/11)"));
        assertThat(open("Hằng năm (trước 29/2)", "2025-01-01"))
                .extracting(Occurrence::due)
                .as("the first one does not lie before the plan")
                .containsExactly(LocalDate.of(2025, 2, 28));
    }

    @Test
    void twoDaysInEachYearAreTwoOccurrencesWhoseKeysStay() {
        assertThat(open("Ngày 15/6, 15/12 hằng năm", "2025-01-01"))
                .extracting(Occurrence::key)
                .containsExactly("2025", "2024", "2025-12-15");
    }

    @Test
    void aRecurrenceThatEndsHasNoOccurrenceThatBeginsAfterIt() {
        assertThat(open("Hằng năm giai đoạn 2025-2026", "2030-06-01"))
                .extracting(Occurrence::key)
                .containsExactly("2025", "2026");
        assertThat(open("Hằng quý từ năm 2025 đến quý II/2025", "2030-06-01"))
                .extracting(Occurrence::key)
                .containsExactly("2025-Q1", "2025-Q2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Định kỳ 6 tháng | 2024-H2,2025-H1 | 6 tháng đầu năm 2025 | 2025-06-30
                    Hằng quý        | 2024-Q3,2024-Q4,2025-Q1 | Quý I/2025   | 2025-03-31
                    Hằng tháng      | 2024-09,2024-10,2024-11,2024-12,2025-01,2025-02 | Tháng 2/2025 | 2025-02-28
                    """)
    void aPeriodicTaskHasOneOccurrenceForEachPeriodThatHasBegun(
            String words, String keys, String lastLabel, LocalDate lastDue) {
        List<Occurrence> open = open(words, "2025-02-01");
        assertThat(open).extracting(Occurrence::key).containsExactly(keys.split(","));
        assertThat(open.get(open.size() - 1).label()).isEqualTo(lastLabel);
        assertThat(open.get(open.size() - 1).due()).isEqualTo(lastDue);
        assertThat(open.get(0).openedOn()).isEqualTo(PLAN.firstDay());
    }

    @Test
    void aContinuousTaskHasNoDueDate() {
        assertThat(open("Thường xuyên", "2026-06-01")).hasSize(3).allSatisfy(o -> assertThat(o.due())
                .isNull());
    }

    @Test
    void ofTheSameYearContinuousAndYearlyTheDatedOneCounts() {
        assertThat(open("Thường xuyên, hằng năm", "2025-06-01"))
                .extracting(Occurrence::key, Occurrence::kind)
                .containsExactly(tuple("2024", Kind.ANNUAL), tuple("2025", Kind.ANNUAL));
    }

    @Test
    void theFirstYearOpensWithThePlanAndTheOthersOnTheFirstOfJanuary() {
        assertThat(open(null, "2025-03-01"))
                .extracting(Occurrence::openedOn)
                .containsExactly(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    QUÝ iv/2024                           | 2024-Q4         | Quý IV/2024
                    năm 2024-2025                         | 2024-2025       | Năm 2024 - 2025
                    2026                                  | 2026            | Năm 2026
                    thang 6 nam 2025                      | 2025-06         | Tháng 6/2025
                    nửa đầu năm 2025                      | 2025-H1         | 6 tháng đầu năm 2025
                    trước 30/6/2025                       | 2025-06-30      | Trước ngày 30/6/2025
                    trước tháng 6/2025                    | 2025-05-31      | Đến ngày 31/5/2025
                    30/6/2025                             | 2025-06-30      | Ngày 30/6/2025
                    từ ngày 1/10/2024 đến ngày 30/6/2025  | 2025-06-30      | Từ ngày 1/10/2024 đến ngày 30/6/2025
                    đến hết quý II/2025                   | 2025-Q2         | Đến hết quý II/2025
                    đến hết năm 2025                      | 2025            | Đến hết năm 2025
                    tháng 3 đến tháng 6/2025              | 2025-03-2025-06 | Tháng 3 - 6/2025
                    từ quý IV/2024 đến quý II/2025        | 2024-Q4-2025-Q2 | Quý IV/2024 - II/2025
                    đến năm 2030                          | 2024-2030       | Năm 2024 - 2030
                    Theo tiến độ                          | 1               | Theo tiến độ
                    Theo kế hoạch của Bộ Nội vụ           | 1               | Theo kế hoạch của Bộ Nội vụ
                    """)
    void aSinglePeriodIsOneOccurrenceWithItsNameWhateverTheDay(String words, String key, String label) {
        assertThat(open(words, "2024-10-01"))
                .extracting(Occurrence::key, Occurrence::label)
                .containsExactly(tuple(key, label));
        assertThat(open(words, "2040-10-01")).isEqualTo(open(words, "2024-10-01"));
    }

    @Test
    void aLongTextIsCutInItsName() {
        assertThat(open("việc ".repeat(100), "2024-10-01"))
                .singleElement()
                .satisfies(o -> assertThat(o.label()).hasSize(300).endsWith("…"));
    }

    @Test
    void whatWaitsForAnActIsNotOpenYet() {
        assertThat(open("Sau khi Chính phủ ban hành Nghị định", "2026-06-01")).isEmpty();
        assertThat(open("Khi có yêu cầu", "2026-06-01")).isEmpty();
    }

    @Test
    void anActOpensAnOccurrenceThatEndsWithItsDueDateIfItHasOne() {
        LocalDate act = LocalDate.of(2025, 3, 1);
        Occurrence open = Occurrence.onAct("act-1", "Nghị định 1/2025/NĐ-CP", act, null, act, Kind.TRIGGERED);
        assertThat(open.due()).isNull();
        assertThat(open.from()).isEqualTo(act);
        assertThat(open.lastDay()).isEqualTo("9999-12-31");
        LocalDate due = act.plusDays(30);
        assertThat(Occurrence.onAct("act-1", "", act, due, act, Kind.ON_REQUEST).to())
                .isEqualTo(due);
    }

    @Test
    void whatIsInDoubtOpensNothingUntilItsDoubtIsTaken() {
        PlanDate plan = new PlanDate("2024-09-16");
        List<TimeFrame> frames = TimeFrameParser.parse("Quý III; Quý IV", plan);
        LocalDate today = LocalDate.of(2026, 6, 1);
        assertThat(Occurrence.openBy(today, frames, plan))
                .extracting(Occurrence::key)
                .containsExactly("2024-Q4");
        List<TimeFrame> taken = frames.stream().map(f -> f.doubted(null)).toList();
        assertThat(Occurrence.openBy(today, taken, plan))
                .extracting(Occurrence::key)
                .containsExactly("2024-Q3", "2024-Q4");
    }

    @Test
    void nothingThatRecursIsOpenedOfTheTimeBeforeThePlan() {
        assertThat(open("Hằng năm từ năm 2020", "2025-06-01"))
                .extracting(Occurrence::key)
                .containsExactly("2024", "2025");
    }

    @Test
    void everyFewYearsIsOneOccurrenceForThem() {
        assertThat(open("2 năm một lần, từ năm 2025", "2027-01-01"))
                .extracting(Occurrence::key, Occurrence::label, Occurrence::due)
                .containsExactly(
                        tuple("2025-2026", "Năm 2025 - 2026", LocalDate.of(2026, 12, 31)),
                        tuple("2027-2028", "Năm 2027 - 2028", LocalDate.of(2028, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Trước ngày 20 hằng tháng           | 2025-02-20 | Tháng 2/2025 (trước ngày 20/2)
                    Ngày 15 tháng cuối quý             | 2025-03-15 | Quý I/2025 (đến ngày 15/3)
                    Trước ngày 10 tháng đầu quý sau    | 2025-04-10 | Quý I/2025 (trước ngày 10/4)
                    Định kỳ 6 tháng (15/6 và 15/12)    | 2025-06-15 | 6 tháng đầu năm 2025 (đến ngày 15/6)
                    Hằng năm, trước ngày 15/01 năm sau | 2026-01-15 | Năm 2025 (trước ngày 15/1/2026)
                    """)
    void aDayInEachPeriodIsItsDueDate(String words, LocalDate lastDue, String lastLabel) {
        List<Occurrence> open = open(words, "2025-02-01");
        assertThat(open.get(open.size() - 1).due()).isEqualTo(lastDue);
        assertThat(open.get(open.size() - 1).label()).isEqualTo(lastLabel);
    }

    @Test
    void keysAreUniqueInATask() {
        assertThat(open("Quý I, II, III và IV/2025", "2026-01-01"))
                .extracting(Occurrence::key)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    /** What was opened under a key is never opened again under another one, nor changed. */
    @Test
    void asTimeGoesOnOccurrencesAreOnlyAdded() {
        long seed = Long.getLong("seed", System.nanoTime());
        Phrases phrases = new Phrases(new Random(seed));
        for (int i = 0; i < 300; i++) {
            String words = phrases.next().text();
            Map<String, Occurrence> known = new HashMap<>();
            for (LocalDate day = LocalDate.of(2024, 10, 1); day.getYear() < 2029; day = day.plusMonths(5)) {
                LocalDate today = day;
                Map<String, Occurrence> open = new HashMap<>();
                for (Occurrence o : open(words, today.toString())) {
                    assertThat(open.put(o.key(), o))
                            .as("seed %d: %s", seed, words)
                            .isNull();
                    assertThat(o.openedOn()).as("seed %d: %s", seed, words).isBeforeOrEqualTo(today);
                    assertThat(o.key().length()).isLessThanOrEqualTo(60);
                }
                assertThat(open).as("seed %d: %s", seed, words).containsAllEntriesOf(known);
                known = open;
            }
        }
    }

    private static List<Occurrence> open(String words, String today) {
        return Occurrence.openBy(LocalDate.parse(today), TimeFrameParser.parse(words, PLAN), PLAN);
    }
}

package vn.tiendo.plan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.tiendo.plan.timeframe.PlanDate;

class DeadlineReaderTest {

    private static final PlanDate PLAN = new PlanDate("2024-09-16");

    @ParameterizedTest
    @CsvFileSource(
            resources = "/deadline/phrases.txt",
            delimiter = '|',
            commentCharacter = '#',
            maxCharsPerColumn = 2000)
    void phrasesOfTheTableMeanWhatStandsBesideThem(String phrase, String meaning) {
        assertThat(Told.line(DeadlineReader.read(phrase, PLAN))).as(phrase).isEqualTo(meaning == null ? "" : meaning);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/deadline/phrases.txt",
            delimiter = '|',
            commentCharacter = '#',
            maxCharsPerColumn = 2000)
    void eachWordOfThePhraseIsToldOnce(String phrase, String meaning) {
        assertThat(Coverage.defects(phrase, DeadlineReader.read(phrase, PLAN)))
                .as(phrase)
                .isEmpty();
    }

    @Test
    void wordsAreThoseOfTheText() {
        Deadlines read = DeadlineReader.read("Định kỳ trước ngày 15 tháng 11 hằng năm, báo cáo UBND tỉnh", PLAN);
        assertThat(read.deadlines().get(0).words()).containsExactly("Định kỳ trước ngày 15 tháng 11 hằng năm");
        assertThat(read.rest()).isEmpty();
        Deadlines several = DeadlineReader.read(
                "định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12) hoặc đột xuất khi có yêu cầu", PLAN);
        assertThat(several.deadlines())
                .extracting(Deadline::words)
                .containsExactly(
                        List.of("định kỳ 6 tháng (trước ngày 15/6)"),
                        List.of("hằng năm (trước ngày 15/12)"),
                        List.of("đột xuất khi có yêu cầu"));
    }

    @Test
    void aDayWithoutAYearRecursWhereTheReportIsKnownToRecur() {
        assertThat(Told.line(DeadlineReader.readPeriodic("trước ngày 30/11", PLAN)))
                .isEqualTo("ANNUAL before 11-30");
        assertThat(Told.line(DeadlineReader.readPeriodic("trước ngày 30/11/2025", PLAN)))
                .isEqualTo("ONCE before 2025-11-30");
    }

    @Test
    void aDayWithoutAYearThatDoesNotRecurIsTheFirstOnOrAfterThePlan() {
        assertThat(Told.line(DeadlineReader.read("trước ngày 16/9", PLAN))).isEqualTo("ONCE before 2024-09-16");
        assertThat(Told.line(DeadlineReader.read("trước ngày 15/9", PLAN))).isEqualTo("ONCE before 2025-09-15");
        assertThat(Told.line(DeadlineReader.read("trước ngày 29/2", PLAN))).isEqualTo("ONCE before 2028-02-29");
        assertThat(Told.line(DeadlineReader.read("trước ngày 15/9", new PlanDate("2024-09"))))
                .isEqualTo("ONCE before 2024-09-15");
    }

    @Test
    void nothingThatIsWrittenIsAFault() {
        for (String text : List.of(
                "",
                " ",
                "...",
                "/",
                "ngày",
                "trước",
                "từ đến",
                "trước ngày",
                "6",
                "(",
                "quý",
                "năm",
                "15/",
                "ngày 99/99",
                "trước ngày 0/0 hằng năm",
                "\u0000",
                "hằng",
                "99999999999/11",
                "trước ".repeat(400),
                "15/6, ".repeat(300))) {
            Deadlines read = DeadlineReader.read(text, PLAN);
            assertThat(read.text()).isEqualTo(text);
        }
    }
}

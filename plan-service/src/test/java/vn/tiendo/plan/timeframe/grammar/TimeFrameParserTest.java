package vn.tiendo.plan.timeframe.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;

class TimeFrameParserTest {

    private static final PlanDate PLAN = new PlanDate("2024-09-16");

    @ParameterizedTest
    @CsvFileSource(resources = "/timeframe/phrases.txt", delimiter = '|', commentCharacter = '#')
    void aPhraseMeansWhatTheTableSays(String phrase, String meaning) {
        assertThat(meaning(phrase)).isEqualTo(meaning);
    }

    @Test
    void partsAreReadOnTheirOwnAndOnlyWhatIsNotReadIsLeft() {
        assertThat(meaning("Quý I/2025; theo tiến độ; hằng năm"))
                .isEqualTo("QUARTER 2025-01-01 to 2025-03-31 + UNPARSED + ANNUAL 2024-01-01 (plan's year)");
        assertThat(meaning("Quý IV/2024\nHằng năm"))
                .isEqualTo("QUARTER 2024-10-01 to 2024-12-31 + ANNUAL 2024-01-01 (plan's year)");
    }

    @Test
    void aLineThatEndsInsideAPhraseDoesNotDivideIt() {
        assertThat(meaning("Quý\nIV/2024")).isEqualTo(meaning("Quý IV/2024"));
        assertThat(meaning("Hằng\r\nnăm")).isEqualTo(meaning("Hằng năm"));
        assertThat(meaning("Sau khi Chính phủ\nban hành Nghị định"))
                .isEqualTo("TRIGGERED: Chính phủ ban hành Nghị định");
        assertThat(meaning("Sau khi\nChính phủ ban hành Nghị định"))
                .isEqualTo("TRIGGERED: Chính phủ ban hành Nghị định");
        assertThat(meaning("Sau khi Chính phủ ban hành Nghị định\nTheo tiến độ"))
                .isEqualTo("TRIGGERED: Chính phủ ban hành Nghị định + UNPARSED");
    }

    @Test
    void eachTimeFrameNamesTheWordsThatLedToIt() {
        assertThat(words("Quý I, II/2025")).containsExactly(List.of("Quý I", "2025"), List.of("II", "2025"));
        assertThat(words("QUÝ IV/2024.")).containsExactly(List.of("QUÝ IV/2024"));
        assertThat(words("Hằng năm  (trước 30/11)")).containsExactly(List.of("Hằng năm (trước 30/11)"));
        assertThat(words("Quý I/2025 và hằng năm")).containsExactly(List.of("Quý I/2025", "và"), List.of("hằng năm"));
        assertThat(words("Quý II và IV hằng năm"))
                .containsExactly(List.of("Quý II", "và", "hằng năm"), List.of("IV", "hằng năm"));
        assertThat(words("Theo tiến độ, đang làm")).containsExactly(List.of("Theo tiến độ, đang làm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0\n", "-", "...", "(;)", "\u200b"})
    void nothingSaidIsNoneNotUnparsed(String nothing) {
        assertThat(TimeFrameParser.parse(nothing, PLAN)).singleElement().satisfies(frame -> {
            assertThat(frame.kind()).isEqualTo(Kind.NONE);
            assertThat(frame.from()).isEqualTo(LocalDate.of(2024, 1, 1));
            assertThat(frame.words()).isEmpty();
        });
    }

    @Test
    void noPhraseAtAllIsNone() {
        assertThat(meaning((String) null)).isEqualTo("NONE 2024-01-01 (plan's year)");
    }

    @Test
    void aDayInEachYearIsOneOfTheFirstYearThatIsNamed() {
        assertThat(meaning("Hằng năm (trước 29/2) từ năm 2025")).isEqualTo("ANNUAL 2025-01-01 before 2025-02-28");
    }

    @Test
    void aLongTextIsReadInAMoment() {
        String text = "khi có, hằng năm và quý I, 30/6; ".repeat(700);
        long start = System.nanoTime();
        assertThat(TimeFrameParser.parse(text, PLAN)).isNotEmpty();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    static String meaning(String phrase) {
        return TimeFrameParser.parse(phrase, PLAN).stream()
                .map(TimeFrameParserTest::meaning)
                .collect(Collectors.joining(" + "));
    }

    /** All of a time frame but its words, in the notation of the table. */
    static String meaning(TimeFrame frame) {
        StringBuilder meaning = new StringBuilder(frame.kind().name());
        if (frame.kind() == Kind.PERIODIC) {
            meaning.append(' ').append(frame.recurrence());
        }
        if (frame.from() != null) {
            meaning.append(' ').append(frame.from());
        }
        if (frame.due() != null) {
            meaning.append(frame.strictlyBefore() ? " before " : " to ").append(frame.due());
        }
        if (frame.until() != null) {
            meaning.append(" until ").append(frame.until());
        }
        if (frame.yearFromPlan()) {
            meaning.append(" (plan's year)");
        }
        if (frame.trigger() != null) {
            meaning.append(": ").append(frame.trigger());
        }
        return meaning.toString();
    }

    private static List<List<String>> words(String phrase) {
        return TimeFrameParser.parse(phrase, PLAN).stream()
                .map(TimeFrame::words)
                .toList();
    }
}

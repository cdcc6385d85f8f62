package vn.tiendo.plan.timeframe.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.Term;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Doubt;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.YearFrom;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser.TimeReading;

class TimeFrameParserTest {

    private static final PlanDate PLAN = new PlanDate("2024-09-16");

    @ParameterizedTest
    @CsvFileSource(resources = "/timeframe/phrases.txt", delimiter = '|', commentCharacter = '#')
    void aPhraseMeansWhatTheTableSays(String phrase, String meaning) {
        assertThat(meaning(phrase)).isEqualTo(meaning);
    }

    @Test
    void aPhraseOfWhichAPartIsNotReadHasNoMeaningButCandidates() {
        assertThat(meaning("Quý I/2025; theo tiến độ; hằng năm"))
                .isEqualTo("UNPARSED (QUARTER 2025-01-01 to 2025-03-31 + ANNUAL 2024-01-01 (plan's year))");
        assertThat(words("Quý I/2025; theo tiến độ; hằng năm"))
                .containsExactly(List.of("Quý I/2025; theo tiến độ; hằng năm"));
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
                .isEqualTo("UNPARSED (TRIGGERED: Chính phủ ban hành Nghị định)");
    }

    @Test
    void eachTimeFrameNamesTheWordsThatLedToIt() {
        assertThat(words("Quý I, II/2025")).containsExactly(List.of("Quý I"), List.of("II/2025"));
        assertThat(words("QUÝ IV/2024.")).containsExactly(List.of("QUÝ IV/2024"));
        assertThat(words("Hằng năm  (trước 30/11)")).containsExactly(List.of("Hằng năm (trước 30/11)"));
        assertThat(words("Quý I/2025 và hằng năm")).containsExactly(List.of("Quý I/2025", "và"), List.of("hằng năm"));
        assertThat(words("Quý II và IV hằng năm")).containsExactly(List.of("Quý II", "và"), List.of("IV hằng năm"));
        assertThat(words("Quý I các năm 2025, 2026")).containsExactly(List.of("Quý I các năm 2025"), List.of("2026"));
        assertThat(words("Năm 2025 (Quý IV)")).containsExactly(List.of("Năm 2025 (Quý IV)"));
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

    @ParameterizedTest
    @CsvFileSource(resources = "/timeframe/years.txt", delimiter = '|', commentCharacter = '#')
    void aMissingYearComesFromHeadingTitleOrThePlansDate(
            String phrase, String plan, String heading, String title, String meaning) {
        TimeContext context = TimeContext.of(new PlanDate(plan), heading, title);
        assertThat(meaning(phrase, context)).isEqualTo(meaning);
    }

    @Test
    void aYearThatThePhraseGivesElsewhereIsSaidToComeFromThere() {
        assertThat(TimeFrameParser.parse("Quý I, II/2025", PLAN))
                .extracting(TimeFrame::yearFrom, TimeFrame::year, TimeFrame::yearFromPlan)
                .containsExactly(tuple(YearFrom.PHRASE, 2025, false), tuple(null, null, false));
        TimeContext known = new TimeContext(PLAN, List.of("Năm 2027"), "Kế hoạch năm 2028", 2026);
        assertThat(TimeFrameParser.parse("Quý I", known))
                .extracting(TimeFrame::yearFrom, TimeFrame::year)
                .as("what the caller knows comes first")
                .containsExactly(tuple(YearFrom.HEADING, 2026));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kế hoạch thực hiện Nghị quyết số 45-NQ/TW ngày 24/11/2023 đến năm 2030",
                "Giai đoạn 2024 - 2026",
                "Chương trình hành động ngày 22 tháng 4 năm 2024 của Tỉnh ủy",
                "Kế hoạch thi hành Luật Đất đai năm 2024",
                "Nghị quyết số 202/2025/QH15",
                "Năm học 2024 - 2025",
                "Đến năm 2030, tầm nhìn đến năm 2045",
                "Năm 2025 và năm 2026",
                "Năm 1999"
            })
    void aHeadingThatIsNotAboutOneYearGivesNone(String heading) {
        assertThat(TimeFrameParser.parse("Quý IV", TimeContext.of(PLAN, heading, null)))
                .extracting(TimeFrame::yearFrom)
                .containsExactly(YearFrom.PLAN_DATE);
    }

    @Test
    void aLongTextIsReadInAMoment() {
        String text = "khi có, hằng năm và quý I, 30/6; ".repeat(700);
        long start = System.nanoTime();
        assertThat(TimeFrameParser.parse(text, PLAN)).isNotEmpty();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    static String meaning(String phrase) {
        return meaning(phrase, TimeContext.of(PLAN));
    }

    static String meaning(String phrase, TimeContext context) {
        TimeReading reading = TimeFrameParser.read(phrase, context);
        String frames = joined(reading.frames());
        return reading.candidates().isEmpty() ? frames : frames + " (" + joined(reading.candidates()) + ")";
    }

    private static String joined(List<TimeFrame> frames) {
        return frames.stream().map(TimeFrameParserTest::meaning).collect(Collectors.joining(" + "));
    }

    /** All of a time frame but its words, in the notation of the table. */
    static String meaning(TimeFrame frame) {
        StringBuilder meaning = new StringBuilder(frame.kind().name());
        if (frame.kind() == Kind.PERIODIC) {
            meaning.append(' ').append(frame.recurrence());
        }
        if (frame.interval() != null) {
            meaning.append(" every ").append(frame.interval());
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
        } else if (frame.yearFrom() != null && frame.yearFrom() != YearFrom.PHRASE) {
            meaning.append(" (%s %d)".formatted(frame.yearFrom(), frame.year()));
        }
        if (frame.term() != null) {
            Term term = frame.term();
            meaning.append(" within %d %s%s".formatted(term.number(), term.working() ? "working " : "", term.unit()));
        }
        if (frame.trigger() != null) {
            meaning.append(": ").append(frame.trigger());
        }
        if (frame.doubt() != null) {
            Doubt other = frame.doubt();
            meaning.append(" ? %s %s to %s".formatted(other.reason(), other.from(), other.due()));
        }
        return meaning.toString();
    }

    private static List<List<String>> words(String phrase) {
        return TimeFrameParser.parse(phrase, PLAN).stream()
                .map(TimeFrame::words)
                .toList();
    }
}

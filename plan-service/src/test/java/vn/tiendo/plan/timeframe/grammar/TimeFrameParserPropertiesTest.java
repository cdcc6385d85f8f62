package vn.tiendo.plan.timeframe.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.Phrases;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.Typist;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser.TimeReading;

/**
 * What holds for every phrase. Each run takes phrases of its own; a failure names its seed, which {@code -Dseed} sets again.
 */
class TimeFrameParserPropertiesTest {

    private static final PlanDate PLAN = new PlanDate("2024-09-16");
    private static final LocalDate LAST_DAY = LocalDate.of(2036, 12, 31);

    /** What can be a time, counted without the grammar. */
    private static final Pattern EXPRESSION = Pattern.compile(
            "\\d+|\\b(?:i|ii|iii|iv)\\b|(?:hang|moi|tung) ?(?:nam|quy|thang)|thuong ?xuyen|lien tuc|khi|theo|dot xuat|nien"
                    + "|dinh k[yi]|cac nam|nhung nam|quy|nam|thang|nua|q[iv]+");

    private static final int RUNS = 2_000;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Phrases phrases = new Phrases(new Random(seed));
    private final Typist typist = new Typist(new Random(seed));

    @Test
    void aPhraseOfTheGrammarHasTheMeaningThatItWasMadeWith() {
        for (int i = 0; i < RUNS; i++) {
            Phrases.Phrase phrase = phrases.next();
            assertThat(meaning(phrase.text())).as(says(phrase.text())).isEqualTo(phrase.meaning());
        }
    }

    @Test
    void spacingCaseDashesDiacriticsAndNormalisationFormDoNotChangeTheMeaning() {
        for (int i = 0; i < RUNS; i++) {
            Phrases.Phrase phrase = phrases.next();
            String other = typist.otherwise(phrase.text());
            assertThat(meaning(other)).as(says(other)).isEqualTo(phrase.meaning());
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/timeframe/phrases.txt", delimiter = '|', commentCharacter = '#')
    void noPhraseOfTheTableChangesItsMeaningWhenItIsTypedOtherwise(String phrase, String meaning) {
        if (meaning.contains("UNPARSED")) {
            return; // a mark that is lost can make it a phrase: "hằng nắm"
        }
        for (int i = 0; i < 20; i++) {
            String other = typist.otherwise(phrase);
            assertThat(meaning(other)).as(says(other)).isEqualTo(meaning(phrase));
        }
    }

    @Test
    void eachWordOfAnyTextStandsInOneTimeFrameOrIsKnownToBeHarmless() {
        for (int i = 0; i < 4 * RUNS; i++) {
            holdsEachWordOnce(i % 4 == 0 ? typist.otherwise(phrases.next().text()) : phrases.anything());
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/timeframe/phrases.txt", delimiter = '|', commentCharacter = '#')
    void noTwoTimeFramesShareAnExpressionAndNoneIsWithoutOne(String phrase, String meaning) {
        TimeReading reading = holdsEachWordOnce(phrase);
        assertThat(reading.frames())
                .allSatisfy(frame -> assertThat(frame.words()).isNotEmpty());
        long expressions = EXPRESSION.matcher(plain(phrase)).results().count();
        assertThat((long) reading.frames().size()).as(says(phrase)).isLessThanOrEqualTo(Math.max(1, expressions));
    }

    private TimeReading holdsEachWordOnce(String text) {
        TimeReading reading = TimeFrameParser.read(text, TimeContext.of(PLAN));
        assertThat(reading.frames()).as(says(text)).isNotEmpty();
        Stream<String> kept =
                Stream.concat(reading.frames().stream().flatMap(f -> f.words().stream()), reading.leftovers().stream());
        assertThat(letters(kept.collect(Collectors.joining(" "))))
                .as(says(text))
                .isEqualTo(letters(text));
        return reading;
    }

    @Test
    void theOccurrencesOfATimeFrameInAnyYearAreThoseOfItsKind() {
        for (int i = 0; i < RUNS / 4; i++) {
            String text = typist.otherwise(phrases.next().text());
            for (TimeFrame frame : TimeFrameParser.parse(text, PLAN)) {
                List<Occurrence> open = Occurrence.openBy(LAST_DAY, List.of(frame), PLAN);
                if (TimeFrame.RECURRING.contains(frame.kind())) {
                    int inAYear = frame.recurrence() == null ? 1 : 12 / frame.recurrence().months;
                    assertThat(open.stream()
                                    .collect(Collectors.groupingBy(o -> o.from().getYear()))
                                    .values())
                            .as(says(text))
                            .allSatisfy(year -> assertThat(year.size()).isLessThanOrEqualTo(inAYear));
                } else {
                    boolean waits = frame.kind() == Kind.TRIGGERED || frame.kind() == Kind.ON_REQUEST;
                    assertThat(open).as(says(text)).hasSize(waits || frame.doubt() != null ? 0 : 1);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/timeframe/phrases.txt", delimiter = '|', commentCharacter = '#')
    void nothingThatRecursWasOverBeforeThePlan(String phrase, String meaning) {
        for (TimeFrame frame : TimeFrameParser.parse(phrase, PLAN)) {
            if (TimeFrame.RECURRING.contains(frame.kind())) {
                assertThat(Occurrence.openBy(LAST_DAY, List.of(frame), PLAN))
                        .as(says(phrase))
                        .allSatisfy(o -> assertThat(o.lastDay()).isAfterOrEqualTo(PLAN.firstDay()));
            }
        }
    }

    @Test
    void noTimeFrameEndsBeforeItBegins() {
        for (int i = 0; i < 4 * RUNS; i++) {
            String text =
                    switch (i % 3) {
                        case 0 -> phrases.next().text();
                        case 1 -> phrases.malformed();
                        default -> phrases.anything();
                    };
            for (TimeFrame frame : TimeFrameParser.parse(text, PLAN)) {
                if (frame.due() != null) {
                    assertThat(frame.due()).as(says(text)).isAfterOrEqualTo(frame.from());
                }
                if (frame.until() != null) {
                    assertThat(frame.until()).as(says(text)).isAfterOrEqualTo(frame.from());
                }
            }
        }
    }

    @Test
    void aMalformedDateGivesNoDateInSilence() {
        for (int i = 0; i < RUNS; i++) {
            String text = phrases.malformed();
            assertThat(TimeFrameParser.parse(text, PLAN)).as(says(text)).allSatisfy(frame -> assertThat(frame.kind())
                    .isEqualTo(Kind.UNPARSED));
        }
    }

    @Test
    void theGeneratorReachesEveryKind() {
        Set<Kind> reached = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < RUNS; i++) {
            TimeFrameParser.parse(phrases.next().text(), PLAN).forEach(f -> reached.add(f.kind()));
        }
        assertThat(reached).as(says("")).containsAll(EnumSet.complementOf(EnumSet.of(Kind.NONE)));
    }

    private static String meaning(String text) {
        TimeReading reading = TimeFrameParser.read(text, TimeContext.of(PLAN));
        String frames = joined(reading.frames());
        return reading.candidates().isEmpty() ? frames : frames + " (" + joined(reading.candidates()) + ")";
    }

    private static String joined(List<TimeFrame> frames) {
        return frames.stream()
                .map(f -> f.kind() == Kind.TRIGGERED ? "TRIGGERED" : TimeFrameParserTest.meaning(f))
                .collect(Collectors.joining(" + "));
    }

    private static List<Integer> letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .sorted()
                .boxed()
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
    }

    private String says(String text) {
        return "seed %d: <%s>".formatted(seed, text.replace("%", "%%"));
    }
}

package vn.tiendo.plan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.tiendo.plan.timeframe.PlanDate;

/** What holds for every phrase. Each run takes phrases of its own; a failure names its seed, which {@code -Dseed} sets again. */
class DeadlineReaderPropertiesTest {

    private static final PlanDate PLAN = new PlanDate("2024-09-16");
    private static final int RUNS = 1_500;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Made made = new Made(random);

    @Test
    void theReaderGivesThePartsThatAPhraseWasMadeOfAndNothingIsLost() {
        for (int i = 0; i < RUNS; i++) {
            Made.Phrase phrase = made.next();
            Deadlines read = DeadlineReader.read(phrase.text(), PLAN);
            assertThat(Told.line(read)).as(says(phrase.text())).isEqualTo(phrase.meaning());
            assertThat(Coverage.defects(phrase.text(), read))
                    .as(says(phrase.text()))
                    .isEmpty();
        }
    }

    @Test
    void caseBlanksMarksAndNormalisationFormDoNotChangeTheMeaning() {
        for (int i = 0; i < RUNS; i++) {
            Made.Phrase phrase = made.next();
            String other = otherwise(phrase.text());
            assertThat(Told.line(DeadlineReader.read(other, PLAN)))
                    .as(says(other))
                    .isEqualTo(phrase.meaning());
        }
    }

    @Test
    void twoSentencesMeanWhatEachOfThemMeans() {
        for (int i = 0; i < RUNS; i++) {
            Made.Phrase first = made.next();
            Made.Phrase second = made.next();
            String text = first.text() + (first.text().endsWith(".") ? " " : ". ") + capital(second.text());
            Deadlines read = DeadlineReader.read(text, PLAN);
            assertThat(Told.line(read)).as(says(text)).isEqualTo(first.meaning() + " + " + second.meaning());
            assertThat(Coverage.defects(text, read)).as(says(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/deadline/phrases.txt",
            delimiter = '|',
            commentCharacter = '#',
            maxCharsPerColumn = 2000)
    void noPieceOfAPhraseOfTheTableIsReadTwiceOrLost(String phrase, String meaning) {
        for (int i = 0; i < 10; i++) {
            String part = phrase.substring(random.nextInt(phrase.length()));
            Deadlines read = DeadlineReader.read(part, PLAN);
            assertThat(Coverage.defects(part, read)).as(says(part)).isEmpty();
        }
    }

    private String otherwise(String text) {
        String other = random.nextBoolean() ? text.replace(" ", random.nextBoolean() ? "  " : "\u00a0") : text;
        // Without its mark June is the word for next.
        int form = text.contains("Sáu") ? 0 : random.nextInt(4);
        if (form == 0) {
            other = Normalizer.normalize(other, Normalizer.Form.NFD);
        } else if (form == 1) {
            other = Normalizer.normalize(other, Normalizer.Form.NFD)
                    .replaceAll("\\p{Mn}", "")
                    .replace('đ', 'd')
                    .replace('Đ', 'D');
        } else if (form == 2) {
            other = other.toUpperCase(Locale.ROOT);
        }
        return other;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String says(String phrase) {
        return "-Dseed=" + seed + " " + phrase;
    }
}

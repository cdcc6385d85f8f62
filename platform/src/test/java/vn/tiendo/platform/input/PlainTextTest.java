package vn.tiendo.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    /** Unicode's bidirectional controls (UAX 9), and the mark that began files. */
    private static final String STEERING =
            "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff";

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new StrictInput.Json().customize(JSON);
    }

    /** What a version before this one may have taken. */
    record Stored(String text, LocalDate day, BigDecimal number) {}

    @Test
    void noCharacterThatIsTakenIsAControlOrSteersWhatIsShown() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean taken = PlainText.defect("a" + Character.toString(c)).isEmpty();
            int type = Character.getType(c);
            boolean control = type == Character.CONTROL && "\n\r\t".indexOf(c) < 0;
            if (control || type == Character.SURROGATE || STEERING.indexOf(c) >= 0) {
                assertThat(taken).as("U+%04X", c).isFalse();
            }
            if (Character.isLetterOrDigit(c) || type == Character.PRIVATE_USE && (c & 0xFFFE) != 0xFFFE) {
                assertThat(taken).as("U+%04X", c).isTrue();
            }
        }
    }

    @Test
    void whatIsKeptIsInNfcAndStaysAsItIsWhenItIsSentAgain() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        String some = "aeyâơưđĐ\u0300\u0301\u0303\u0309\u0323 \u00a0\u200b\r\n\t\u2028\u2029.";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder sent = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                sent.append(some.charAt(random.nextInt(some.length())));
            }
            String kept = PlainText.kept(sent.toString());
            assertThat(Normalizer.isNormalized(kept, Normalizer.Form.NFC))
                    .as("-Dseed=" + seed)
                    .isTrue();
            assertThat(PlainText.kept(kept))
                    .as("-Dseed=" + seed)
                    .isEqualTo(kept)
                    .doesNotContain("\r", "\u2028", "\u2029");
            assertThat(PlainText.defectOfLine(sent.toString()).isPresent())
                    .as("-Dseed=" + seed)
                    .isEqualTo(kept.contains("\n") || kept.contains("\t"));
        }
    }

    @Test
    void whatWasStoredByTheRulesOfItsTimeIsReadAsItIs() throws JsonProcessingException {
        String stored = "{\"text\":\" a\\u202eb\",\"day\":\"+999999999-01-01\",\"number\":1e20}";
        assertThatThrownBy(() -> JSON.readValue(stored, Stored.class)).hasMessageContaining("U+202E");
        Stored read = StrictScalars.stored(JSON).forType(Stored.class).readValue(stored);
        assertThat(read).isEqualTo(new Stored(" a\u202eb", LocalDate.of(999999999, 1, 1), new BigDecimal("1e20")));
    }
}

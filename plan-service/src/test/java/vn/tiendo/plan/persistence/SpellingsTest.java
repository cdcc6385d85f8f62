package vn.tiendo.plan.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {

    private static final String LETTERS = "abcdđeghiklmnopqrstuvxyàáảãạăằắặâầấậèéẹêềếệìíỉĩịòóọôồốộơờớợùúụưừứựỳýỷỹỵ";

    /** Typed, a text, whether it is found at all, and whether it is what was typed. */
    @ParameterizedTest(name = "{0} in {1}: {2}, {3}")
    @CsvSource({
        "huỷ, huyện, false, false",
        "huỷ, hủy bỏ, true, true",
        "hủy, huỷ bỏ, true, true",
        "huỷ, Huy, true, false",
        "huy, huyện, false, false",
        "uông, Uông Bí, true, true",
        "uông, Uống nước, true, false",
        "uong, Uông Bí, true, false",
        "hoà, Hòa Bình, true, true",
        "hòa, HOÀ BÌNH, true, true",
        "hòa, Hoa Lư, true, false",
        "thủy, thuỷ lợi, true, true",
        "thuý, thúi, false, false",
        "sỹ, bác sĩ, true, true",
        "sĩ, bác sỹ, true, true",
        "si, bác sỹ, true, false",
        "kĩ, kỹ thuật, true, true",
        "kỹ, KĨ THUẬT, true, true",
        "qui, Quy Nhơn, true, true",
        "quý, quí I, true, true",
        "quyết, quiết, false, false",
        "tỷ, tỉ lệ, true, true",
        "nghi, Nghỹ, true, false",
        "tai, tay, false, false",
        "ngày, ngài, false, false",
        "thuy, thui, false, false",
        "y, Quý I, false, false",
        "i, y tế, false, false",
        "y, Sở Y tế, true, true",
        "đak, Đak Đoa, true, true",
        "đak, Dak Lak, true, false",
        "dak, Đăk Đoa, true, false",
        "đak, Ðak Ðoa, true, true",
        "giá, gía, true, true",
        "205/kh-ubnd, 205/KH-UBND, true, true",
        "205, số 205/KH-UBND, true, true",
        "205, số 2050, false, false",
        "iv.1, IV.13, false, false",
        "iv.1, IV.1.2, true, true",
        "h., h. 100%, true, true",
        "100%, đạt 100%, true, true",
        "100%, 1100%, false, false",
        "%, 100 phần trăm, false, false",
        "s_, sở, false, false",
        "a.c, abc, false, false",
        "(sở), (Sở) Y tế, true, true",
        "c++, c, false, false"
    })
    void aWordIsFoundByEachOfItsSpellingsAndByNoOtherWord(String typed, String text, boolean found, boolean best) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String word = Spellings.normal(Normalizer.normalize(typed, form));
            assertThat(finds(Spellings.loosely(word), text)).as("loosely").isEqualTo(found);
            assertThat(finds(Spellings.exactly(word), text)).as("exactly").isEqualTo(best);
        }
    }

    @Test
    void whatIsFoundExactlyIsFoundLooselyAndEachWordFindsItself() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String word = word(random);
            String text = random.nextBoolean() ? "trước " + word + " sau" : word(random);
            String as = "-Dseed=" + seed + ": " + word + " in " + text;
            assertThat(finds(Spellings.loosely(word), word)).as(as).isTrue();
            assertThat(finds(Spellings.exactly(word), word.toUpperCase()))
                    .as(as)
                    .isTrue();
            if (finds(Spellings.exactly(word), text)) {
                assertThat(finds(Spellings.loosely(word), text)).as(as).isTrue();
            }
            assertThat(finds(Spellings.loosely(word), "x" + word + "x")).as(as).isFalse();
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static boolean finds(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }
}

package vn.tiendo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "EN",
                "en-US,en;q=0.9,vi;q=0.8",
                "en , vi",
                "vi;q=0.5, en;q=0.501",
                "fr, en;q=0.1",
                "fr;q=abc, en",
                "en-GB;q=1.000",
                "en ; q=0.7",
                ",, ,en,",
                "vi;q=0",
                "vi;q=0, *;q=0.5",
                "vi;q=0.2, *",
                "en;q=0, en-US",
                "x/y, en"
            })
    void englishIsAnsweredToWhomItIsWorthMore(String accepted) {
        assertThat(Language.preferredBy(List.of(accepted))).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vi",
                "vi-VN,vi;q=0.9,en;q=0.8",
                "vi, en",
                "*",
                "*, en;q=0.9",
                "fr",
                "en;q=0",
                "en;q=0, *",
                "en;q=0.0",
                "*;q=0",
                "vi;q=0, en;q=0",
                "en;q=0, vi;q=0",
                "en;q=abc",
                "en;q=",
                "en;q=1;q=2",
                "en;q=1.001",
                "en;q=-1",
                "en;q=NaN",
                "english",
                "e n",
                "-",
                "en_US"
            })
    void everybodyElseIsAnsweredInVietnamese(String accepted) {
        assertThat(Language.preferredBy(List.of(accepted))).isEqualTo(Language.VIETNAMESE);
    }

    @Test
    void severalLinesAreOneList() {
        assertThat(Language.preferredBy(List.of("fr", "vi;q=0.5", "en;q=0.6"))).isEqualTo(Locale.ENGLISH);
        assertThat(Language.preferredBy(List.of())).isEqualTo(Language.VIETNAMESE);
    }

    @Test
    void nothingThatAHeaderMayHoldIsAnError() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        String letters = "en*vi-,;=q .015\t\"/\u00e9\u0001";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder header = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                header.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(Language.preferredBy(List.of(header.toString())))
                    .as("'%s', -Dseed=%s", header, seed)
                    .isIn(Locale.ENGLISH, Language.VIETNAMESE);
        }
        for (String repeated : List.of(",", "en-", "en,", "a", " ", "*;q=0,")) {
            assertThat(Language.preferredBy(List.of(repeated.repeat(50_000)))).isNotNull();
        }
    }
}

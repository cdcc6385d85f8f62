package vn.tiendo.report.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste is written with what the face has; what it has no like for is named. */
class GlyphsTest {

    @ParameterizedTest
    @CsvSource({
        "205/KH\u2011UBND, 205/KH-UBND",
        "\uF0B7 ý một, - ý một",
        "• ý một, - ý một",
        "✓ xong, √ xong",
        "☐ chưa, [ ] chưa",
        "Ⅰ. Nhóm Ⅳ, I. Nhóm IV",
        "100％（một）, 100%(một)",
        "16\u00A0/9\u202F/2024, 16 /9 /2024",
        "a\u200Bb\u00ADc, abc",
        "người ở Thừa Thiên – “Huế”…, người ở Thừa Thiên – “Huế”…"
    })
    void aCharacterIsWrittenWithWhatTheFaceHas(String text, String shown) {
        assertThat(Glyphs.shown(text)).isEqualTo(shown);
        assertThat(Glyphs.missing(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"漢", "😀", "ไ", "\uE000"})
    void whatHasNoLikeIsNamedAndNeverABox(String text) {
        assertThat(Glyphs.missing("ba " + text + text))
                .containsExactly("“%s” (U+%04X)".formatted(text, text.codePointAt(0)));
        assertThat(Glyphs.shown(text)).isEqualTo("?");
    }

    /** Bullets, check marks, boxes, arrows and circled figures, as offices paste them from other programs. */
    @Test
    void whatStandsForAnotherCharacterIsThereItself() {
        String pasted = "‐‑⁃‣◦◆◇❖➢➤▶▷⬥▸◾❑❍⚫✚★∗⋅●■▪▫∙‧・\uF0B7\uF0A7\uF0A8\uF0D8\uF076\uF02D✓✔✅\uF0FC\uF050✕✖✗✘❌\uF0FB"
                + "☑☒\uF0FE\uF0FD☐□◻⬜\uF0A3\uF06F➔➙➜➡⟶⇒⇔\uF0E0⟹\uF0DE①⑳Ⅻⅳ％，：（）１Ａ㎡";
        assertThat(Glyphs.missing(pasted)).isEmpty();
        assertThat(Glyphs.shown(pasted).codePoints().filter(c -> !Face.allHave(c)))
                .isEmpty();
        assertThat(Glyphs.shown(pasted)).doesNotContain("?");
    }

    @Test
    void everyVietnameseLetterIsThere() {
        assertThat(Glyphs.missing("aăâbcdđeêghiklmnoôơpqrstuưvxyẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỴỶỸ"))
                .isEmpty();
    }
}

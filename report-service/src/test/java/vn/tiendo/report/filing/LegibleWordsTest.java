package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import vn.tiendo.http.ProblemException;
import vn.tiendo.report.content.Narrative;

/** Words that no document can show are refused with their field and their character. */
class LegibleWordsTest {

    @Test
    void theFieldAndTheCharacterAreNamed() {
        Narrative words = new Narrative(null, "Đạt 漢 kết quả", null, null, "😀", null, null);

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> LegibleWords.require(words));

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.under("words")).containsOnlyKeys("words.results", "words.proposals");
        assertThat(refused.under("words").get("words.results").vi()).contains("“漢” (U+6F22)");
    }

    @Test
    void whatHasALikeIsTaken() {
        Narrative words = new Narrative("✓ \uF0B7 Ⅰ ％ ☐ 205/KH\u2011UBND", null, null, null, null, null, null);

        assertThatCode(() -> LegibleWords.require(words)).doesNotThrowAnyException();
    }
}

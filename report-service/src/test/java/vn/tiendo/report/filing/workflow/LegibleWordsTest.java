package vn.tiendo.report.filing.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.content.Narrative;

/** Words that no document can show are refused with their field and their character. */
class LegibleWordsTest {

    @Test
    void theFieldAndItsCharactersAreNamed() {
        Narrative words = Narrative.of(Map.of("results", "Đạt 漢 kết quả 漢字", "proposals", "😀"));

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> LegibleWords.require(words));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.under("words")).containsOnlyKeys("words.results", "words.proposals[0].text");
        assertThat(refused.under("words").get("words.results").vi())
                .contains("Ký tự “漢” (U+6F22), “字” (U+5B57) không in được");
    }

    @Test
    void ofAFieldInAnotherScriptTheFirstTenAreNamed() {
        Narrative words = Narrative.of(Map.of("direction", "一二三四五六七八九十百千"));

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> LegibleWords.require(words));

        assertThat(refused.under("words").get("words.direction").vi())
                .contains("“十” (U+5341), …")
                .doesNotContain("百");
    }

    @Test
    void whatHasALikeIsTaken() {
        Narrative words = Narrative.of(Map.of("direction", "✓ \uF0B7 Ⅰ ％ ☐ 205/KH\u2011UBND"));

        assertThatCode(() -> LegibleWords.require(words)).doesNotThrowAnyException();
    }
}

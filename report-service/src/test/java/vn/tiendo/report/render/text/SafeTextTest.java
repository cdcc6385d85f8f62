package vn.tiendo.report.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.report.render.document.OfficialDocument;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x1, 0x8, 0xE, 0x1F, 0x7F, 0x80, 0x9F, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFFFE, 0xFFFF, 0x202A,
                0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069
            })
    void whatADocumentCannotHoldOrWhatTurnsALineIsTakenOut(int c) {
        assertThat(SafeText.text("Sở " + (char) c + "Nội vụ" + (char) c)).isEqualTo("Sở Nội vụ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sở Nội vụ", "a\tb\nc", "“a” – b… ≥ 5%", "<b>&amp;</b>", "giữa • dòng √ → №"})
    void everythingElseStays(String text) {
        assertThat(SafeText.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
    void allLineBreaksBecomeOne(String lineBreak) {
        assertThat(SafeText.text("một" + lineBreak + "hai")).isEqualTo("một\nhai");
    }

    @Test
    void marksAreJoinedToTheirLettersAlsoAcrossWhatWasTakenOut() {
        assertThat(SafeText.text("Hoa\u0300 bi\u0300nh, tie\u0302\u0301n \u0111o\u0302\u0323"))
                .isEqualTo("Hoà bình, tiến độ");
        assertThat(SafeText.text("a\u0000\u0300")).isEqualTo("à");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(SafeText.text(null)).isNull();
        assertThat(SafeText.texts(List.of("a\u0000"))).containsExactly("a");
    }

    @Test
    void everyWordOfADocumentIsClean() {
        String bad = "a\u0000\u202E";
        OfficialDocument.Header header =
                new OfficialDocument.Header(bad, bad, bad, bad, bad, bad, List.of(bad), bad, bad, bad, List.of(bad));
        OfficialDocument.Table table =
                new OfficialDocument.Table(List.of(OfficialDocument.Column.text(bad, 1)), List.of(List.of(bad)), false);
        OfficialDocument document = new OfficialDocument(
                bad,
                header,
                List.of(OfficialDocument.Block.of(OfficialDocument.Kind.POINT, bad), OfficialDocument.Block.of(table)),
                List.of(new OfficialDocument.Annex(bad, bad, bad, false, table)));

        assertThat(document.toString()).doesNotContain("\u0000").doesNotContain("\u202E");
    }
}

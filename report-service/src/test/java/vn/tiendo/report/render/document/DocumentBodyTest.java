package vn.tiendo.report.render.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.report.render.document.OfficialDocument.Block;

/** How the lines of a text end. */
class DocumentBodyTest {

    private final DocumentBody documentBody = new DocumentBody();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hết dòng;",
                "hết dòng:",
                "hết dòng,",
                "hết dòng.",
                "hết dòng!",
                "hết dòng?",
                "hết dòng…",
                "“hết dòng”",
                "(hết dòng)",
                "ý 1;",
                "http://a.vn/x",
                "tại quangninh.gov.vn",
                "tại www.chinhphu.vn/so-lieu",
                "gửi a.b@quangninh.gov.vn"
            })
    void aLineThatItsWriterEndedWithAMarkOrAnAddressGetsNothingAdded(String line) {
        documentBody.paragraphs(line);

        assertThat(texts()).containsExactly(line);
    }

    @Test
    void eachLineOfAWriterIsAParagraphOrAnItemOfAListThatEndsWithAMark() {
        documentBody.paragraphs("Đã mở 3 lớp\n\n- ý 1;\n+ ý 2,\n\uF0B7 ý 3\n-5 độ\nđạt 46,5%");

        assertThat(documentBody.blocks().stream().map(b -> b.kind() + " " + b.text()))
                .containsExactly(
                        "PARAGRAPH Đã mở 3 lớp.",
                        "ITEM ý 1;",
                        "SUBITEM ý 2,",
                        "ITEM ý 3.",
                        "PARAGRAPH -5 độ.",
                        "PARAGRAPH đạt 46,5%.");
    }

    @Test
    void whatNobodyHasWrittenIsAMarkedGap() {
        documentBody.gapIfEmpty("kết quả nổi bật");
        documentBody.gapIfEmpty("khó khăn");

        assertThat(texts()).containsExactly("[Bổ sung: kết quả nổi bật]");
    }

    @Test
    void aListOfOursHasSemicolonsAndAFullStopWhateverItsLinesEndWith() {
        documentBody.items(List.of("Nghị quyết 107;", "http://a.vn/x", "Chương trình 42"));

        assertThat(texts()).containsExactly("Nghị quyết 107;", "http://a.vn/x", "Chương trình 42.");
    }

    private List<String> texts() {
        return documentBody.blocks().stream().map(Block::text).toList();
    }
}

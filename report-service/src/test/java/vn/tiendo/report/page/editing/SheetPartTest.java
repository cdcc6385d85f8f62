package vn.tiendo.report.page.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.report.render.document.ControlSheetText.Part;
import vn.tiendo.report.render.document.ControlSheetText.Subject;

/** Whatever the control sheet asks, the page says how it is answered. */
class SheetPartTest {

    @ParameterizedTest
    @EnumSource(value = Subject.class, mode = EnumSource.Mode.EXCLUDE, names = "FIGURES")
    void eachSubjectSaysWhatIsToBeDone(Subject subject) {
        assertThat(of(subject).how()).isNotBlank();
    }

    @Test
    void whatPlanServiceIsAskedForLeadsToItsForm() {
        assertThat(of(Subject.ACTS).form().address()).isEqualTo("/plan/van-ban-ban-hanh");
        assertThat(of(Subject.MISSING).form().address()).isEqualTo("/plan/thong-tin-ke-hoach/ke-hoach");
        assertThat(of(Subject.PROFILE).form().address()).isEqualTo("/plan/mau-van-ban");
        assertThat(of(Subject.ACTS).operation()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Subject.class,
            names = {"PENDING", "RETURNED"})
    void whatIsConfirmedOrSentBackLeadsThere(Subject subject) {
        assertThat(of(subject).entry().address()).isEqualTo("/plan" + MenuEntry.DECISIONS.path);
    }

    private static SheetPart of(Subject subject) {
        return SheetPart.of(
                new Part(subject, "Tên phần", List.of("Một dòng")),
                "ke-hoach",
                entry -> "/plan" + entry.path,
                path -> "/plan" + path);
    }
}

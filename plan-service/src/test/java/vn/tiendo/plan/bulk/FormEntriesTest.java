package vn.tiendo.plan.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.form.RawBook.place;
import static vn.tiendo.plan.form.RawBook.row;
import static vn.tiendo.plan.form.RawBook.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.FormStatus;
import vn.tiendo.plan.form.FilledForm;
import vn.tiendo.plan.form.RawBook;
import vn.tiendo.plan.status.Status;

/** What the words of a form are taken for. */
class FormEntriesTest {

    /** Of the form, of the API and of its code lists, which our own messages use. */
    @ParameterizedTest
    @EnumSource
    void everyWordThatTheSystemItselfUsesForAStatusIsUnderstood(Status status) {
        for (String word : List.of(
                status.label,
                FormStatus.valueOf(status.name()).label,
                status.name(),
                status.name().toLowerCase(Locale.ROOT))) {
            assertThat(entry(word).defect()).as(word).isNull();
            assertThat(entry(word).row().change().to()).as(word).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoàn thành | COMPLETED",
                "Đã hoàn thành. | COMPLETED",
                "“Đã hoàn thành” | COMPLETED",
                "Đã\u00A0hoàn\u00A0thành | COMPLETED",
                "Đã  hoàn   thành | COMPLETED",
                "Đã\u3000hoàn\tthành\u2028 | COMPLETED",
                "Đã ho\u200Bàn thành\uFEFF | COMPLETED",
                "\u200EĐã hoàn\u00AD thành\uFE0F | COMPLETED",
                "\u00D0ã hoàn thành | COMPLETED",
                "\u00F0\u00E3 hoàn thành | COMPLETED",
                "\u0189ã hoàn thành | COMPLETED",
                "Đã hòan thành | COMPLETED",
                "đã HOÀN THÀNH | COMPLETED",
                "Đã huỷ | CANCELLED",
                "Đã hủy | CANCELLED",
                "Huỷ bỏ | CANCELLED",
                "HỦY | CANCELLED",
                "Tạm dừng | SUSPENDED",
                "đang thực hiện | IN_PROGRESS"
            })
    void aWordIsComparedByItsSpellingOnly(String typed, Status status) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            BulkDesk.Entry entry = entry(Normalizer.normalize(typed, form));
            assertThat(entry.defect()).isNull();
            assertThat(entry.row().change().to()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Xong rồi", "Hoan thanh", "Chưa hoàn thành", "Đã hoàn thành một phần", "?", "Hoàn thành quá hạn"
            })
    void anyOtherWordIsRefusedWithThoseThatMayBeChosen(String typed) {
        assertThat(refusal(typed))
                .isEqualTo("Cột “Tình trạng mới”: không có “" + typed
                        + "”; chọn một trong: Chưa thực hiện, Đang thực hiện, Đã hoàn thành, Tạm dừng, Đã hủy.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hоàn thành | ký tự “о” (U+043E) không phải chữ cái tiếng Việt.",
                "Hoàn thành\uE000 | ký tự U+E000 không nhìn thấy.",
                "Нoàn\u2060 tất | ký tự “Н” (U+041D) không phải chữ cái tiếng Việt, ký tự U+2060 không nhìn thấy."
            })
    void charactersThatMakeTwoWordsLookTheSameAreNamed(String typed, String named) {
        assertThat(refusal(typed)).endsWith("Đã hủy. Trong đó có " + named);
    }

    @Test
    void aWholeAccountInTheWrongColumnIsQuotedByItsBeginning() {
        assertThat(refusal("Đã mở 😀 " + "ă".repeat(30_000)).length()).isLessThan(300);
    }

    @Test
    void aRowWithoutAStatusIsAskedForOne() {
        for (String nothing : List.of("", "-", "\u00A0")) {
            assertThat(refusal(nothing))
                    .startsWith("Cột “Tình trạng mới”: cần chọn một trong: Chưa thực hiện, Đang thực hiện");
        }
    }

    private static String refusal(String status) {
        BulkDesk.Entry entry = entry(status);
        assertThat(entry.row().change().to()).isNull();
        return entry.defect().in(Locale.ROOT, null).detail();
    }

    private static BulkDesk.Entry entry(String status) {
        String filled =
                row(4, text(place(FormColumn.NEW_STATUS, 4), status), text(place(FormColumn.RESULT, 4), "Đã mở 3 lớp"));
        return FormEntries.of(FilledForm.read(RawBook.of(filled).bytes())).get(0);
    }
}

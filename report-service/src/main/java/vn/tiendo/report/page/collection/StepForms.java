package vn.tiendo.report.page.collection;

import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;

/**
 * The forms of the steps as the page shows them.
 *
 * @param sent the step that was refused just now; null: none
 * @param form what was typed for it, or null
 * @param key of that step; null: a new one
 * @param seen how the report stood when the form was opened, where it stands otherwise by now; else null
 */
record StepForms(Step sent, PageForm form, String key, FormErrors errors, String seen) {

    /** Name of the field that says how the report stood when the page was opened. */
    static final String SEEN = "da-xem";

    static StepForms opened() {
        return new StepForms(null, null, null, FormErrors.NONE, null);
    }

    static StepForms refused(Step step, PageForm form, ProblemException refusal) {
        FormErrors errors =
                FormErrors.of(refusal, path -> StepField.of(step, path).map(field -> field.name));
        return new StepForms(step, form, form.key(), errors, null);
    }

    /** Something else was stored meanwhile: everything that was typed stays, and goes by the new version when it is sent again. */
    static StepForms overtaken(Step step, PageForm form) {
        return new StepForms(step, form, null, FormErrors.NONE, form.typed(SEEN));
    }

    /** By which a form that is sent twice is known. */
    public String keyOf(String path) {
        return isSent(path) && key != null ? key : PageForm.newKey();
    }

    /** Whether this is the form that comes back. */
    public boolean isSent(String path) {
        return sent != null && sent.path.equals(path);
    }

    public boolean isOvertaken() {
        return seen != null;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The fields with errors, in the order of the form. */
    public List<FormField> wrong() {
        return Stream.of(StepField.values())
                .filter(field -> errors.byField().containsKey(field.name))
                .map(field -> input(field, null))
                .toList();
    }

    public FormField returnReason() {
        return input(StepField.RETURN_REASON, "Cơ quan đọc đúng những lời này; ghi rõ cần sửa gì.");
    }

    /** @param needed whether the agency could have handed in itself */
    public FormField standInReason(boolean needed) {
        return input(
                StepField.STAND_IN_REASON,
                needed
                        ? "Bắt buộc. Ví dụ: cơ quan đang bàn giao nhiệm vụ do sắp xếp tổ chức bộ máy."
                        : "Không bắt buộc: cơ quan này không tự nộp được.");
    }

    public List<FormField> paper() {
        return List.of(
                input(StepField.RECEIVED_ON, "Ngày/tháng/năm, ví dụ 13/11/2026. Đúng hạn hay muộn tính theo ngày này."),
                input(StepField.NUMBER, "Ví dụ 05/BC-SNV."),
                input(StepField.DATE, "Ngày/tháng/năm, ví dụ 12/11/2026."),
                input(StepField.ARRIVAL_NUMBER, "Số do văn thư ghi khi nhận, ví dụ 1824."));
    }

    private FormField input(StepField field, String hint) {
        String value = sent == field.step ? form.typed(field.name).replace("\r\n", "\n") : "";
        return new FormField(field.name, field.label, value, errors.byField().get(field.name), hint, field.day);
    }
}

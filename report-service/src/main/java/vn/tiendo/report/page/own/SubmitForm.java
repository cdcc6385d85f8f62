package vn.tiendo.report.page.own;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;

/**
 * Handing in as the page shows it.
 *
 * @param key by which a form that is sent twice is known
 * @param reason why the focal agency hands in for another, as it was typed
 */
record SubmitForm(long version, String key, String reason, FormErrors errors) {

    static final String REASON = "ly-do";

    static SubmitForm opened(OpenReport report) {
        return new SubmitForm(report.version(), PageForm.newKey(), "", FormErrors.NONE);
    }

    /** As it comes back; on the version as it is now, for what it says is on the page again. */
    static SubmitForm refused(PageForm form, OpenReport report, ProblemException refusal) {
        FormErrors errors = FormErrors.isOvertaken(refusal)
                ? new FormErrors(
                        Map.of(),
                        List.of(
                                "Báo cáo vừa được sửa sau khi bạn mở trang này. Hãy xem lại nội dung dưới đây rồi bấm lại nút."))
                : FormErrors.of(refusal, path -> path.startsWith("onBehalf") ? Optional.of(REASON) : Optional.empty());
        return new SubmitForm(report.version(), PageForm.newKey(), form.typed(REASON), errors);
    }

    /** Of the form beside it, which takes the figures anew. */
    public String otherKey() {
        return PageForm.newKey();
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<FormField> wrong() {
        return reasonField().error() == null ? List.of() : List.of(reasonField());
    }

    public FormField reasonField() {
        return new FormField(
                REASON,
                "Lý do nộp thay",
                reason,
                errors.byField().get(REASON),
                "Được ghi vào tình hình nộp báo cáo và báo cho cơ quan đó.",
                false);
    }
}

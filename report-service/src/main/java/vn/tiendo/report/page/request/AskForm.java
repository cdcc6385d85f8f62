package vn.tiendo.report.page.request;

import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.filing.RequestKind;
import vn.tiendo.report.page.collection.PlanChoice;

/**
 * The form of a request as the page shows it.
 *
 * @param key by which a form that is sent twice is known
 * @param form what was typed; null: nothing yet
 * @param plan that is chosen, or null
 */
record AskForm(
        List<PlanChoice> plans, List<AgencyGroup> groups, String key, PageForm form, String plan, FormErrors errors) {

    static AskForm opened(List<PlanChoice> plans, List<AgencyGroup> groups, String plan) {
        return new AskForm(plans, groups, PageForm.newKey(), null, plan, FormErrors.NONE);
    }

    static AskForm refused(List<PlanChoice> plans, List<AgencyGroup> groups, PageForm form, ProblemException refusal) {
        FormErrors errors = FormErrors.of(refusal, path -> RequestField.of(path).map(field -> field.name));
        return new AskForm(plans, groups, form.key(), form, form.typed(RequestField.PLAN.name), errors);
    }

    /** A kind as it is chosen. */
    record KindChoice(String id, String label, boolean chosen) {}

    public List<KindChoice> kinds() {
        String typed = form == null ? "" : form.typed(RequestField.KIND.name);
        return Stream.of(RequestKind.values())
                .map(kind -> new KindChoice(
                        kind.name(), "Báo cáo " + kind.label, kind.name().equals(typed)))
                .toList();
    }

    public boolean isChosen(String planId) {
        return planId.equals(plan);
    }

    public boolean isToTicked() {
        return form != null && new TypedRequest(form).isToTicked();
    }

    public boolean isTicked(String agency) {
        return form != null && form.all(RequestField.REPORTERS.name).contains(agency);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The fields with errors, in the order of the form. */
    public List<FormField> wrong() {
        return Stream.of(RequestField.values())
                .filter(field -> errors.byField().containsKey(field.name))
                .map(field -> input(field, null))
                .toList();
    }

    public FormField planField() {
        return input(RequestField.PLAN, null);
    }

    public FormField subject() {
        return input(
                RequestField.SUBJECT,
                "In sau chữ Báo cáo, ví dụ: Kết quả thu hút chuyên gia, nhà khoa học. Bỏ trống thì lấy tên kế hoạch.");
    }

    public FormField reporters() {
        return input(RequestField.REPORTERS, null);
    }

    public List<FormField> days() {
        return List.of(
                input(RequestField.CLOSING, "Ngày/tháng/năm, ví dụ 11/12/2026; trước hạn nộp."),
                input(RequestField.DUE, "Ngày/tháng/năm, ví dụ 18/12/2026; nộp trong ngày này vẫn đúng hạn."),
                input(
                        RequestField.CONSOLIDATED_DUE,
                        "Chỉ ghi khi cơ quan đầu mối phải tổng hợp; sau hạn nộp của các cơ quan."),
                input(RequestField.FROM, "Bỏ trống thì tính từ đầu năm; sơ kết, tổng kết thì phải ghi."));
    }

    public List<FormField> document() {
        return List.of(
                input(RequestField.NUMBER, "Ví dụ 4321/UBND-NC."),
                input(RequestField.DATE, "Ngày/tháng/năm, ví dụ 20/11/2026."),
                input(RequestField.ISSUER, "Ví dụ Ủy ban nhân dân tỉnh."));
    }

    public FormField outline() {
        return input(
                RequestField.OUTLINE,
                "Nếu có: ghi như trích dẫn, ví dụ Công văn số 1234/SKHCN-QLKH ngày 15/10/2026 của Sở Khoa học và Công nghệ.");
    }

    private FormField input(RequestField field, String hint) {
        String value = form == null ? "" : form.typed(field.name);
        return new FormField(field.name, field.label, value, errors.byField().get(field.name), hint, field.day);
    }
}

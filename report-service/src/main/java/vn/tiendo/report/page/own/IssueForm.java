package vn.tiendo.report.page.own;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Words;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.content.head.Capacity;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.content.head.Signature;
import vn.tiendo.report.content.head.SignatureBlock;
import vn.tiendo.report.filing.workflow.Forms;

/**
 * Number, day and signer as the page shows them.
 *
 * @param key by which a form that is sent twice is known
 * @param values what stands in the fields, by their names
 * @param header of the report, from which the blocks above a signature follow
 * @param recorded what is recorded already, or null
 */
record IssueForm(
        long version,
        String key,
        Map<String, String> values,
        FormErrors errors,
        ReportHeader header,
        Signature recorded) {

    private static final String NUMBER = "so";
    private static final String DATE = "ngay";
    private static final String CAPACITY = "tu-cach";
    private static final String POST = "chuc-vu";
    private static final String SIGNER = "nguoi-ky";

    /** Value of the choice that leaves what stands above the signature as it is recorded. */
    private static final String AS_RECORDED = "nhu-da-ghi";

    private static final Map<String, String> BY_PATH = Map.of(
            "number",
            NUMBER,
            "date",
            DATE,
            "capacity",
            CAPACITY,
            "authority",
            CAPACITY,
            "post",
            POST,
            "signer",
            SIGNER);

    /** In what capacity somebody may sign, with what then stands above his name. */
    record Choice(String value, String words, String block, boolean chosen) {}

    /** With what is recorded; of the first time what the head would sign. */
    static IssueForm opened(OpenReport report) {
        Signature recorded = report.status().signature();
        Map<String, String> values = recorded == null
                ? Map.of(CAPACITY, Capacity.HEAD.name())
                : Map.of(
                        NUMBER, recorded.number(),
                        DATE, Words.figures(recorded.date()),
                        CAPACITY, AS_RECORDED,
                        SIGNER, Objects.toString(recorded.signer(), ""));
        return new IssueForm(
                report.version(),
                PageForm.newKey(),
                values,
                FormErrors.NONE,
                report.content().header(),
                recorded);
    }

    /** As it comes back: everything that was typed, and why it was refused. */
    static IssueForm refused(PageForm form, OpenReport report, ProblemException refusal) {
        boolean overtaken = FormErrors.isOvertaken(refusal);
        Map<String, String> typed = Map.of(
                NUMBER, form.typed(NUMBER),
                DATE, form.typed(DATE),
                CAPACITY, form.typed(CAPACITY),
                POST, form.typed(POST),
                SIGNER, form.typed(SIGNER));
        FormErrors errors = overtaken
                ? new FormErrors(Map.of(), List.of(whatIsRecorded(report)))
                : FormErrors.of(refusal, IssueForm::field);
        return new IssueForm(
                overtaken ? report.version() : form.version(),
                overtaken ? PageForm.newKey() : form.key(),
                typed,
                errors,
                report.content().header(),
                report.status().signature());
    }

    private static String whatIsRecorded(OpenReport report) {
        return "Người khác vừa sửa báo cáo này. Đang lưu: "
                + (report.signed() == null ? "chưa có số" : report.signed())
                + ". Những gì bạn gõ vẫn còn; bấm lại nút để thay bản đang lưu.";
    }

    static Optional<String> field(String path) {
        return Stream.of(NUMBER, DATE, CAPACITY, POST, SIGNER).anyMatch(path::equals)
                ? Optional.of(path)
                : Optional.ofNullable(BY_PATH.get(path));
    }

    /** What is handed to the desk. */
    static Forms.Issuance issuance(PageForm form, Signature recorded) {
        String capacity = form.typed(CAPACITY);
        boolean kept = AS_RECORDED.equals(capacity) && recorded != null;
        String post = form.line(POST).orElse(null);
        LocalDate date = form.day(DATE);
        return new Forms.Issuance(
                form.line(NUMBER).orElse(null),
                date,
                kept ? recorded.authority() : null,
                kept && post == null ? recorded.post() : post,
                form.line(SIGNER).orElse(null),
                kept
                        ? null
                        : Stream.of(Capacity.values())
                                .filter(known -> known.name().equals(capacity))
                                .findFirst()
                                .orElse(Capacity.HEAD));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<FormField> wrong() {
        return Stream.of(number(), date(), capacity(), post(), signer())
                .filter(field -> field.error() != null)
                .toList();
    }

    public FormField number() {
        String symbol = header.symbol();
        String example = symbol.contains("{n}") ? symbol.replace("{n}", "05") : "05/" + symbol;
        return field(NUMBER, "Số, ký hiệu", "Ví dụ " + example + ". Số dưới 10 có chữ số 0 ở trước.", false);
    }

    public FormField date() {
        return field(DATE, "Ngày ban hành", "Ngày/tháng/năm, ví dụ 12/11/2026.", true);
    }

    public FormField capacity() {
        return field(CAPACITY, "Ai ký", null, false);
    }

    public FormField post() {
        return field(POST, "Chức vụ người ký", "Chỉ ghi khi khác chức vụ nêu ở lựa chọn trên.", false);
    }

    public FormField signer() {
        return field(SIGNER, "Họ tên người ký", "Không ghi học hàm, học vị.", false);
    }

    private FormField field(String name, String label, String hint, boolean day) {
        return new FormField(
                name, label, values.getOrDefault(name, ""), errors.byField().get(name), hint, day);
    }

    /** With the block that each gives; a report is never signed by order. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (recorded != null) {
            choices.add(choice(AS_RECORDED, "Như đã ghi", new SignatureBlock(recorded.authority(), recorded.post())));
        }
        choices.add(choice(Capacity.HEAD, "Người đứng đầu ký"));
        choices.add(choice(Capacity.DEPUTY, "Cấp phó ký thay"));
        choices.add(choice(Capacity.ACTING, "Quyền người đứng đầu ký"));
        return List.copyOf(choices);
    }

    private Choice choice(Capacity capacity, String words) {
        return choice(capacity.name(), words, SignatureBlock.of(header, capacity, null));
    }

    private Choice choice(String value, String words, SignatureBlock block) {
        String lines = Stream.of(block.authority(), block.post())
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " / " + other)
                .orElse("");
        return new Choice(value, words, lines, value.equals(values.get(CAPACITY)));
    }
}

package vn.tiendo.plan.mywork.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.assignment.AssignmentState;
import vn.tiendo.plan.status.Status;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Words;
import vn.tiendo.platform.problem.ProblemException;

/**
 * The form as the page shows it: what stands in its fields and what is wrong with it.
 *
 * @param version the version that it is based on
 * @param key by which a form that is sent twice is known
 * @param conflicts what somebody else has reported meanwhile, beside what was typed here
 */
public record ReportForm(
        long version,
        String key,
        Map<Field, String> values,
        List<DocumentRow> documents,
        FormErrors errors,
        List<Conflict> conflicts) {

    /** Two versions of one field. */
    public record Conflict(String label, String typed, String stored) {}

    /** As it is opened: it shows what was reported before, and leaves day, documents and reason to the change that names them. */
    public static ReportForm opened(AssignmentState state) {
        Map<Field, String> values = stored(state);
        List.of(Field.COMPLETED_ON, Field.REASON, Field.FOR_GOOD).forEach(values::remove);
        return new ReportForm(
                state.version(), PageForm.newKey(), values, List.of(DocumentRow.blank(0)), FormErrors.NONE, List.of());
    }

    /** Of many tasks: empty. */
    public static ReportForm blank() {
        return new ReportForm(
                0,
                PageForm.newKey(),
                new EnumMap<>(Field.class),
                List.of(DocumentRow.blank(0)),
                FormErrors.NONE,
                List.of());
    }

    /** As it comes back when a row of documents was added or taken away. */
    public static ReportForm changed(PageForm form, long version) {
        return new ReportForm(version, form.key(), typed(form), new Documents(form).rows(), FormErrors.NONE, List.of());
    }

    /** For those of many tasks on which it was refused: another request, so another key. */
    public static ReportForm repeated(PageForm form) {
        return new ReportForm(
                0, PageForm.newKey(), typed(form), new Documents(form).rows(), FormErrors.NONE, List.of());
    }

    /** As it comes back: everything that was typed, and why it was refused. */
    public static ReportForm refused(PageForm form, long version, ProblemException refusal) {
        Documents documents = new Documents(form);
        FormErrors errors = FormErrors.of(
                refusal, path -> Field.of(path).map(field -> field.name).or(() -> known(documents, path)));
        List<DocumentRow> rows =
                documents.rows().stream().map(row -> row.with(errors)).toList();
        // The same key: where nobody knows whether it was stored, sending it again finds out.
        return new ReportForm(version, form.key(), typed(form), rows, errors, List.of());
    }

    /** By the name in the page, or in the API. */
    private static Optional<String> known(Documents documents, String path) {
        boolean ofPage = documents.rows().stream()
                .flatMap(row -> row.fields().stream())
                .anyMatch(field -> field.name().equals(path));
        return ofPage ? Optional.of(path) : documents.field(path);
    }

    /** As it comes back when another version was stored meanwhile: both, and what is sent next replaces the stored one. */
    public static ReportForm overtaken(PageForm form, AssignmentState now) {
        Map<Field, String> typed = typed(form);
        Map<Field, String> stored = stored(now);
        List<Conflict> conflicts = new ArrayList<>();
        for (Field field : Field.values()) {
            String mine = typed.getOrDefault(field, "");
            String theirs = stored.getOrDefault(field, "");
            if (!mine.equals(theirs)) {
                conflicts.add(new Conflict(field.label, words(field, mine), words(field, theirs)));
            }
        }
        List<DocumentRow> rows = new Documents(form).rows();
        String mine = inWords(rows);
        String theirs = inWords(Documents.stored(now.evidence()));
        if (!mine.equals(theirs)) {
            conflicts.add(new Conflict("Minh chứng", mine, theirs));
        }
        return new ReportForm(now.version(), PageForm.newKey(), typed, rows, FormErrors.NONE, conflicts);
    }

    private static String inWords(List<DocumentRow> rows) {
        return rows.stream()
                .map(DocumentRow::inWords)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String words(Field field, String value) {
        return switch (field) {
            case STATUS -> value.isEmpty() ? value : label(value);
            case FOR_GOOD -> value.isEmpty() ? "Không" : "Có";
            default -> value;
        };
    }

    private static String label(String name) {
        return Stream.of(Status.values())
                .filter(status -> status.name().equals(name))
                .map(status -> status.label)
                .findFirst()
                .orElse(name);
    }

    private static Map<Field, String> typed(PageForm form) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            typed.put(field, form.typed(field.name).replace("\r\n", "\n"));
        }
        return typed;
    }

    private static Map<Field, String> stored(AssignmentState state) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.STATUS, state.status().name());
        put(values, Field.COMPLETED_ON, state.completedOn() == null ? null : Words.figures(state.completedOn()));
        put(values, Field.PERCENT, Objects.toString(state.percent(), null));
        put(values, Field.RESULT, state.result());
        put(values, Field.DIFFICULTIES, state.difficulties());
        put(values, Field.PROPOSALS, state.proposals());
        put(values, Field.REASON, state.reason());
        put(values, Field.FOR_GOOD, Boolean.TRUE.equals(state.forGood()) ? "1" : null);
        return values;
    }

    private static void put(Map<Field, String> values, Field field, String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private FormField input(Field field, String hint) {
        return new FormField(
                field.name,
                field.label,
                values.getOrDefault(field, ""),
                errors.byField().get(field.name),
                hint,
                field == Field.COMPLETED_ON);
    }

    public boolean isChosen(Status status) {
        return status.name().equals(values.get(Field.STATUS));
    }

    public boolean isForGood() {
        return !values.getOrDefault(Field.FOR_GOOD, "").isEmpty();
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The fields with errors, in the order of the form. */
    public List<FormField> wrong() {
        return Stream.concat(
                        Stream.of(Field.values()).map(field -> input(field, null)),
                        documents.stream().flatMap(row -> row.fields().stream()))
                .filter(field -> field.error() != null)
                .toList();
    }

    public FormField status() {
        return input(Field.STATUS, null);
    }

    public FormField forGood() {
        return input(Field.FOR_GOOD, "Đánh dấu khi nhiệm vụ đã xong hẳn: các năm sau không phải báo cáo nữa.");
    }

    public FormField percent() {
        return input(Field.PERCENT, "Số nguyên từ 0 đến 100. Hoàn thành là 100.");
    }

    public FormField completedOn() {
        return input(
                Field.COMPLETED_ON,
                "Ngày/tháng/năm, ví dụ 02/10/2026. Chỉ ghi khi chọn Hoàn thành; bỏ trống thì lấy ngày văn bản.");
    }

    public FormField reason() {
        return input(Field.REASON, "Cần có khi tạm dừng, hoặc khi rút lại kết quả đã báo hoàn thành.");
    }

    public List<FormField> texts() {
        return List.of(input(Field.RESULT, null), input(Field.DIFFICULTIES, null), input(Field.PROPOSALS, null));
    }
}

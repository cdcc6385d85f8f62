package vn.tiendo.plan.mywork.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;

/**
 * A form of few fields as a page shows it.
 *
 * @param values as they were typed, by field
 * @param version what it is based on; 0: it only adds
 * @param key by which a form that is sent twice is known
 */
public record SmallForm(List<Asked> asked, Map<String, String> values, FormErrors errors, long version, String key) {

    /** What is typed in a field. */
    public enum Kind {
        LINE,
        TEXT,
        DAY
    }

    /**
     * A field.
     *
     * @param name in the page
     * @param path in the body of the API, by which refusals name it
     * @param hint or null
     */
    public record Asked(String name, String label, String path, String hint, Kind kind) {}

    /** A field with what stands in it. */
    public record Input(FormField field, boolean isText) {}

    public static SmallForm opened(List<Asked> asked, Map<String, String> values, long version) {
        return new SmallForm(asked, values, FormErrors.NONE, version, PageForm.newKey());
    }

    /** With all that was typed, and why it was refused. */
    public static SmallForm refused(List<Asked> asked, PageForm form, long version, ProblemException refusal) {
        Map<String, String> values = new HashMap<>();
        asked.forEach(field -> values.put(field.name(), form.typed(field.name()).replace("\r\n", "\n")));
        return new SmallForm(asked, values, FormErrors.of(refusal, path -> name(asked, path)), version, form.key());
    }

    /** Name in the page of a field of the API. */
    public static Optional<String> name(List<Asked> asked, String path) {
        return asked.stream()
                .filter(field -> field.path().equals(path) || field.name().equals(path))
                .map(Asked::name)
                .findFirst();
    }

    public List<Input> inputs() {
        return asked.stream()
                .map(field -> new Input(input(field), field.kind() == Kind.TEXT))
                .toList();
    }

    private FormField input(Asked field) {
        return new FormField(
                field.name(),
                field.label(),
                values.getOrDefault(field.name(), ""),
                errors.byField().get(field.name()),
                field.hint(),
                field.kind() == Kind.DAY);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The fields with errors, in the order of the form. */
    public List<FormField> wrong() {
        return asked.stream()
                .map(this::input)
                .filter(field -> field.error() != null)
                .toList();
    }
}

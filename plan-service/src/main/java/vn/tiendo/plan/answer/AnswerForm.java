package vn.tiendo.plan.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;

/**
 * A form as the page shows it: what stands in its fields and what is wrong with it.
 *
 * @param version that it is based on
 * @param key by which a form that is sent twice is known
 * @param overtaken something else was stored since it was opened: what is typed stays, to be sent again
 */
record AnswerForm(
        List<Field> fields, long version, String key, Map<Field, String> values, FormErrors errors, boolean overtaken) {

    static AnswerForm opened(List<Field> fields, long version, Map<Field, String> values) {
        return new AnswerForm(fields, version, PageForm.newKey(), values, FormErrors.NONE, false);
    }

    /** @param now the version as it is by now */
    static AnswerForm refused(List<Field> fields, PageForm form, long now, ProblemException refusal) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        fields.forEach(field -> typed.put(field, form.typed(field.name).replace("\r\n", "\n")));
        if (FormErrors.isOvertaken(refusal)) {
            return new AnswerForm(fields, now, PageForm.newKey(), typed, FormErrors.NONE, true);
        }
        FormErrors errors = FormErrors.of(refusal, path -> named(fields, path).map(field -> field.name));
        return new AnswerForm(fields, form.version(), form.key(), typed, errors, false);
    }

    /** The field that a refusal is about; empty where it is about none of the form. */
    static Optional<Field> named(List<Field> fields, String path) {
        return fields.stream().filter(field -> field.isAt(path)).findFirst();
    }

    public FormField input(Field field) {
        return new FormField(
                field.name,
                field.label,
                values.getOrDefault(field, ""),
                errors.byField().get(field.name),
                field.hint,
                field.kind == Field.Kind.DAY);
    }

    public boolean isText(Field field) {
        return field.kind == Field.Kind.TEXT;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The fields with errors, in the order of the form. */
    public List<FormField> wrong() {
        return fields.stream()
                .filter(field -> errors.byField().containsKey(field.name))
                .map(this::input)
                .toList();
    }
}

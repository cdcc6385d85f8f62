package vn.tiendo.plan.decision;

import java.util.ArrayList;
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
 * @param version the version that it is based on
 * @param key by which a form that is sent twice is known
 * @param conflicts what has changed since it was opened
 */
record DecisionForm(
        List<Field> fields,
        long version,
        String key,
        Map<Field, String> values,
        FormErrors errors,
        List<Conflict> conflicts) {

    /** As it is opened. */
    static DecisionForm opened(List<Field> fields, long version, Map<Field, String> values) {
        return new DecisionForm(fields, version, PageForm.newKey(), values, FormErrors.NONE, List.of());
    }

    /** As it comes back: everything that was typed, and why it was refused. */
    static DecisionForm refused(List<Field> fields, PageForm form, long version, ProblemException refusal) {
        FormErrors errors = FormErrors.of(refusal, path -> named(fields, path).map(field -> field.name));
        // The same key: where nobody knows whether it was stored, sending it again finds out.
        return new DecisionForm(fields, version, form.key(), typed(fields, form), errors, List.of());
    }

    /** As it comes back when another version was stored meanwhile: what is sent next is based on that. */
    static DecisionForm overtaken(List<Field> fields, PageForm form, long version, List<Conflict> conflicts) {
        List<Conflict> all = new ArrayList<>();
        all.add(new Conflict("Phiên bản", String.valueOf(form.version()), String.valueOf(version)));
        all.addAll(conflicts);
        return new DecisionForm(fields, version, PageForm.newKey(), typed(fields, form), FormErrors.NONE, all);
    }

    /** The field that a refusal is about; empty where it is about none of the form. */
    static Optional<Field> named(List<Field> fields, String path) {
        String place = path.equals("decision") ? Field.NUMBER.path : path;
        return fields.stream()
                .filter(field -> field.path.equals(place) || field.name.equals(place))
                .findFirst();
    }

    private static Map<Field, String> typed(List<Field> fields, PageForm form) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        fields.forEach(field -> typed.put(field, form.typed(field.name).replace("\r\n", "\n")));
        return typed;
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

    /** What was typed, to be copied where the form is of no use any more. */
    public List<FormField> typed() {
        return fields.stream()
                .map(this::input)
                .filter(input -> !input.value().isBlank())
                .toList();
    }

    public boolean isText(Field field) {
        return field.kind == Field.Kind.TEXT;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public boolean isOvertaken() {
        return !conflicts.isEmpty();
    }

    /** The fields with errors, in the order of the form. */
    public List<FormField> wrong() {
        return fields.stream()
                .filter(field -> errors.byField().containsKey(field.name))
                .map(this::input)
                .toList();
    }
}

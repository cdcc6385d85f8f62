package vn.tiendo.plan.mywork.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;

/**
 * One document of a form as the page shows it.
 *
 * @param row from 0
 * @param values as they were typed
 * @param steering it was ticked that it directs the work
 */
public record DocumentRow(int row, Map<DocumentField, String> values, boolean steering, FormErrors errors) {

    /** Another one, in which nothing is typed. */
    static DocumentRow blank(int row) {
        return new DocumentRow(row, new EnumMap<>(DocumentField.class), false, FormErrors.NONE);
    }

    DocumentRow at(int place) {
        return new DocumentRow(place, values, steering, errors);
    }

    DocumentRow with(FormErrors found) {
        return new DocumentRow(row, values, steering, found);
    }

    public int number() {
        return row + 1;
    }

    public String steeringName() {
        return DocumentField.steering(row);
    }

    public List<FormField> fields() {
        return Stream.of(DocumentField.values()).map(this::field).toList();
    }

    private FormField field(DocumentField field) {
        return new FormField(
                field.name(row),
                field.label,
                values.getOrDefault(field, ""),
                errors.byField().get(field.name(row)),
                field.hint,
                field == DocumentField.DATE);
    }

    /** In one line, beside another version of it. */
    String inWords() {
        return Stream.of(DocumentField.values())
                .map(field -> values.getOrDefault(field, ""))
                .filter(text -> !text.isBlank())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}

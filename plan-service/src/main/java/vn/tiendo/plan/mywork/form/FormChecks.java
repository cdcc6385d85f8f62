package vn.tiendo.plan.mywork.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Looks at what was made of a form as the API looks at what comes in. */
@ApplicationScoped
public class FormChecks {

    private final Validator validator;

    FormChecks(Validator validator) {
        this.validator = validator;
    }

    /**
     * Everything that cannot be read as it was typed, all at once, before a desk is asked.
     *
     * @param field name in the page of a field of the API
     * @throws ProblemException INVALID
     */
    public <T> T readable(PageForm form, T body, Function<String, Optional<String>> field) {
        Map<String, Text> defects = new LinkedHashMap<>(form.defects());
        for (ConstraintViolation<T> violation : validator.validate(body)) {
            String path = violation.getPropertyPath().toString().replace(".<list element>", "");
            if (field.apply(path).filter(defects::containsKey).isEmpty()) {
                defects.put(path, new Text(violation.getMessage(), violation.getMessage()));
            }
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        return body;
    }
}

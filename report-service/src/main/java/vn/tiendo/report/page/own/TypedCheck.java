package vn.tiendo.report.page.own;

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

/** Says everything at once that cannot be read as it was typed, or is too long or missing, before a desk is asked. */
@ApplicationScoped
class TypedCheck {

    private final Validator validator;

    TypedCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param body as the API takes it
     * @param field of the page that a field of the body is about
     * @throws ProblemException INVALID by field
     */
    void require(PageForm form, Object body, Function<String, Optional<String>> field) {
        Map<String, Text> defects = new LinkedHashMap<>(form.defects());
        for (ConstraintViolation<Object> violation : validator.validate(body)) {
            String path = violation.getPropertyPath().toString().replace(".<list element>", "");
            String name = field.apply(path).orElse(path);
            defects.putIfAbsent(name, new Text(violation.getMessage(), violation.getMessage()));
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }
}

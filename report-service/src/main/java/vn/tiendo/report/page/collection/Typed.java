package vn.tiendo.report.page.collection;

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

/** What was typed, looked at as the API looks at what is sent. */
public final class Typed {

    private Typed() {}

    /**
     * Everything that cannot be read as it was typed, and everything that the API would refuse at once, before a desk is asked.
     *
     * @param name in the page of a field of the API
     * @return the body
     * @throws ProblemException INVALID by field
     */
    public static <T> T checked(Validator validator, PageForm form, T body, Function<String, Optional<String>> name) {
        Map<String, Text> defects = new LinkedHashMap<>(form.defects());
        for (ConstraintViolation<T> violation : validator.validate(body)) {
            String path = violation.getPropertyPath().toString().replace(".<list element>", "");
            String field = name.apply(path).orElse(path);
            defects.putIfAbsent(field, new Text(violation.getMessage(), violation.getMessage()));
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        return body;
    }
}

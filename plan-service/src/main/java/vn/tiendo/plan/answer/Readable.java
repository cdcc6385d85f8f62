package vn.tiendo.plan.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Tells all that is wrong with a form before a desk is asked, as the API does with a body. */
@ApplicationScoped
class Readable {

    private final Validator validator;

    Readable(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param body what the form asks for, read from it before
     * @param more what else is wrong, by field
     * @throws ProblemException INVALID with each field that cannot be read, is missing or too long
     */
    <T> T require(T body, PageForm form, List<Field> fields, Map<String, Text> more) {
        Map<String, Text> defects = new LinkedHashMap<>(form.defects());
        validator.validate(body).forEach(violation -> {
            String path = violation.getPropertyPath().toString();
            String name =
                    AnswerForm.named(fields, path).map(field -> field.name).orElse(path);
            defects.putIfAbsent(name, new Text(violation.getMessage(), violation.getMessage()));
        });
        more.forEach((path, text) -> defects.putIfAbsent(
                AnswerForm.named(fields, path).map(field -> field.name).orElse(path), text));
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        return body;
    }
}

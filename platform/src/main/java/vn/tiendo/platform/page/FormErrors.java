package vn.tiendo.platform.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Why a form was refused, in the words of the API.
 *
 * @param byField what is wrong with a field, by the name that it has in the page
 * @param general what is wrong with no single field
 */
public record FormErrors(Map<String, String> byField, List<String> general) {

    public static final FormErrors NONE = new FormErrors(Map.of(), List.of());

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** @param field of the page that a field of the API is about; empty where it is about none of the form */
    public static FormErrors of(ProblemException refusal, Function<String, Optional<String>> field) {
        Problem problem = refusal.in(VIETNAMESE, null);
        Map<String, String> byField = new LinkedHashMap<>();
        List<String> general = new ArrayList<>();
        for (Problem.Field error : problem.errors()) {
            field.apply(error.field())
                    .ifPresentOrElse(
                            name -> byField.merge(name, error.detail(), (one, other) -> one + " " + other),
                            () -> general.add(error.detail()));
        }
        if (problem.errors().isEmpty()) {
            general.add(problem.detail());
        }
        return new FormErrors(byField, general);
    }

    /** Whether something else was stored meanwhile: by somebody, or by this very form, whose answer was lost on the way. */
    public static boolean isOvertaken(ProblemException refusal) {
        String type = refusal.in(VIETNAMESE, null).type();
        return type.equals(Kind.STALE_VERSION.type()) || type.equals(Kind.IDEMPOTENCY_KEY_REUSED.type());
    }

    public boolean isEmpty() {
        return byField.isEmpty() && general.isEmpty();
    }
}

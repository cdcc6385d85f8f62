package vn.tiendo.plan.assignment.list;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.plan.persistence.StatementLimit;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * Answers what a list is asked: without a bound what is one of {@link ListQuestion}, whose statements stop after their rows; anything else
 * within {@code lists.longest}, and refuses it by the names of its filters when that is over. Outside of the transaction, which the refusal
 * undoes.
 */
@Bounded(Bounded.Rows.TASKS)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class BoundedQuestions {

    /** MariaDB's number for a statement that took too long. */
    private static final int OUT_OF_TIME = 1969;

    /** What does not belong to the question. */
    private static final Set<String> BESIDE = Set.of("cursor", "limit", "include", "format");

    /** What leaves few rows of many. */
    private static final List<String> NARROW = List.of("plan", "agency", "task");

    private final UriInfo uri;
    private final Duration longest;

    BoundedQuestions(UriInfo uri, @ConfigProperty(name = "lists.longest", defaultValue = "PT0.5S") Duration longest) {
        this.uri = uri;
        this.longest = longest;
    }

    @AroundInvoke
    Object answer(InvocationContext context) throws Exception {
        Bounded.Rows of = context.getMethod().getAnnotation(Bounded.class).value();
        Set<String> asked = new TreeSet<>(uri.getQueryParameters().keySet());
        asked.removeAll(BESIDE);
        if (hasOneValueEach()
                && ListQuestion.isKnown(of, asked, uri.getQueryParameters().getFirst("sort"))) {
            return context.proceed();
        }
        try {
            return StatementLimit.within(longest, context::proceed);
        } catch (Exception e) {
            throw isOutOfTime(e) ? refusal(of, asked) : e;
        }
    }

    /** Of several values an index may lose the order. */
    private boolean hasOneValueEach() {
        return uri.getQueryParameters().values().stream()
                .allMatch(values -> values.size() == 1 && !values.get(0).contains(","));
    }

    private static boolean isOutOfTime(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == OUT_OF_TIME) {
                return true;
            }
        }
        return false;
    }

    private ProblemException refusal(Bounded.Rows of, Set<String> asked) {
        List<String> narrower = NARROW.stream()
                .filter(name -> !asked.contains(name))
                .filter(name -> of == Bounded.Rows.ASSIGNMENTS || !name.equals("task"))
                .toList();
        String names = String.join(", ", asked);
        String by = String.join(", ", narrower);
        return ProblemException.together(
                Kind.INVALID_PARAMETER,
                asked,
                new Text(
                        "Câu hỏi theo " + names + " mất hơn " + longest.toMillis() + " ms nên không được trả lời; "
                                + (narrower.isEmpty()
                                        ? "hãy bỏ bớt tiêu chí hoặc cách sắp xếp."
                                        : "hãy thu hẹp theo " + by + "."),
                        "The question by " + names + " takes more than " + longest.toMillis()
                                + " ms and is not answered; "
                                + (narrower.isEmpty()
                                        ? "leave out a filter or the order."
                                        : "narrow it by " + by + ".")));
    }
}

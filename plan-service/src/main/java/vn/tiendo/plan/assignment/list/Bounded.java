package vn.tiendo.plan.assignment.list;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list that answers any combination of filters, each within the time that is given to one (ADR 74). */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Bounded {

    /** What the API document says of it. */
    String DOCUMENTED =
            "A combination of filters that the database does not answer within half a second is refused (400) by their names, and by"
                    + " what narrows it; those that docs/queries.md lists are always answered.";

    /** Whose questions are not bounded. */
    @Nonbinding
    Rows value();

    /** What a list is of. */
    enum Rows {
        TASKS("plan"),
        ASSIGNMENTS("id");

        /** In which they come where no other is asked for. */
        final String order;

        Rows(String order) {
            this.order = order;
        }
    }
}

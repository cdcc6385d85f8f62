package vn.tiendo.platform.change;

import java.util.function.Consumer;
import java.util.function.Function;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;

/**
 * A change that somebody asks for, to be made by {@link Changes}.
 *
 * @param request what was sent, with its key and the version that it is based on
 * @param lookup finds what is changed, and locks it
 * @param permission throws FORBIDDEN for a caller that may not do this to what was found
 * @param step changes it, records that and says what is answered; throws {@link ProblemException} where that
 *     cannot be done, and then nothing is
 */
public record Change<S extends Changeable, R>(
        Request<R> request, Lookup<S> lookup, Consumer<S> permission, Function<S, R> step) {

    /** A change by whoever may ask for it at all and sees what is changed. */
    public Change(Request<R> request, Lookup<S> lookup, Function<S, R> step) {
        this(request, lookup, found -> {}, step);
    }
}

package vn.tiendo.platform.change;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.Visibility;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;

/**
 * The one way in which a request changes what a service holds. The change, its version, its event, its audit and the answer to a
 * repetition are stored in one transaction, or nothing is.
 */
public abstract class Changes {

    @Inject
    Visibility sight;

    @Inject
    IdempotentRequests once;

    /**
     * Makes a change in a transaction of its own, again where the database made it give way to another one.
     *
     * @throws ProblemException NOT_FOUND, FORBIDDEN, IDEMPOTENCY_KEY_REUSED, PRECONDITION_REQUIRED, STALE_VERSION, or why the change
     *     cannot be made, looked for in this order
     */
    @RetriedOnConflict
    @Transactional
    public <S extends Changeable, R> R apply(Change<S, R> change) {
        return applyWithin(change);
    }

    /** The same within the caller's transaction, which goes on when the change is refused. */
    public <S extends Changeable, R> R applyWithin(Change<S, R> change) {
        S found = change.lookup().visibleTo(sight);
        change.permission().accept(found);
        return once.answer(
                change.request(), found.version(), () -> change.step().apply(found));
    }

    /** Who asks for the change. */
    public Caller caller() {
        return sight.caller();
    }
}

package vn.tiendo.platform.change;

import java.util.Optional;
import java.util.function.Supplier;
import vn.tiendo.platform.access.Visibility;
import vn.tiendo.platform.problem.ProblemException;

/**
 * How the thing that a request names is found; for a change under a lock that puts equal requests behind one another, so that the
 * second finds the answer to the first.
 *
 * @param vi what it is, for people
 * @param en the same in English
 * @param id what the request named
 */
public record Lookup<S extends Changeable>(String vi, String en, String id, Supplier<Optional<S>> row) {

    /** What need not be there yet, and is the same for all provinces, or belongs to none. */
    public static <S extends Changeable> Lookup<S> always(Supplier<S> row) {
        return new Lookup<>(null, null, null, () -> Optional.of(row.get()));
    }

    /**
     * What is found, for who may see it.
     *
     * @throws ProblemException NOT_FOUND when it is not there, or the caller may not see it
     */
    public S visibleTo(Visibility sight) {
        return row.get()
                .filter(found -> found.province() == null || sight.sees(found.province()))
                .orElseThrow(() -> ProblemException.notFound(vi, en, id));
    }
}

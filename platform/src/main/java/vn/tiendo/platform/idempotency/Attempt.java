package vn.tiendo.platform.idempotency;

import java.util.concurrent.Callable;

/** Which try of a transaction is under way in this thread, see {@link RetriedOnConflict}. */
final class Attempt {

    private static final ThreadLocal<Integer> CURRENT = new ThreadLocal<>();

    private Attempt() {}

    /** A request turned out to be known when it had been begun like a new one; its next try looks for its key first. */
    static final class RepeatedRequestException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RepeatedRequestException(Throwable refusal) {
            super("the request is known", refusal);
        }
    }

    static <T> T number(int attempt, Callable<T> work) throws Exception {
        Integer outer = CURRENT.get();
        CURRENT.set(attempt);
        try {
            return work.call();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** Whether what is under way is sure to be the first try. */
    static boolean isFirst() {
        return Integer.valueOf(1).equals(CURRENT.get());
    }
}

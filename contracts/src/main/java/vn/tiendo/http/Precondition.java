package vn.tiendo.http;

/** On what a change is asked for. The headers of a request implement it as a bean parameter of the resource. */
public interface Precondition {

    /** The Idempotency-Key, by which a repetition of the request is known; null: it is not. */
    String idempotencyKey();

    /**
     * Refuses a change that is not based on the current version. What only adds something is based on none.
     *
     * @throws ProblemException PRECONDITION_REQUIRED, INVALID_PARAMETER or STALE_VERSION
     */
    void requireVersion(long current);
}

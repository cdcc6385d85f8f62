package vn.tiendo.platform.http;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestHeader;

/** The header of a request that adds something: the key by which a repetition of the request is known. */
public class RequestKey {

    public static final String HEADER = "Idempotency-Key";

    @RestHeader(HEADER)
    @Size(min = 1, max = 200, message = "{text.range}")
    String idempotencyKey;

    /** For the framework, which fills in the header. */
    public RequestKey() {}

    /** The same of a form, which brings its key along. */
    public RequestKey(String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }

    /** Null: a repetition of the request is done again. */
    public String idempotencyKey() {
        return idempotencyKey;
    }

    /** Whether the request says that it is based on this version; what only adds something is based on none. */
    public boolean isBasedOn(long current) {
        return false;
    }

    /** What only adds something is based on no version; see {@link Precondition}. */
    public void requireVersion(long current) {}
}

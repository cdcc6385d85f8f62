package vn.tiendo.plan.change;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestHeader;
import vn.tiendo.http.Precondition;

/** The headers of a request that adds something: it is based on no version. */
public class CreationHeaders implements Precondition {

    /** The header by which a repetition of a request is known. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    @RestHeader(IDEMPOTENCY_KEY)
    @Size(min = 1, max = 200, message = "{text.range}")
    String idempotencyKey;

    @Override
    public String idempotencyKey() {
        return idempotencyKey;
    }

    @Override
    public void requireVersion(long current) {
        // What is there already does not matter.
    }
}

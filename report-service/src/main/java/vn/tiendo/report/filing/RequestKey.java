package vn.tiendo.report.filing;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import vn.tiendo.http.Precondition;

/** The key by which a repetition of a request is known that is based on no version. */
class RequestKey implements Precondition {

    static final String HEADER = "Idempotency-Key";

    /** What the header is for. */
    static final String DESCRIPTION = "Of your own; a repetition with the same one is answered with the first answer";

    @RestHeader(HEADER)
    @Size(min = 1, max = 200, message = "{text.range}")
    @Parameter(description = DESCRIPTION)
    String key;

    @Override
    public String idempotencyKey() {
        return key;
    }

    @Override
    public void requireVersion(long current) {
        // What is there already does not matter.
    }
}

package vn.tiendo.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import vn.tiendo.platform.problem.ProblemException;

/** The headers of a request that changes something: its key, and the version that the change is based on. */
public class Precondition extends RequestKey {

    @RestHeader(HttpHeaders.IF_MATCH)
    @Parameter(example = "\"1\"")
    String ifMatch;

    /** For the framework, which fills in the headers. */
    public Precondition() {}

    /** The same of one change among many in one request. */
    public Precondition(String ifMatch, String idempotencyKey) {
        super(idempotencyKey);
        this.ifMatch = ifMatch;
    }

    @Override
    public boolean isBasedOn(long current) {
        return Versions.isNamed(ifMatch, current);
    }

    /**
     * Refuses a change that is not based on the current version.
     *
     * @throws ProblemException PRECONDITION_REQUIRED, INVALID_PARAMETER or STALE_VERSION
     */
    @Override
    public void requireVersion(long current) {
        Versions.require(Versions.expected(ifMatch), current);
    }
}

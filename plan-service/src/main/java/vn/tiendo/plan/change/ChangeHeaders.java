package vn.tiendo.plan.change;

import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import vn.tiendo.http.Versions;

/** The headers of a request that changes something: the version that it is based on, and the key of the request. */
public class ChangeHeaders extends CreationHeaders {

    @RestHeader(HttpHeaders.IF_MATCH)
    @Parameter(example = "\"1\"")
    String ifMatch;

    @Override
    public void requireVersion(long current) {
        Versions.require(Versions.expected(ifMatch), current);
    }
}

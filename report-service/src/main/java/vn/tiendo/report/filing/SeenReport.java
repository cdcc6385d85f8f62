package vn.tiendo.report.filing;

import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.http.Precondition;
import vn.tiendo.http.Versions;

/** The report that a request is to change, and the version of it that the caller has seen. */
class SeenReport implements Precondition {

    @RestPath
    @Parameter(
            description = "Id of the report",
            example = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu")
    String id;

    @RestHeader(HttpHeaders.IF_MATCH)
    @Parameter(description = "The `ETag` that was read", example = "\"2\"")
    String ifMatch;

    String id() {
        return id;
    }

    @Override
    public String idempotencyKey() {
        return null;
    }

    @Override
    public void requireVersion(long current) {
        Versions.require(Versions.expected(ifMatch), current);
    }
}

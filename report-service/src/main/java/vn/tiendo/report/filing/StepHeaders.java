package vn.tiendo.report.filing;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;

/** The same with the key by which a repetition of the request is known. */
class StepHeaders extends SeenReport {

    @RestHeader(RequestKey.HEADER)
    @Size(min = 1, max = 200, message = "{text.range}")
    @Parameter(description = RequestKey.DESCRIPTION, example = "2026-11-12-nop-01")
    String key;

    @Override
    public String idempotencyKey() {
        return key;
    }
}

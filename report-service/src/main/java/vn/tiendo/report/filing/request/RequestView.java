package vn.tiendo.report.filing.request;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.filing.ReportRequest;
import vn.tiendo.report.filing.RequestForm;
import vn.tiendo.report.ledger.Registry;

/**
 * A request with the reports that it asks for.
 *
 * @param asked as it was sent
 * @param reports ids of the rows of those who owe one
 */
@Schema(name = "ReportRequest")
public record RequestView(
        @Schema(examples = "yc-0c6c1a3e-5d6e-4a54-9a4c-3a6f0b5a7a11")
        String id,

        @Schema(description = "Province that issued the plan", examples = "quang-ninh")
        String province,

        @Schema(description = "Province that answers for it now", examples = "quang-ninh")
        String answersNow,

        RequestForm asked,
        @Schema(examples = "2026-11-20T02:00:00Z") Instant createdAt,
        String createdBy,

        @Schema(description = "Null: it stands", nullable = true)
        Instant withdrawnAt,

        @Schema(nullable = true) String withdrawalReason,
        List<String> reports) {

    static RequestView of(ReportRequest request, Registry registry, List<String> reports) {
        return new RequestView(
                request.id,
                request.province,
                registry.answersNow(request.province),
                request.form(),
                request.createdAt,
                request.createdBy,
                request.withdrawnAt,
                request.withdrawalReason,
                List.copyOf(reports));
    }
}

package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.progress.Pillar;

/** Work expected. */
@Schema(name = "ReportNextYear")
public record NextYear(int year, List<Work> work) {

    /**
     * A task that goes on.
     *
     * @param recurring it comes again each year
     * @param due null: never late
     * @param pillar group of Resolution 45-NQ/TW; null in older reports
     */
    @Schema(name = "ReportWork")
    public record Work(
            String task,
            String title,
            @Schema(nullable = true) String leads,
            boolean recurring,
            @Schema(nullable = true) LocalDate due,
            @JsonInclude(JsonInclude.Include.NON_NULL) Pillar pillar) {}
}

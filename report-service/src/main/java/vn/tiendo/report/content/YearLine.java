package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.progress.Counts;

/**
 * How the work of one year stood in the report of that year: that of an earlier year is quoted as it was issued.
 *
 * @param counts of the assignments due in the year, in records from before tasks were counted; else null
 * @param figures null in such records
 */
@Schema(name = "ReportYear")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record YearLine(
        @Schema(description = "Year of the report that said so", examples = "2026")
        int year,

        @Schema(description = "In older records only", nullable = true)
        Counts counts,

        @Schema(description = "Not there in older records", nullable = true)
        Figures figures) {

    public static YearLine of(int year, Figures figures) {
        return new YearLine(year, null, figures);
    }
}

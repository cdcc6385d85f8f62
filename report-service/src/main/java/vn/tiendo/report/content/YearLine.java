package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.progress.Counts;

/**
 * How the work of one year stood in the report of that year: that of an earlier year is quoted as it was issued.
 *
 * @param counts of the assignments that these tasks are made of
 * @param figures of the tasks; null in records from before they were counted
 * @param document number and date of that report; null: of the report itself, or of one without a number
 */
@Schema(name = "ReportYear")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record YearLine(
        @Schema(description = "Year of the report that said so", examples = "2026")
        int year,

        @Schema(description = "Assignments; of tasks see `figures`", nullable = true)
        Counts counts,

        @Schema(description = "Tasks, each once; not there in older records", nullable = true)
        Figures figures,

        @Schema(
                description = "Of a report of an earlier year",
                examples = "số 05/BC-SNV ngày 12/11/2026",
                nullable = true)
        String document) {

    public static YearLine of(int year, Counts counts) {
        return of(year, counts, null);
    }

    public static YearLine of(int year, Counts counts, String document) {
        return new YearLine(year, counts.ofAssignments(), counts.figures(), document);
    }
}

package vn.tiendo.report.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.progress.Counts;

/**
 * The agencies of a province side by side.
 *
 * @param quarter null: the whole year
 * @param from first day of the period
 * @param to last day of the period
 * @param day at whose end everything is judged
 * @param asOf what was recorded by the end of this day counts
 * @param total of all plans, as {@code /progress} counts them: each task once, however many agencies answer for it
 * @param ruleText the rules in words, as printed with the sheet
 */
@Schema(name = "ScoreSheet")
public record ScoreSheet(
        Named province,

        @Schema(description = "Plans whose tasks and reports are in it")
        List<ScoredPlan> plans,

        @Schema(examples = "2026") int year,

        @Schema(description = "Null: the whole year", examples = "3", nullable = true)
        Integer quarter,

        @Schema(description = "First day of the period", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "Last day of the period", examples = "2026-12-31")
        LocalDate to,

        @Schema(description = "At whose end everything is judged", examples = "2026-11-20")
        LocalDate day,

        @Schema(description = "What was recorded by the end of this day counts", examples = "2026-11-20")
        LocalDate asOf,

        @Schema(examples = "2026-11-20T02:00:00.123456Z", nullable = true)
        Instant appliedUpTo,

        @Schema(description = "As /progress counts the plans: each task once, however many agencies answer for it")
        Counts total,

        ScoreRules rules,

        @Schema(description = "The rules in words, as printed with the sheet")
        List<String> ruleText,

        @Schema(description = "Highest score first, equal ones by name; then those without a score")
        List<ScoreRow> rows) {

    /** A plan as it is cited. */
    @Schema(name = "ScoredPlan")
    public record ScoredPlan(
            @Schema(examples = "quang-ninh-205-kh-ubnd-2024")
            String id,

            @Schema(examples = "Kế hoạch số 205/KH-UBND ngày 16/9/2024 của Ủy ban nhân dân tỉnh Quảng Ninh")
            String citation,

            @Schema(description = "Agency that follows it today", examples = "quang-ninh-so-khoa-hoc-va-cong-nghe")
            String focalAgency) {}

    /** "năm 2026", "quý III năm 2026". */
    String periodWords() {
        return quarter == null
                ? "năm " + year
                : "quý " + List.of("I", "II", "III", "IV").get(quarter - 1) + " năm " + year;
    }
}

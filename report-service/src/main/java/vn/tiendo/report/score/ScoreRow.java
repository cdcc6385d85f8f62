package vn.tiendo.report.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.progress.Counts;

/**
 * One agency that answers now, or owes a report.
 *
 * @param counts of what it answers for, as {@code /progress} counts it
 * @param returned completions of its work that were sent back in the period
 * @param score null: see {@code unscored}
 * @param rank from 1; equal scores have one rank
 * @param band class by the province's own rules; null: these classify nobody
 */
@Schema(name = "ScoreRow")
public record ScoreRow(
        Named agency,
        Counts counts,
        Dated dated,
        Delays delays,

        @Schema(description = "Completions sent back in the period", examples = "1")
        int returned,

        Filed reports,
        Points points,

        @Schema(description = "Of 100, with one decimal", examples = "86.5", nullable = true)
        BigDecimal score,

        @Schema(description = "From 1; equal scores have one rank", examples = "3", nullable = true)
        Integer rank,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Class by the province's own rules", examples = "Hoàn thành tốt nhiệm vụ")
        String band,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Why there is no score")
        Unscored unscored) {

    ScoreRow ranked(Integer place) {
        return new ScoreRow(agency, counts, dated, delays, returned, reports, points, score, place, band, unscored);
    }

    /** Tasks to be done once, by a date: {@code total} is the sum of the others. */
    @Schema(name = "ScoredDatedTasks")
    public record Dated(
            @Schema(examples = "5") int total,
            @Schema(examples = "2") int onTime,
            @Schema(examples = "1") int late,

            @Schema(description = "Open after the due date", examples = "1")
            int overdue,

            @Schema(examples = "1") int notYetDue,
            @Schema(examples = "0") int suspended,

            @Schema(
                    description =
                            "Percent of those done or due that were done on time, with one decimal; null: there are"
                                    + " none",
                    examples = "50.0",
                    nullable = true)
            BigDecimal onTimeRate) {

        /** Done, or due by now. */
        int due() {
            return onTime + late + overdue;
        }
    }

    /** Days after the due date, of each task its longest delay. */
    @Schema(name = "ScoredDelays")
    public record Delays(
            @Schema(description = "Of tasks done late", examples = "12")
            int late,

            @Schema(description = "Of tasks still open", examples = "45")
            int overdue,

            @Schema(description = "The longest of those still open", examples = "30")
            int longest) {}

    /** Reports due in the period: {@code owed} is the sum of the others. */
    @Schema(name = "ScoredReports")
    public record Filed(
            @Schema(examples = "1") int owed,
            @Schema(examples = "1") int onTime,
            @Schema(examples = "0") int late,

            @Schema(description = "Sent back, and not handed in again", examples = "0")
            int returned,

            @Schema(description = "Due, and never handed in", examples = "0")
            int missing,

            @Schema(description = "Neither handed in nor due", examples = "0")
            int notYetDue) {

        /** Handed in, or due by now. */
        int due() {
            return owed - notYetDue;
        }
    }

    /** What the score is made of; a part without a basis is null, and the others are brought to 100. */
    @Schema(name = "ScorePoints")
    public record Points(
            @Schema(description = "For dated tasks done on time", examples = "35.0", nullable = true)
            BigDecimal onTime,

            @Schema(description = "For reports", examples = "30.0", nullable = true)
            BigDecimal reports,

            @Schema(description = "Deducted for delays and completions that were sent back", examples = "5.5")
            BigDecimal deducted) {}

    /** Why an agency has no score. */
    @Schema(name = "Unscored")
    public enum Unscored {
        /** It stands for bodies whose list is not loaded yet. */
        PLACEHOLDER("đại diện cho nhiều đơn vị"),
        NO_DATED_TASKS("không có nhiệm vụ có thời hạn"),
        NOTHING_DUE("chưa có nhiệm vụ đến hạn");

        private final String vietnamese;

        Unscored(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        String vietnamese() {
            return vietnamese;
        }
    }
}

package vn.tiendo.report.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Pillar;

/**
 * The provinces of one year side by side; counts of assignments as the progress query gives them for the closing day. What is
 * zero is there too.
 *
 * @param cutOff changes before this instant count
 * @param asOf all changes before this instant are in: the cut-off when complete; null: not known
 * @param provinces those that answer now, in the order of their names
 * @param pillars the five, and those not known where there are any
 */
@Schema(name = "ComparisonReport")
record ComparisonReport(
        @Schema(examples = "so-sanh-cac-tinh-2026") String id,
        @Schema(examples = "2026") int year,

        @Schema(description = "As of now, not stored") boolean draft,

        @Schema(description = "Changes before this instant count", examples = "2026-12-31T17:00:00Z")
        Instant cutOff,

        @Schema(
                description = "All changes before this instant are in; null: not known",
                nullable = true,
                examples = "2026-12-31T17:00:00Z")
        Instant asOf,

        @Schema(description = "Nothing from before the cut-off was still on its way")
        boolean complete,

        @Schema(examples = "2026-12-31T17:00:03Z") Instant assembledAt,

        Counts total,
        List<ProvinceLine> provinces,
        List<PillarLine> pillars) {

    /**
     * A province with all that it answers for.
     *
     * @param former names of the provinces merged into it
     * @param plans in force on a day of the year
     * @param byPillar the same pillars in every province
     */
    @Schema(name = "ComparisonProvince")
    record ProvinceLine(
            @Schema(examples = "quang-ninh") String id,
            @Schema(examples = "Quảng Ninh") String name,

            @Schema(description = "Names of the provinces merged into it")
            List<String> former,

            @Schema(description = "Plans of these provinces that were in force on a day of the year", examples = "1")
            int plans,

            Counts counts,
            Map<Pillar, Counts> byPillar,
            Reporting reporting) {}

    /** A pillar in all provinces. */
    @Schema(name = "ComparisonPillar")
    record PillarLine(
            Pillar pillar, @Schema(examples = "Nhân tài") String name, Counts counts) {}

    /**
     * The yearly reports of the year, as they stood at the cut-off.
     *
     * @param onTime first received before the end of the due date, also when they were sent back since
     * @param late first received after it
     */
    @Schema(name = "ComparisonReporting", description = "Yearly reports of the year, as they stood at the cut-off")
    record Reporting(
            @Schema(examples = "20") int owed,
            @Schema(examples = "15") int onTime,
            @Schema(examples = "3") int late,
            @Schema(examples = "2") int notYet) {

        static final Reporting NONE = new Reporting(0, 0, 0, 0);

        Reporting plus(Reporting other) {
            return new Reporting(owed + other.owed, onTime + other.onTime, late + other.late, notYet + other.notYet);
        }
    }

    static String id(int year) {
        return "so-sanh-cac-tinh-" + year;
    }

    /** Canonical JSON. */
    String json() {
        return Document.write(this);
    }
}

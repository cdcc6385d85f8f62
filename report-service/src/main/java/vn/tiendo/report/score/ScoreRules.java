package vn.tiendo.report.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By which rules agencies are scored, after {@code contracts/rules/score.json}.
 *
 * @param province whose rules; null: for every province that has none of its own
 * @param from first day on which they hold
 * @param to last day, or null
 * @param lateReportShare what a late report counts for, beside one in time
 * @param mostPerOverdueTask however many days it is overdue
 * @param scoreWithoutDated also agencies of which no dated task is done or due get a score
 * @param bands highest first; none: nobody is classified
 */
@Schema(name = "ScoreRules")
public record ScoreRules(
        @Schema(description = "Whose rules; null: for every province that has none of its own", nullable = true)
        String province,

        @Schema(examples = "2024-01-01") LocalDate from,
        @Schema(nullable = true) LocalDate to,

        @Schema(description = "What sets them", examples = "Mặc định của hệ thống, địa phương điều chỉnh")
        String source,

        @Schema(description = "Most points for dated tasks done on time", examples = "70")
        BigDecimal onTimePoints,

        @Schema(description = "Most points for reports handed in on time", examples = "30")
        BigDecimal reportPoints,

        @Schema(description = "What a late report counts for, beside one in time", examples = "0.5")
        BigDecimal lateReportShare,

        @Schema(examples = "2") BigDecimal perOverdueTask,
        @Schema(examples = "0.1") BigDecimal perOverdueDay,
        @Schema(examples = "5") BigDecimal mostPerOverdueTask,
        @Schema(examples = "0.1") BigDecimal perLateDay,
        @Schema(examples = "2") BigDecimal mostPerLateTask,
        @Schema(examples = "1") BigDecimal perReturn,

        @Schema(description = "Also agencies of which no dated task is done or due get a score", examples = "false")
        boolean scoreWithoutDated,

        @Schema(description = "Classes from their lowest score, highest first; none: nobody is classified")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Band> bands) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A class of a classification. */
    @Schema(name = "ScoreBand")
    public record Band(
            @Schema(examples = "90") BigDecimal least,
            @Schema(examples = "Hoàn thành tốt nhiệm vụ") String name) {}

    /** @throws IllegalArgumentException naming the field, for rules that cannot be applied */
    public ScoreRules {
        bands = bands == null ? List.of() : List.copyOf(bands);
        required("from", from != null);
        required("source", source != null && !source.isBlank());
        share("onTimePoints", onTimePoints, HUNDRED);
        share("reportPoints", reportPoints, HUNDRED);
        required("onTimePoints", onTimePoints.add(reportPoints).signum() > 0);
        share("lateReportShare", lateReportShare, BigDecimal.ONE);
        share("perOverdueTask", perOverdueTask, HUNDRED);
        share("perOverdueDay", perOverdueDay, HUNDRED);
        share("mostPerOverdueTask", mostPerOverdueTask, HUNDRED);
        share("perLateDay", perLateDay, HUNDRED);
        share("mostPerLateTask", mostPerLateTask, HUNDRED);
        share("perReturn", perReturn, HUNDRED);
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            required("bands", band.name() != null && !band.name().isBlank());
            share("bands", band.least(), HUNDRED);
            required("bands", i == 0 || band.least().compareTo(bands.get(i - 1).least()) < 0);
        }
    }

    boolean isFor(String asked, LocalDate day) {
        return (province == null || province.equals(asked)) && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Class of a score; null where nobody is classified, or it is below the lowest. */
    String band(BigDecimal score) {
        return bands.stream()
                .filter(b -> score.compareTo(b.least()) >= 0)
                .findFirst()
                .map(Band::name)
                .orElse(null);
    }

    private static void share(String field, BigDecimal value, BigDecimal most) {
        required(field, value != null && value.signum() >= 0 && value.compareTo(most) <= 0);
    }

    private static void required(String field, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Rules of scoring: " + field + " is missing or out of its bounds");
        }
    }
}

package vn.tiendo.plan.timeframe;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The typed meaning of a plan's words about time.
 *
 * @param kind what kind of time it is
 * @param from first day, in Asia/Ho_Chi_Minh; for recurring kinds the first day of the first period
 * @param due last day, or null where there is none or each occurrence has its own; of a yearly kind the day in its first year
 *     that the words name ("Hằng năm (trước 30/11)")
 * @param until last day of a recurrence that the words end, else null
 * @param strictlyBefore the words name {@code due} with "trước": done on that day itself still counts as in time
 * @param yearFromPlan the words name no year: it was taken from the plan's date
 * @param recurrence the period of a recurring kind, else null
 * @param trigger what it waits for, in the plan's words, else null
 * @param words the words that led here, as they stand in the phrase (in NFC, with single blanks)
 */
public record TimeFrame(
        Kind kind,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate due,
        @Schema(nullable = true) LocalDate until,
        boolean strictlyBefore,
        boolean yearFromPlan,
        @Schema(nullable = true) Recurrence recurrence,
        @Schema(nullable = true) String trigger,
        List<String> words) {

    /** Kinds that bring one occurrence after the other; all others bring what is due once. */
    public static final Set<Kind> RECURRING =
            EnumSet.of(Kind.ANNUAL, Kind.PERIODIC, Kind.CONTINUOUS, Kind.FROM_YEAR, Kind.NONE);

    @Schema(name = "TimeFrameKind")
    public enum Kind {
        DATE("Ngày cụ thể"),
        MONTH("Tháng"),
        QUARTER("Quý"),
        HALF_YEAR("6 tháng"),
        YEAR("Năm"),
        YEAR_RANGE("Nhiều năm"),
        ANNUAL("Hằng năm"),
        PERIODIC("Định kỳ"),
        CONTINUOUS("Thường xuyên"),
        FROM_YEAR("Thường xuyên từ một năm"),
        NONE("Không nêu thời gian"),
        TRIGGERED("Sau khi có văn bản"),
        ON_REQUEST("Khi có yêu cầu"),
        BY_OTHER_PLAN("Theo kế hoạch khác"),
        UNPARSED("Chưa phân loại");

        /** Name for people. */
        public final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    @Schema(name = "Recurrence")
    public enum Recurrence {
        YEAR(12),
        HALF_YEAR(6),
        QUARTER(3),
        MONTH(1);

        /** Length of its period. */
        public final int months;

        Recurrence(int months) {
            this.months = months;
        }
    }

    /** A single period with a due date. */
    public static TimeFrame dated(
            Kind kind, LocalDate from, LocalDate due, boolean strictlyBefore, boolean yearFromPlan) {
        return new TimeFrame(kind, from, due, null, strictlyBefore, yearFromPlan, null, null, List.of());
    }

    /** Once a calendar year, without a date, from a year on. */
    public static TimeFrame yearly(Kind kind, int fromYear, LocalDate until, boolean yearFromPlan) {
        LocalDate from = LocalDate.of(fromYear, 1, 1);
        return new TimeFrame(kind, from, null, until, false, yearFromPlan, Recurrence.YEAR, null, List.of());
    }

    /** A meaning without a period of its own. */
    public static TimeFrame undated(Kind kind, String trigger) {
        return new TimeFrame(kind, null, null, null, false, false, null, trigger, List.of());
    }

    public TimeFrame withWords(List<String> itsWords) {
        return new TimeFrame(
                kind, from, due, until, strictlyBefore, yearFromPlan, recurrence, trigger, List.copyOf(itsWords));
    }
}

package vn.tiendo.plan.timeframe;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The typed meaning of a plan's words about time.
 *
 * @param kind what kind of time it is
 * @param from first day, in Asia/Ho_Chi_Minh; for recurring kinds the first day of the first period
 * @param due last day, or null where there is none or each occurrence has its own
 * @param strictlyBefore the words name {@code due} with "trước": done on that day itself still counts as in time
 * @param recurrence the period of a recurring kind, else null
 * @param trigger what it waits for, in the plan's words, else null
 * @param words the words that led here
 */
public record TimeFrame(
        Kind kind,
        LocalDate from,
        LocalDate due,
        boolean strictlyBefore,
        Recurrence recurrence,
        String trigger,
        List<String> words) {

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
        YEAR,
        HALF_YEAR,
        QUARTER,
        MONTH
    }

    /** A single period with a due date. */
    static TimeFrame dated(Kind kind, LocalDate from, LocalDate due, boolean strictlyBefore, String words) {
        return new TimeFrame(kind, from, due, strictlyBefore, null, null, List.of(words));
    }

    /** Once a calendar year, from a year on. */
    static TimeFrame yearly(Kind kind, int fromYear, String words) {
        return new TimeFrame(
                kind,
                LocalDate.of(fromYear, 1, 1),
                null,
                false,
                Recurrence.YEAR,
                null,
                words == null ? List.of() : List.of(words));
    }

    /** A meaning without a period of its own. */
    static TimeFrame undated(Kind kind, String trigger, String words) {
        return new TimeFrame(kind, null, null, false, null, trigger, List.of(words));
    }
}

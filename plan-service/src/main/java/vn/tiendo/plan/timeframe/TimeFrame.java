package vn.tiendo.plan.timeframe;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param interval how many of its periods one occurrence takes ("2 năm/lần"); null: one
 * @param term how long after what it waits for it is due; null where the words name no length
 * @param yearFrom where a year comes from that the words do not name; null where they name it
 * @param year the year that the phrase's other times, the heading or the title gave, else null
 * @param doubt the other thing that the words can mean, or null; what is in doubt opens nothing until an official has decided
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
        List<String> words,

        @JsonInclude(JsonInclude.Include.NON_NULL) // an event of a frame without these is as it was
        @Schema(examples = "2")
        Integer interval,

        @JsonInclude(JsonInclude.Include.NON_NULL) Term term,
        @JsonInclude(JsonInclude.Include.NON_NULL) YearFrom yearFrom,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "2025")
        Integer year,

        @JsonInclude(JsonInclude.Include.NON_NULL) Doubt doubt) {

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

        /** First day of the period that holds a day. */
        public LocalDate firstDayOf(LocalDate day) {
            return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
        }
    }

    /** Where a year comes from that the words do not name. */
    @Schema(name = "YearFrom")
    public enum YearFrom {
        /** Another time of the same phrase. */
        PHRASE,
        /** The heading of the column or section. */
        HEADING,
        /** The plan's title. */
        TITLE,
        /** The first such date on or after the plan's date. */
        PLAN_DATE
    }

    /**
     * The other thing that the words can mean.
     *
     * @param from first day
     * @param due last day
     */
    @Schema(name = "TimeDoubt")
    public record Doubt(LocalDate from, LocalDate due, Reason reason) {

        @Schema(name = "TimeDoubtReason")
        public enum Reason {
            /** Less than a quarter of the period is left at the plan's date. */
            LITTLE_LEFT,
            /** The date that was found lies before the plan. */
            BEFORE_PLAN,
            /** It lies before the time that the phrase names first. */
            OUT_OF_ORDER,
            /** It counts from the plan's date, which has no day. */
            PLAN_DAY_UNKNOWN,
            /** It counts working days over a Tết whose holidays are not known. */
            HOLIDAYS_UNKNOWN
        }
    }

    /** Stored before there was {@code yearFrom}, the flag alone says where the year comes from. */
    public TimeFrame {
        yearFrom = yearFrom == null && yearFromPlan ? YearFrom.PLAN_DATE : yearFrom;
        yearFromPlan = yearFrom == YearFrom.PLAN_DATE;
    }

    /** A single period with a due date. */
    public static TimeFrame dated(Kind kind, LocalDate from, LocalDate due, boolean strictlyBefore) {
        return of(kind, from, due, strictlyBefore, null, null);
    }

    /** Once a calendar year, without a date, from a year on. */
    public static TimeFrame yearly(Kind kind, int fromYear, LocalDate until) {
        return of(kind, LocalDate.of(fromYear, 1, 1), null, false, Recurrence.YEAR, null)
                .until(until);
    }

    /** What comes again from its first period on. */
    public static TimeFrame recurring(
            Kind kind, LocalDate from, LocalDate due, boolean strictlyBefore, Recurrence recurrence) {
        return of(kind, from, due, strictlyBefore, recurrence, null);
    }

    /** A meaning without a period of its own. */
    public static TimeFrame undated(Kind kind, String trigger) {
        return of(kind, null, null, false, null, trigger);
    }

    private static TimeFrame of(
            Kind kind, LocalDate from, LocalDate due, boolean before, Recurrence recurrence, String trigger) {
        return new TimeFrame(
                kind, from, due, null, before, false, recurrence, trigger, List.of(), null, null, null, null, null);
    }

    public TimeFrame withWords(List<String> itsWords) {
        return with(until, List.copyOf(itsWords), interval, term, yearFrom, year, doubt);
    }

    public TimeFrame until(LocalDate last) {
        return with(last, words, interval, term, yearFrom, year, doubt);
    }

    /** The same once in so many periods. */
    public TimeFrame every(int periods) {
        return with(until, words, periods == 1 ? null : periods, term, yearFrom, year, doubt);
    }

    public TimeFrame within(Term length) {
        return with(until, words, interval, length, yearFrom, year, doubt);
    }

    /** The same with a year that the words do not name. */
    public TimeFrame yearFrom(YearFrom source, Integer taken) {
        return with(until, words, interval, term, source, taken, doubt);
    }

    public TimeFrame doubted(Doubt other) {
        return with(until, words, interval, term, yearFrom, year, other);
    }

    private TimeFrame with(
            LocalDate last,
            List<String> itsWords,
            Integer periods,
            Term length,
            YearFrom source,
            Integer taken,
            Doubt other) {
        return new TimeFrame(
                kind,
                from,
                due,
                last,
                strictlyBefore,
                source == YearFrom.PLAN_DATE,
                recurrence,
                trigger,
                itsWords,
                periods,
                length,
                source,
                taken,
                other);
    }
}

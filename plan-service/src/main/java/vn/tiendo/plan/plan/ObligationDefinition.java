package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.MonthDay;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.agency.Parties;

/**
 * A duty to report, as the plan states it or as our default.
 *
 * @param source PLAN: the plan asks for it; DEFAULT: it does not, and the row says so everywhere
 * @param dueSource who set the date
 * @param due day of the year as the plan states it, of a report that is due more often the last of the year; null for kinds without a
 *     date
 * @param closing day on which the figures of a yearly report close; null: by the rule of its level
 * @param reporters in the plan's words; the focal agency and invited bodies are subtracted when the rows are made
 * @param through "qua", or null
 * @param issuer body that issues the document, when it is not the reporter
 * @param consolidates obligation of the level below, or null
 * @param inclusive a report handed in on the due date is on time
 * @param shift what happens to a date on a day off (Civil Code 2015, art. 148)
 * @param frequency how often it is due; null: once a year
 * @param days month and day for each period of the year, such as 03-25; null: once a year, or by {@code relative}
 * @param relative the day that each period has; null: by {@code days}
 * @param nextYear the last due day lies in the year after the one that is told; null: it does not
 * @param lastPeriod whether the last period of the year is asked for, or the yearly report takes its place; null: once a year
 */
@Schema(name = "Obligation")
public record ObligationDefinition(
        String id,
        String plan,
        String province,
        Level level,
        Kind kind,
        Source source,
        DueSource dueSource,
        @Schema(nullable = true) DayOfYear due,
        @Schema(nullable = true) DayOfYear closing,
        @Schema(nullable = true) String dueWords,
        @Schema(nullable = true) String citation,
        Parties reporters,
        String focalAgency,
        String addressee,
        @Schema(nullable = true) String through,
        List<String> copies,
        @Schema(nullable = true) String issuer,
        @Schema(nullable = true) String symbol,
        @Schema(nullable = true) String consolidates,
        boolean inclusive,
        Shift shift,

        @Schema(description = "How often; left out: once a year") @JsonInclude(JsonInclude.Include.NON_NULL)
        Frequency frequency,

        @Schema(
                description = "Month and day for each period; left out: once a year, or by relative",
                examples = "[\"04-15\", \"07-15\", \"10-15\"]")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<String> days,

        @Schema(description = "A day that each period has; left out: once a year, or by days")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Schedule.Relative relative,

        @Schema(description = "The last due day lies in the year after the one told; left out: it does not")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean nextYear,

        @Schema(
                description =
                        "Whether the last period of the year has a report of its own; false: the yearly report takes its place")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean lastPeriod) {

    /** Without 29 February. */
    private static final int ORDINARY_YEAR = 2027;

    /** Where a plan sets no date, until an operator does: agencies by 15 December, closing on the 14th. */
    public static final DayOfYear DEFAULT_FIRST_DUE = new DayOfYear(15, 12);

    public static final DayOfYear DEFAULT_FIRST_CLOSING = new DayOfYear(14, 12);

    /** Where a plan sets no date, until an operator does: the consolidated report by 20 December. */
    public static final DayOfYear DEFAULT_CONSOLIDATED_DUE = new DayOfYear(20, 12);

    /** By when where the plan sets no date: of a year in December, of its parts in their last months. */
    public static Schedule defaultSchedule(Level level, Frequency frequency, boolean lastPeriod) {
        DayOfYear due = level == Level.FIRST ? DEFAULT_FIRST_DUE : DEFAULT_CONSOLIDATED_DUE;
        return frequency == Frequency.ANNUAL
                ? Schedule.yearly(due.monthDay(), false)
                : Schedule.by(frequency, new Schedule.Relative(Schedule.Anchor.LAST_OF_PERIOD, due.day()), lastPeriod);
    }

    /** How often it is due; of a kind without a date it says nothing. */
    public Frequency every() {
        return frequency == null ? Frequency.ANNUAL : frequency;
    }

    /** By when, or null for kinds without a date. */
    public Schedule schedule() {
        return due == null ? null : dates().schedule();
    }

    private Dates dates() {
        return new Dates(due, frequency, days, relative, nextYear, lastPeriod);
    }

    /** Whether the plan asks for a yearly report and does not say by when. */
    public boolean leavesDateOpen() {
        return kind == Kind.ANNUAL && dueSource != DueSource.PLAN;
    }

    /** Whether the plan itself says when the figures close. */
    public boolean statesClosing() {
        return closing != null && !(leavesDateOpen() && closing.equals(DEFAULT_FIRST_CLOSING));
    }

    /** The same with the date that an operator set. */
    ObligationDefinition setByOperator(Dates dates, DayOfYear newClosing) {
        return new ObligationDefinition(
                id,
                plan,
                province,
                level,
                kind,
                source,
                DueSource.OPERATOR,
                dates.due,
                newClosing,
                dueWords,
                citation,
                reporters,
                focalAgency,
                addressee,
                through,
                copies,
                issuer,
                symbol,
                consolidates,
                inclusive,
                shift,
                dates.frequency,
                dates.days,
                dates.relative,
                dates.nextYear,
                dates.lastPeriod);
    }

    /** A schedule as it is written: once a year as ever, and more often with what that needs. */
    public record Dates(
            DayOfYear due,
            Frequency frequency,
            List<String> days,
            Schedule.Relative relative,
            Boolean nextYear,
            Boolean lastPeriod) {

        /** Of kinds without a date. */
        public static final Dates NONE = new Dates(null, null, null, null, null, null);

        public static Dates of(Schedule schedule) {
            List<ReportPeriod> periods = schedule.periods(ORDINARY_YEAR);
            ReportPeriod last = periods.get(periods.size() - 1);
            var day = MonthDay.from(schedule.due(last));
            boolean yearly = schedule.frequency() == Frequency.ANNUAL;
            boolean later = schedule.nextYear() || yearly && schedule.due(last).getYear() > ORDINARY_YEAR;
            return new Dates(
                    // A rule has no 29 February of its own; a day that is named has.
                    DayOfYear.of(schedule.days() == null ? day : schedule.days().get(periods.size() - 1)),
                    yearly ? null : schedule.frequency(),
                    yearly || schedule.days() == null
                            ? null
                            : schedule.days().stream()
                                    .map(d -> d.toString().substring(2))
                                    .toList(),
                    yearly ? null : schedule.relative(),
                    later ? true : null,
                    yearly ? null : schedule.lastPeriod());
        }

        /** @param due never null */
        Schedule schedule() {
            if (frequency == null) {
                return Schedule.yearly(due.monthDay(), Boolean.TRUE.equals(nextYear));
            }
            return new Schedule(
                    frequency,
                    days == null
                            ? null
                            : days.stream().map(d -> MonthDay.parse("--" + d)).toList(),
                    relative,
                    Boolean.TRUE.equals(nextYear),
                    Boolean.TRUE.equals(lastPeriod));
        }
    }

    @Schema(name = "ReportLevel")
    public enum Level {
        FIRST("cơ quan"),
        CONSOLIDATED("tổng hợp");

        public final String words;

        Level(String words) {
            this.words = words;
        }
    }

    @Schema(name = "ReportKind")
    public enum Kind {
        ANNUAL("định kỳ"),
        AD_HOC("đột xuất"),
        THEMATIC("chuyên đề"),
        INTERIM_REVIEW("sơ kết"),
        FINAL_REVIEW("tổng kết");

        public final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    @Schema(name = "ObligationSource")
    public enum Source {
        PLAN("KẾ HOẠCH"),
        DEFAULT("MẶC ĐỊNH");

        public final String words;

        Source(String words) {
            this.words = words;
        }
    }

    @Schema(name = "DueSource")
    public enum DueSource {
        PLAN,
        OPERATOR,
        DEFAULT
    }

    @Schema(name = "DueShift")
    public enum Shift {
        NEXT_WORKING_DAY,
        NONE
    }

    public record DayOfYear(int day, int month) implements Comparable<DayOfYear> {

        static DayOfYear of(MonthDay day) {
            return new DayOfYear(day.getDayOfMonth(), day.getMonthValue());
        }

        MonthDay monthDay() {
            return MonthDay.of(month, day);
        }

        @Override
        public int compareTo(DayOfYear other) {
            return month == other.month ? Integer.compare(day, other.day) : Integer.compare(month, other.month);
        }
    }
}

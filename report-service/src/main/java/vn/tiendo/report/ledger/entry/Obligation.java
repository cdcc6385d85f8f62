package vn.tiendo.report.ledger.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.Schedule;

/**
 * Who reports to whom and by when.
 *
 * @param kind ANNUAL is due by the calendar: each year, or as often as the frequency says; other words have no date of their own
 * @param source PLAN, or DEFAULT: ours
 * @param dueSource PLAN, OPERATOR or DEFAULT
 * @param due day each year, of one that is due more often the last of the year; or null
 * @param closing day set for the figures, or null: by the rule of its level
 * @param citation item of the plan that asks for it, for instance IV.1, or null
 * @param focalAgency reporter of the consolidated level, never of the first
 * @param issuer body that issues the document, when not the reporter; else null
 * @param symbol for instance BC-UBND, or null
 * @param consolidates obligation of the level below, or null
 * @param inclusive a report handed in on the due date is on time
 * @param active false: switched off by an operator
 * @param registeredAt nothing is due for years before this instant's
 * @param frequency null: once a year
 * @param days month and day for each period; null: once a year, or by {@code relative}
 * @param relative the day that each period has, or null
 * @param nextYear the last due day lies in the year after the one that is told; null: it does not
 * @param lastPeriod whether the last period of the year is asked for; null: once a year
 * @param askedFrom parts of a year that are due before this day are not asked for, or null
 */
public record Obligation(
        String id,
        String plan,
        String province,
        Level level,
        String kind,
        String source,
        String dueSource,
        YearlyDay due,
        YearlyDay closing,
        String citation,
        Reporters reporters,
        String focalAgency,
        String addressee,
        String through,
        List<String> copies,
        String issuer,
        String symbol,
        String consolidates,
        Boolean inclusive,
        Shift shift,
        Boolean active,
        Instant registeredAt,
        Frequency frequency,
        List<String> days,
        Schedule.Relative relative,
        Boolean nextYear,
        Boolean lastPeriod,
        LocalDate askedFrom)
        implements RegistryEntry {

    /** The word of the kind that is due by the calendar. */
    public static final String ANNUAL = "ANNUAL";

    public Obligation {
        Document.id("id", id);
        Document.id("plan", plan);
        Document.id("province", province);
        Document.required("level", level);
        Document.required("kind", kind);
        Document.required("source", source);
        Document.required("dueSource", dueSource);
        Document.required("reporters", reporters);
        Document.id("focalAgency", focalAgency);
        copies = Document.list(copies);
        Document.required("inclusive", inclusive);
        Document.required("shift", shift);
        active = active == null || active;
        Document.required("registeredAt", registeredAt);
        if (ANNUAL.equals(kind)) {
            Document.required("due", due);
            schedule(due, frequency, days, relative, nextYear, lastPeriod);
        }
    }

    /** Who reports: the agencies, or the focal agency on what the agencies reported. */
    public enum Level {
        FIRST,
        CONSOLIDATED
    }

    /** What happens to a date on a day off. */
    public enum Shift {
        NEXT_WORKING_DAY,
        NONE
    }

    /** A day of each year; 29/02 is 28/02 in other years. */
    public record YearlyDay(int day, int month) {

        public YearlyDay {
            try {
                MonthDay.of(month, day);
            } catch (java.time.DateTimeException e) {
                throw new IllegalArgumentException("There is no day " + day + "/" + month, e);
            }
        }

        MonthDay monthDay() {
            return MonthDay.of(month, day);
        }

        public java.time.LocalDate in(int year) {
            return MonthDay.of(month, day).atYear(year);
        }
    }

    /** Reporters in the plan's words, and as parts that can be resolved. */
    public record Reporters(String words, List<Party.Part> parts) {

        public Reporters {
            Document.required("reporters.words", words);
            parts = Document.list(parts);
        }
    }

    /**
     * The same requirement for once: what a request asks for, with a date of its own.
     *
     * @param consolidates the request itself where its first level is consolidated, else null
     */
    public Obligation requested(String request, String kind, String consolidates) {
        return new Obligation(
                request,
                plan,
                province,
                level,
                kind,
                "PLAN",
                "PLAN",
                null,
                null,
                null,
                reporters,
                focalAgency,
                addressee,
                through,
                copies,
                issuer,
                symbol,
                consolidates,
                true,
                Shift.NONE,
                true,
                registeredAt,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Due by the calendar, each year or more often, and not switched off. */
    public boolean annual() {
        return ANNUAL.equals(kind) && active;
    }

    /** Due once a year. */
    public boolean isYearly() {
        return ANNUAL.equals(kind) && (frequency == null || frequency == Frequency.ANNUAL);
    }

    /** By when; only of what is due by the calendar. */
    public Schedule schedule() {
        return schedule(due, frequency, days, relative, nextYear, lastPeriod);
    }

    /** @throws IllegalArgumentException when the parts do not fit together */
    private static Schedule schedule(
            YearlyDay due,
            Frequency frequency,
            List<String> days,
            Schedule.Relative relative,
            Boolean nextYear,
            Boolean lastPeriod) {
        if (frequency == null || frequency == Frequency.ANNUAL) {
            return Schedule.yearly(due.monthDay(), Boolean.TRUE.equals(nextYear));
        }
        List<MonthDay> each;
        try {
            each = days == null
                    ? null
                    : days.stream().map(day -> MonthDay.parse("--" + day)).toList();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no such day: " + days, e);
        }
        return new Schedule(frequency, each, relative, Boolean.TRUE.equals(nextYear), Boolean.TRUE.equals(lastPeriod));
    }
}

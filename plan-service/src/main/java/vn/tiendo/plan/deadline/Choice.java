package vn.tiendo.plan.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.deadline.Piece.Limit;
import vn.tiendo.plan.deadline.Piece.Often;

/** Which of the reports that stand beside a limit is due by which of its days. */
final class Choice {

    private static final int YEAR_IN_MONTHS = 12;

    private final Limit limit;
    private final Distance distance;

    Choice(Limit limit, Distance distance) {
        this.limit = limit;
        this.distance = distance;
    }

    /**
     * The reports, each with its words.
     *
     * @param beside what says how often, in its order
     * @return none where the words leave open which day is whose
     */
    List<Entry> entries(List<Often> beside) {
        List<Often> reports = reports(beside);
        List<Recurrence> named = reports.stream()
                .map(Often::every)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Day first = limit.days().get(0);
        List<Entry> entries;
        if (limit.isOfCalendar()) {
            entries = ofCalendar(named.isEmpty() ? List.of(Recurrence.ANNUAL) : named, reports);
        } else if (limit.days().size() > 1) {
            entries = List.of();
        } else if (first.anchor() != null) {
            entries = ofPeriods(first, named);
        } else {
            Day monthly = Day.of(Schedule.Anchor.LAST_OF_PERIOD, first.day(), Recurrence.MONTHLY);
            entries = named.contains(Recurrence.MONTHLY) ? List.of(entry(Recurrence.MONTHLY, monthly)) : List.of();
        }
        entries.forEach(entry -> reports.stream()
                .filter(often -> often.every() == entry.recurrence
                        || named.size() == 1 && entries.size() == 1 && rule(limit) == null
                        || often.every() == null && entry == entries.get(0))
                .forEach(entry.pieces::add));
        if (!entries.isEmpty()) {
            entries.get(entries.size() - 1).pieces.add(limit);
            beside.stream()
                    .filter(often -> !reports.contains(often))
                    .forEach(entries.get(entries.size() - 1).pieces::add);
        }
        return entries;
    }

    private static Recurrence rule(Limit limit) {
        return limit.days().get(0).period();
    }

    /** "Hằng năm" beside a report that is due more often says that its days recur, unless both stand in one list. */
    private List<Often> reports(List<Often> beside) {
        boolean finer = beside.stream().anyMatch(often -> often.every() != null && often.every() != Recurrence.ANNUAL);
        boolean ownPeriod =
                limit.days().stream().anyMatch(day -> day.period() != null && day.period() != Recurrence.ANNUAL);
        if (!finer && !ownPeriod) {
            return beside;
        }
        return beside.stream()
                .filter(often -> !often.isYearlyMarker() || often.every() != null && isListed(often, beside))
                .toList();
    }

    private boolean isListed(Often marker, List<Often> beside) {
        boolean attached = marker.from() == limit.to();
        return !attached
                && beside.stream()
                        .anyMatch(other -> other != marker && other.every() != null && distance.adjoin(marker, other));
    }

    private List<Entry> ofPeriods(Day rule, List<Recurrence> named) {
        if (rule.period() != null) {
            return List.of(entry(rule.period(), rule));
        }
        return named.stream().map(recurrence -> entry(recurrence, rule)).toList();
    }

    private List<Entry> ofCalendar(List<Recurrence> named, List<Often> reports) {
        List<Day> days = limit.days();
        if (named.size() == 1) {
            return ofOne(named.get(0), reports);
        }
        if (named.size() == days.size()) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < named.size(); i++) {
                entries.add(entry(named.get(i), days.get(i)));
            }
            return entries;
        }
        return days.size() == 1 ? ofHalfOrYear(named, reports) : List.of();
    }

    private List<Entry> ofOne(Recurrence named, List<Often> reports) {
        List<Day> days = limit.days();
        boolean markers = reports.stream().allMatch(Often::marker);
        Recurrence is = named == Recurrence.ANNUAL && markers ? bySpacing(days) : named;
        List<Integer> parts =
                reports.stream().flatMap(often -> often.parts().stream()).toList();
        int periods = is.frequency().orElseThrow().periods;
        boolean clear = parts.isEmpty()
                ? is == Recurrence.ANNUAL
                        || is == Recurrence.SEMIANNUAL && days.size() <= periods
                        || days.size() >= periods - 1
                : parts.size() == days.size();
        return clear ? List.of(new Entry(is, limit, days, parts)) : List.of();
    }

    /** A single day beside "6 tháng" and "năm": the year's lies in its last months, the half-year's about its middle. */
    private List<Entry> ofHalfOrYear(List<Recurrence> named, List<Often> reports) {
        Day day = limit.days().get(0);
        Often last = reports.get(reports.size() - 1);
        boolean bracketed = last.to() < limit.from() && limit.from() - last.to() == 1;
        boolean year = day.later() || day.month() >= 10;
        boolean half = !day.later() && day.month() >= 5 && day.month() <= 7;
        Recurrence is = year ? Recurrence.ANNUAL : half ? Recurrence.SEMIANNUAL : null;
        if (is == null || !named.contains(is) || bracketed && last.every() != is) {
            return List.of();
        }
        return List.of(entry(is, day));
    }

    private Entry entry(Recurrence recurrence, Day day) {
        return new Entry(recurrence, limit, List.of(day), List.of());
    }

    /** Two days half a year apart each year are those of half-years, four of quarters. */
    private static Recurrence bySpacing(List<Day> days) {
        for (Recurrence is : List.of(Recurrence.SEMIANNUAL, Recurrence.QUARTERLY, Recurrence.MONTHLY)) {
            int periods = is.frequency().orElseThrow().periods;
            int months = YEAR_IN_MONTHS / periods;
            boolean regular = days.size() == periods;
            for (int i = 1; regular && i < days.size(); i++) {
                int apart = Math.floorMod(days.get(i).month() - days.get(i - 1).month(), YEAR_IN_MONTHS);
                regular = Math.abs(apart - months) <= (periods == YEAR_IN_MONTHS ? 0 : 1);
            }
            if (regular) {
                return is;
            }
        }
        return Recurrence.ANNUAL;
    }
}

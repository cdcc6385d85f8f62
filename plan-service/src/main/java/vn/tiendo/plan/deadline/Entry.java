package vn.tiendo.plan.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.deadline.Piece.Limit;

/** A deadline in the making. */
final class Entry {

    final Recurrence recurrence;
    final Limit limit;
    final List<Piece> pieces = new ArrayList<>();
    private final TreeMap<Integer, Day> byPart = new TreeMap<>();
    private final List<Day> days;

    /**
     * @param days of the limit that are this report's
     * @param parts the periods whose days they are; none: in the order of the calendar
     */
    Entry(Recurrence recurrence, Limit limit, List<Day> days, List<Integer> parts) {
        this.recurrence = recurrence;
        this.limit = limit;
        this.days = new ArrayList<>(days);
        if (parts.size() == days.size()) {
            for (int i = 0; i < parts.size(); i++) {
                byPart.put(parts.get(i), days.get(i));
            }
        }
    }

    static Entry without(Recurrence recurrence) {
        return new Entry(recurrence, null, List.of(), List.of());
    }

    /** Takes the day of another period of the same report; false where it is another report's. */
    boolean takes(Entry other) {
        boolean parts = !byPart.isEmpty() && !other.byPart.isEmpty();
        if (!parts
                || recurrence != other.recurrence
                || limit.strict() != other.limit.strict()
                || other.byPart.keySet().stream().anyMatch(byPart::containsKey)) {
            return false;
        }
        byPart.putAll(other.byPart);
        days.addAll(other.days);
        pieces.addAll(other.pieces);
        return true;
    }

    int from() {
        return pieces.stream().mapToInt(Piece::from).min().orElse(0);
    }

    boolean recurs() {
        return recurrence.frequency().isPresent();
    }

    Deadline deadline(List<String> words) {
        Day rule = days.stream().filter(day -> day.anchor() != null).findFirst().orElse(null);
        List<Day> ordered = !byPart.isEmpty()
                ? List.copyOf(byPart.values())
                : days.stream()
                        .sorted(Comparator.comparing(Day::later)
                                .thenComparing(day -> day.isOfCalendar() ? day.monthDay() : ""))
                        .toList();
        boolean once = recurrence == Recurrence.ONCE;
        return new Deadline(
                recurrence,
                once || rule != null
                        ? List.of()
                        : ordered.stream().map(Day::monthDay).toList(),
                once ? days.stream().map(Day::date).sorted(LocalDate::compareTo).toList() : List.of(),
                rule == null ? null : new Schedule.Relative(rule.anchor(), rule.day()),
                !once && days.stream().anyMatch(Day::later),
                limit != null && limit.strict(),
                words);
    }
}

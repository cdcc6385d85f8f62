package vn.tiendo.plan.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.deadline.Piece.Limit;
import vn.tiendo.plan.deadline.Piece.Often;
import vn.tiendo.plan.deadline.Piece.Other;
import vn.tiendo.plan.deadline.Piece.Request;
import vn.tiendo.plan.deadline.Piece.Told;

/** Puts together what the pieces of a text say: which limit is that of which report. */
final class Assembly {

    /** Until this month a report most likely tells the year before. */
    private static final int EARLY = 3;

    private final List<Piece> pieces;
    private final Distance distance;
    private final Beside beside;
    private final LocalDate plan;
    private final boolean periodic;
    final List<Entry> entries = new ArrayList<>();
    final List<Piece> rest = new ArrayList<>();
    private final Set<Piece> used = new HashSet<>();

    /**
     * @param plan first day that the plan can have been issued on
     * @param periodic it is known from elsewhere that the report is asked for in every year
     */
    Assembly(List<Piece> pieces, Distance distance, LocalDate plan, boolean periodic) {
        this.pieces = pieces;
        this.distance = distance;
        this.beside = new Beside(pieces, distance);
        this.plan = plan;
        this.periodic = periodic;
        List<Limit> open = new ArrayList<>();
        for (Limit limit : beside.all(Limit.class)) {
            if (limit.isDated() || beside.told(limit) != null) {
                once(limit);
            } else if (!add(new Choice(limit, distance).entries(beside.of(limit)), beside.of(limit))) {
                open.add(limit);
            }
        }
        open.stream().filter(limit -> beside.of(limit).isEmpty()).forEach(this::alone);
        beside.all(Often.class).stream().filter(often -> !used.contains(often)).forEach(this::withoutDay);
        beside.all(Request.class).forEach(this::request);
        pieces.stream().filter(piece -> !used.contains(piece)).forEach(rest::add);
        entries.sort(Comparator.comparingInt(Entry::from));
    }

    private boolean add(List<Entry> read, List<Often> explained) {
        boolean certain = !read.isEmpty() && !explained.isEmpty();
        if (certain) {
            read.forEach(this::add);
        }
        return certain;
    }

    private void add(Entry entry) {
        used.addAll(entry.pieces);
        boolean taken = entries.stream()
                .filter(other -> apart(other, entry.pieces.get(0)) < Distance.SENTENCE)
                .anyMatch(other -> other.takes(entry));
        if (!taken) {
            entries.add(entry);
        }
    }

    private int apart(Entry entry, Piece piece) {
        return entry.pieces.stream()
                .mapToInt(own -> distance.between(own, piece))
                .min()
                .orElse(0);
    }

    private void once(Limit limit) {
        Told told = beside.told(limit);
        if (!limit.bounded() || !limit.isOfCalendar()) {
            return;
        }
        boolean open = limit.days().stream().anyMatch(day -> !day.isDated() && !day.later() && day.month() <= EARLY);
        if (open && told != null) {
            return;
        }
        List<Day> days = limit.days().stream()
                .map(day -> day.isDated() || told == null ? day : day.inYear(told.year() + (day.later() ? 1 : 0)))
                .toList();
        if (days.stream().allMatch(day -> day.isDated() && day.exists())) {
            Entry entry = new Entry(Recurrence.ONCE, limit, days, List.of());
            if (told != null) {
                entry.pieces.add(told);
            }
            entry.pieces.add(limit);
            add(entry);
        }
    }

    /** A limit that nothing beside it explains: as the one before it, as the sentence or the whole text says, or once. */
    private void alone(Limit limit) {
        if (!limit.bounded()) {
            return;
        }
        Recurrence is = recurrence(limit);
        if (is == Recurrence.ONCE && isQualified(limit)) {
            return;
        }
        boolean elsewhere = is == Recurrence.ANNUAL && here(limit).isEmpty();
        if (is == Recurrence.ONCE) {
            List<Day> days = limit.days().stream()
                    .map(day -> day.inYear(day.firstFrom(plan).getYear()))
                    .toList();
            add(with(new Entry(is, limit, days, List.of()), limit));
        } else if (is != null) {
            Often as = new Often(limit.from(), limit.from(), is, List.of(), true);
            List<Entry> read = new Choice(limit, distance).entries(List.of(as));
            read.forEach(entry -> entry.pieces.remove(as));
            if (elsewhere && !read.isEmpty()) {
                beside.all(Often.class).stream()
                        .filter(often -> !used.contains(often))
                        .forEach(read.get(0).pieces::add);
            }
            read.forEach(this::add);
        }
    }

    /** Another time beside it may say of which years it is: "các năm tiếp theo trước ngày 25/11". */
    private boolean isQualified(Limit limit) {
        return beside.all(Other.class).stream()
                .anyMatch(other -> other.to() <= limit.from() && distance.between(other, limit) <= Distance.NEAR);
    }

    private static Entry with(Entry entry, Piece piece) {
        entry.pieces.add(piece);
        return entry;
    }

    private Recurrence recurrence(Limit limit) {
        Day first = limit.days().get(0);
        if (first.period() != null) {
            return first.period();
        }
        if (limit.recursByItself() || periodic && beside.all(Often.class).isEmpty()) {
            return Recurrence.ANNUAL;
        }
        Entry like = entries.stream()
                .filter(entry -> entry.recurs() && entry.limit != null && isLike(entry.limit, limit))
                .filter(entry ->
                        entry.limit.to() <= limit.from() && distance.between(entry.limit, limit) < Distance.SENTENCE)
                .reduce((one, later) -> later)
                .orElse(null);
        if (like != null) {
            return like.recurrence;
        }
        List<Often> same = here(limit);
        if (!same.isEmpty()) {
            return limit.isOfCalendar() && same.stream().anyMatch(Often::isYearlyMarker) ? Recurrence.ANNUAL : null;
        }
        return elsewhere(limit);
    }

    private List<Often> here(Limit limit) {
        return beside.all(Often.class).stream()
                .filter(often -> distance.between(often, limit) < Distance.SENTENCE)
                .toList();
    }

    /** What another sentence says of a report that has no day yet is about this one. */
    private Recurrence elsewhere(Limit limit) {
        List<Often> others = beside.all(Often.class);
        List<Often> open =
                others.stream().filter(often -> !used.contains(often)).toList();
        if (others.isEmpty()) {
            return limit.isOfCalendar() ? Recurrence.ONCE : null;
        }
        boolean yearly = open.size() == others.size()
                && open.stream().allMatch(often -> often.every() == null || often.every() == Recurrence.ANNUAL);
        return yearly && limit.isOfCalendar() ? Recurrence.ANNUAL : null;
    }

    private static boolean isLike(Limit one, Limit other) {
        return one.days().size() == other.days().size()
                && one.isOfCalendar() == other.isOfCalendar()
                && one.days().get(0).anchor() == other.days().get(0).anchor();
    }

    /** A report whose day nobody says, unless the words repeat what is read already. */
    private void withoutDay(Often often) {
        Entry same = entries.stream()
                .filter(Entry::recurs)
                .filter(entry -> repeats(often, entry))
                .min(Comparator.comparingInt(entry -> apart(entry, often)))
                .orElse(null);
        if (same != null) {
            same.pieces.add(often);
            used.add(often);
        } else if (often.every() != null && often.parts().isEmpty()) {
            add(with(Entry.without(often.every()), often));
        }
    }

    private boolean repeats(Often often, Entry entry) {
        boolean here = apart(entry, often) < Distance.SENTENCE;
        boolean lone = beside.all(Often.class).stream()
                .noneMatch(o -> o != often && o.every() != null && distance.adjoin(o, often));
        return here
                && (often.every() == entry.recurrence
                        || often.every() == null
                        || often.isYearlyMarker() && lone && entry.limit != null);
    }

    private void request(Request request) {
        Entry same = entries.stream()
                .filter(entry -> entry.recurrence == Recurrence.ON_REQUEST
                        && distance.between(entry.pieces.get(0), request) < Distance.SENTENCE)
                .findFirst()
                .orElse(null);
        if (same != null) {
            same.pieces.add(request);
        } else {
            entries.add(with(Entry.without(Recurrence.ON_REQUEST), request));
        }
        used.add(request);
    }
}

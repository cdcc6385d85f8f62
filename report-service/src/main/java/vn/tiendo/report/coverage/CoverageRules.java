package vn.tiendo.report.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;

/**
 * Which place each assignment has in a report: the one table by which reports, progress and comparison count. Pure; the cases are
 * contracts/cases/coverage.json.
 */
public final class CoverageRules {

    private final Span span;
    private final LocalDate newYear;

    public CoverageRules(Span span) {
        this.span = span;
        this.newYear = LocalDate.of(span.firstYear(), 1, 1);
    }

    /** @param items all of a plan: what was done once and for all in an earlier year asks for nothing in a later one */
    public List<Judged> judge(Collection<Item> items) {
        Map<String, Integer> settled = new HashMap<>();
        items.stream()
                .filter(i -> i.isSettled(span.day()))
                .forEach(i -> settled.merge(part(i), i.to().getYear(), Math::min));
        return items.stream()
                .map(i -> settled.getOrDefault(part(i), Integer.MAX_VALUE) < i.to().getYear()
                        ? Judged.notCounted(i, Place.OUTSIDE)
                        : judge(i))
                .toList();
    }

    private static String part(Item item) {
        return item.task() + " " + item.agency();
    }

    private Judged judge(Item item) {
        Place place = place(item);
        if (place != Place.COUNTED) {
            return Judged.notCounted(item, place);
        }
        Standing standing = standing(item);
        boolean dated = !item.recurs() && item.due() != null;
        boolean done = standing == Standing.DONE;
        return new Judged(
                item,
                place,
                standing,
                done && item.due() != null && item.completedOn().isAfter(item.due()),
                !done
                        && standing != Standing.SUSPENDED
                        && item.due() != null
                        && span.day().isAfter(item.due()),
                dated && item.due().isBefore(newYear),
                dated);
    }

    /** Where a task stands that waits for an act which nobody has recorded. */
    public static Place ofWaiting(boolean answered) {
        return answered ? Place.WAITING : Place.ACT_ASKED;
    }

    private Place place(Item item) {
        boolean ofSpan = item.recurs() ? isOfSpan(item) : item.from().getYear() <= span.year();
        if (item.invited()) {
            boolean over = item.isDone(newYear.minusDays(1));
            return ofSpan && !(over && !item.recurs()) ? Place.INVITED : Place.OUTSIDE;
        }
        if (item.status() == Status.CANCELLED) {
            return !item.decided() || !ofSpan ? Place.OUTSIDE : isTold(item) ? Place.TOLD : Place.STOPPED;
        }
        if (item.noData()) {
            return item.from().isAfter(span.day()) ? Place.OUTSIDE : Place.NO_DATA;
        }
        if (item.recurs() && item.to().getYear() < span.firstYear()) {
            return ofEarlierYear(item);
        }
        if (!ofSpan) {
            return Place.OUTSIDE;
        }
        return !item.recurs() && isTold(item) && item.isDone(span.day()) ? Place.TOLD : Place.COUNTED;
    }

    /** A period that ends in the years told and has begun. */
    private boolean isOfSpan(Item item) {
        int year = item.to().getYear();
        return year >= span.firstYear() && year <= span.year() && !item.from().isAfter(span.day());
    }

    private Place ofEarlierYear(Item item) {
        int year = item.to().getYear();
        if (isTold(item)) {
            return Place.TOLD;
        }
        if (!item.isDone(span.day())) {
            return year == span.firstYear() - 1 ? Place.NOT_CARRIED : Place.OUTSIDE;
        }
        LocalDate closing = span.told().closings().get(year);
        if (closing != null && item.completedOn().isAfter(closing)) {
            return Place.EARLIER_RESULT;
        }
        // Of the year before, when no report was made of it, nothing else tells it, whenever it was typed in.
        boolean untold = closing == null && year == span.firstYear() - 1;
        boolean since = !item.changedAt().isBefore(Vietnam.startOf(span.from()));
        return untold || since ? Place.TYPED_LATER : Place.OUTSIDE;
    }

    private boolean isTold(Item item) {
        return span.told().assignments().contains(item.id());
    }

    private Standing standing(Item item) {
        return switch (item.status()) {
            case COMPLETED -> item.isDone(span.day()) ? Standing.DONE : Standing.IN_PROGRESS;
            case IN_PROGRESS -> Standing.IN_PROGRESS;
            case NOT_STARTED -> item.reported() ? Standing.NOT_STARTED : Standing.UNREPORTED;
            case SUSPENDED -> Standing.SUSPENDED;
            case CANCELLED -> throw new IllegalStateException("What is cancelled is not counted");
        };
    }
}

package vn.tiendo.plan.occurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tiendo.plan.assignment.OpenOccurrence;
import vn.tiendo.plan.timeframe.Occurrence;

/**
 * Which period of a new time each live occurrence takes over: its own key first; of what is left each, in the order of time, the
 * first that did not end before this year, and if all did, the last. What is open chooses before what is done.
 */
final class Periods {

    private final List<Occurrence> free;
    private final LocalDate newYear;

    /** @param asked the periods that the new time asks for */
    Periods(List<Occurrence> asked, LocalDate today) {
        this.free = new ArrayList<>(asked);
        this.newYear = today.withDayOfYear(1);
    }

    /**
     * An occurrence that may take a period.
     *
     * @param isOpen whether somebody still has it open
     * @param mayTake whether what is done of it stands for a period
     */
    record Live(OpenOccurrence occurrence, boolean isOpen, Predicate<Occurrence> mayTake) {}

    /** @return the period of each, empty where none is left; those whose work does not stand for one are left out */
    Map<OpenOccurrence, Optional<Occurrence>> choose(List<Live> live) {
        Map<OpenOccurrence, Optional<Occurrence>> chosen = new LinkedHashMap<>();
        List<Live> others = new ArrayList<>();
        for (Live one : live) {
            Optional<Occurrence> own = free.stream()
                    .filter(period -> period.key().equals(one.occurrence().key()))
                    .findFirst();
            own.ifPresentOrElse(period -> take(one, period, chosen), () -> others.add(one));
        }
        others.sort(Comparator.comparing((Live one) -> !one.isOpen())
                .thenComparing(one -> one.occurrence().firstDay()));
        for (Live one : others) {
            next().ifPresentOrElse(
                            period -> take(one, period, chosen), () -> chosen.put(one.occurrence(), Optional.empty()));
        }
        return chosen;
    }

    private void take(Live one, Occurrence period, Map<OpenOccurrence, Optional<Occurrence>> chosen) {
        if (one.mayTake().test(period)) {
            free.remove(period);
            chosen.put(one.occurrence(), Optional.of(period));
        }
    }

    private Optional<Occurrence> next() {
        return free.stream()
                .filter(period -> !period.to().isBefore(newYear))
                .findFirst()
                .or(() -> free.isEmpty() ? Optional.empty() : Optional.of(free.get(free.size() - 1)));
    }
}

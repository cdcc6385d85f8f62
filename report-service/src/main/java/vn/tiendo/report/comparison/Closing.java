package vn.tiendo.report.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;

/** When the comparison of a year closes. */
@ApplicationScoped
class Closing {

    private final MonthDay day;

    /**
     * @param day month and day, for instance {@code 12-31}
     */
    Closing(@ConfigProperty(name = "comparison.closing") String day) {
        this.day = MonthDay.parse("--" + day);
    }

    /** 24:00 of the closing day in Asia/Ho_Chi_Minh: changes before it count. */
    Instant of(int year) {
        return Vietnam.endOf(day.atYear(year));
    }

    /** When the first plan was registered here; earlier years are not this system's. */
    static Optional<Instant> beginning(Registry registry) {
        return registry.plans().values().stream().map(Plan::registeredAt).min(Instant::compareTo);
    }

    /** The first year that is compared. */
    static Optional<Integer> firstYear(Registry registry) {
        return beginning(registry).map(at -> Vietnam.dayOf(at).getYear());
    }
}

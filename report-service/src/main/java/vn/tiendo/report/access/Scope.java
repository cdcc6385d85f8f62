package vn.tiendo.report.access;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.platform.access.Visibility;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.entry.Succession;

/** What the caller of the request may see, and for whom he acts. */
@RequestScoped
public class Scope extends Visibility {

    private final Registries registries;
    private final Clock clock;
    private Set<String> all;

    Scope(Registries registries, Clock clock) {
        this.registries = registries;
        this.clock = clock;
    }

    /** As from the first answer on: a page asks it for each of its plans. */
    @Override
    public Set<String> provinces(String asked) {
        if (asked != null) {
            return super.provinces(asked);
        }
        if (all == null) {
            all = super.provinces(null);
        }
        return all;
    }

    /** Whether the caller's agency is the one given, or answers for it today. */
    public boolean actsFor(String agency) {
        String own = caller().agency();
        return own != null
                && new Succession(registries.current().agencies())
                        .answering(agency, LocalDate.now(clock))
                        .contains(own);
    }
}

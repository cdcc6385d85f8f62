package vn.tiendo.report.access;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.tiendo.platform.access.Visibility;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.entry.Succession;

/** What the caller of the request may see, and for whom he acts. */
@RequestScoped
public class Scope extends Visibility {

    private final Registries registries;
    private final Clock clock;

    Scope(Registries registries, Clock clock) {
        this.registries = registries;
        this.clock = clock;
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

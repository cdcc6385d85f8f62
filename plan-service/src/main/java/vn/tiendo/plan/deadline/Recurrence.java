package vn.tiendo.plan.deadline;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.obligation.Frequency;

/** How often a report is asked for. */
@Schema(name = "DeadlineFrequency")
public enum Recurrence {
    ANNUAL(Frequency.ANNUAL),
    SEMIANNUAL(Frequency.SEMIANNUAL),
    QUARTERLY(Frequency.QUARTERLY),
    MONTHLY(Frequency.MONTHLY),
    ONCE(null),
    ON_REQUEST(null);

    private final Frequency frequency;

    Recurrence(Frequency frequency) {
        this.frequency = frequency;
    }

    /** Of what is asked for in every year; empty for the rest. */
    public Optional<Frequency> frequency() {
        return Optional.ofNullable(frequency);
    }
}

package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;

/** Notes the moment of each change as it is written. */
@ApplicationScoped
class ChangeDates {

    private final Clock clock;

    ChangeDates(Clock clock) {
        this.clock = clock;
    }

    @PrePersist
    @PreUpdate
    void note(Dated changed) {
        changed.changed(clock.instant());
    }
}

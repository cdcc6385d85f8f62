package vn.tiendo.report.filing;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.OptimisticLock;

/** What notes when it was changed last, by whichever step. */
@MappedSuperclass
@EntityListeners(ChangeDates.class)
abstract class Dated {

    /** By itself it makes no new version. */
    @OptimisticLock(excluded = true)
    private Instant changedAt;

    /** The moment of the last change. */
    public Instant changedAt() {
        return changedAt;
    }

    void changed(Instant at) {
        changedAt = at;
    }
}

package vn.tiendo.report.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A rebuild as it is stored; {@link Rebuild} is what is read of it. */
@Entity
@Table(name = "rebuild")
class RebuildRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Rebuild.State state = Rebuild.State.RUNNING;

    private String requestedBy;
    private Instant requestedAt;
    private long applied;
    private Long remaining;
    private Instant finishedAt;

    /** For Hibernate. */
    RebuildRow() {}

    RebuildRow(String requestedBy, Instant requestedAt) {
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }
}

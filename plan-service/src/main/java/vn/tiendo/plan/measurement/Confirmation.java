package vn.tiendo.plan.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.platform.access.Caller;

/** Whether a measurement holds, said once: who thinks otherwise later has another value recorded. */
@Entity
@Immutable
@Table(name = "measurement_confirmation")
class Confirmation {

    @EmbeddedId
    private Measurement.Key key;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private VerificationDecision.Outcome outcome;

    private String reason;
    private Instant recordedAt;
    private String subject;
    private String agency;

    Confirmation() {}

    Confirmation(Measurement.Key key, VerificationDecision said, Instant at, Caller by, String agency) {
        this.key = key;
        this.outcome = said.outcome();
        this.reason = said.reason();
        this.recordedAt = at;
        this.subject = by.subject();
        this.agency = agency;
    }

    Measurement.Key key() {
        return key;
    }

    VerificationDecision.Outcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String agency() {
        return agency;
    }
}

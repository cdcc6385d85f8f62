package vn.tiendo.plan.assignment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A version of an assignment in the history; never altered. */
@Entity
@Immutable
@Table(name = "assignment_version")
class AssignmentVersion {

    @EmbeddedId
    private Key key;

    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private AssignmentState.ChangeKind kind;

    private String subject;
    private String agency;

    /** The state as JSON, byte for byte as it was sent. */
    private String state;

    AssignmentVersion() {}

    AssignmentVersion(AssignmentState state, String json) {
        this.key = new Key(state.id(), state.version());
        this.recordedAt = state.change().at();
        this.kind = state.change().kind();
        this.subject = state.change().by().subject();
        this.agency = state.change().by().agency();
        this.state = json;
    }

    String state() {
        return state;
    }

    @Embeddable
    record Key(UUID assignment, long version) {}
}

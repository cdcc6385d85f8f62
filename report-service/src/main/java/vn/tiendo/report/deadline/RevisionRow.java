package vn.tiendo.report.deadline;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was given out of one due date, as it is stored; {@link DateRevision} is what is read of it. */
@Entity
@Table(name = "deadline_revision")
class RevisionRow {

    @EmbeddedId
    private DateRevision.Key key;

    private int sequence;

    @Embedded
    private DateRevision.Dates dates;

    private Instant changedAt;

    /** For Hibernate. */
    RevisionRow() {}
}

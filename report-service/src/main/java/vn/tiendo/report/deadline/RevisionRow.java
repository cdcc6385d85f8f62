package vn.tiendo.report.deadline;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was given out of one due date, as it is stored; {@link Revision} is what is read of it. */
@Entity
@Table(name = "deadline_revision")
class RevisionRow {

    @EmbeddedId
    private Revision.Key key;

    private int sequence;

    @Embedded
    private Revision.Dates dates;

    private Instant changedAt;

    /** For Hibernate. */
    RevisionRow() {}
}

package vn.tiendo.report.filing.due;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.ledger.entry.Document;

/** What the focal agency writes as its own part of one consolidated report, as it stands. */
@Entity
@Table(name = "own_part")
class OwnPart {

    @Id
    private String report;

    private String words;
    private Instant editedAt;
    private String editedBy;

    /** For Hibernate. */
    OwnPart() {}

    OwnPart(String report) {
        this.report = report;
    }

    void write(Narrative narrative, Instant at, String by) {
        words = Document.write(narrative);
        editedAt = at;
        editedBy = by;
    }

    Narrative narrative() {
        return Document.read(words, Narrative.class);
    }
}

package vn.tiendo.report.filing.due;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.ledger.entry.Document;

/** The reporter's words on one report as they stand. */
@Entity
@Table(name = "narrative")
class StoredNarrative {

    @Id
    private String report;

    private String words = Document.write(Narrative.NONE);

    /** Lines of Nơi nhận as the writer chose them; null: those by default. */
    private String recipients;

    private Instant editedAt;
    private String editedBy;

    /** For Hibernate. */
    StoredNarrative() {}

    StoredNarrative(String report) {
        this.report = report;
    }

    void write(Narrative narrative, Instant at, String by) {
        words = Document.write(narrative);
        editedAt = at;
        editedBy = by;
    }

    void address(List<String> lines, Instant at, String by) {
        recipients = lines == null ? null : Document.write(lines);
        editedAt = at;
        editedBy = by;
    }

    List<String> recipients() {
        return recipients == null ? null : List.of(Document.read(recipients, String[].class));
    }

    Narrative narrative() {
        return Document.read(words, Narrative.class);
    }
}

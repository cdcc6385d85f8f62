package vn.tiendo.report.filing.due;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import vn.tiendo.report.content.EditedPart;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.ledger.entry.Document;

/** What the editor has written for a part of a report, as it stands. */
@Entity
@Table(name = "edited_part")
@IdClass(StoredPart.Key.class)
class StoredPart {

    /** One part of one report. */
    record Key(String report, Part part) implements Serializable {}

    @Id
    private String report;

    @Id
    @Enumerated(EnumType.STRING)
    private Part part;

    private String texts;
    private Instant editedAt;
    private String editedBy;

    /** For Hibernate. */
    StoredPart() {}

    StoredPart(String report, Part part) {
        this.report = report;
        this.part = part;
    }

    void write(EditedPart edited, Instant at, String by) {
        texts = Document.write(edited);
        editedAt = at;
        editedBy = by;
    }

    EditedPart edited() {
        return Document.read(texts, EditedPart.class);
    }
}

package vn.tiendo.report.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.ledger.entry.Document;

/** One setting of the outline of an obligation's reports of a year; the database refuses to change or remove it. */
@Entity
@Table(name = "report_outline")
@IdClass(StoredOutline.Key.class)
public class StoredOutline {

    /** Key of a setting. */
    public record Key(String obligation, int year, int version) implements Serializable {}

    @Id
    String obligation;

    @Id
    int year;

    @Id
    int version;

    String document;

    Instant setAt;

    String setBy;

    String agency;

    /** For Hibernate. */
    StoredOutline() {}

    /** @param version from 1 */
    public StoredOutline(String obligation, int year, int version, Outline outline, Instant at, Caller by) {
        this.obligation = obligation;
        this.year = year;
        this.version = version;
        this.document = Document.write(outline);
        this.setAt = at;
        this.setBy = by.subject();
        this.agency = by.agency();
    }

    public Outline outline() {
        return Document.read(document, Outline.class);
    }

    public final int version() {
        return version;
    }

    public final Instant setAt() {
        return setAt;
    }

    public final String setBy() {
        return setBy;
    }
}

package vn.tiendo.report.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The reporter's words on one report as they stand. */
@Entity
@Table(name = "narrative")
class StoredNarrative {

    @Id
    String report;

    String words;

    /** Lines of Nơi nhận, where the writer chose them; else null. */
    String recipients;

    Instant editedAt;

    String editedBy;
}

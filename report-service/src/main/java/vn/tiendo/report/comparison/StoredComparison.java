package vn.tiendo.report.comparison;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import vn.tiendo.report.ledger.entry.Document;

/** A comparison as it was stored. The database refuses to change or remove it. */
@Entity
@Immutable
@Table(name = "comparison")
class StoredComparison {

    @Id
    private int year;

    private String record;
    private String contentHash;
    private byte[] html;
    private Instant cutOff;
    private Instant assembledAt;

    /** For Hibernate. */
    StoredComparison() {}

    byte[] in(ComparisonFormat format) {
        return switch (format) {
            case json -> record.getBytes(StandardCharsets.UTF_8);
            case html -> html;
            case csv, xlsx -> throw new IllegalArgumentException("a table is not stored");
        };
    }

    ComparisonReport report() {
        return Document.read(record, ComparisonReport.class);
    }

    /** SHA-256 of the JSON, in hex. */
    String hash() {
        return contentHash;
    }
}

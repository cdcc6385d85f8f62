package vn.tiendo.report.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import vn.tiendo.report.annual.AnnualReport;
import vn.tiendo.report.ledger.Document;

/** One revision of a report as it was assembled: its bytes are served as stored, never made again. */
@Entity
@Table(name = "report_version")
@IdClass(ReportVersion.Key.class)
class ReportVersion {

    /** Key of a revision. */
    record Key(String report, int revision) implements Serializable {}

    @Id
    String report;

    @Id
    int revision;

    String record;

    String contentHash;

    byte[] html;

    Instant cutOff;

    Instant asOf;

    boolean complete;

    Instant assembledAt;

    /** For Hibernate. */
    ReportVersion() {}

    ReportVersion(AnnualReport content, int revision, String html) {
        this.report = content.id();
        this.revision = revision;
        this.record = Document.write(content);
        this.contentHash = sha256(json());
        this.html = html.getBytes(StandardCharsets.UTF_8);
        this.cutOff = content.coverage().cutOff();
        this.asOf = content.coverage().asOf();
        this.complete = content.coverage().complete();
        this.assembledAt = content.coverage().assembledAt();
    }

    final byte[] json() {
        return record.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package vn.tiendo.report.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.ledger.entry.Document;

/** One revision of a report: its record is served as stored, its files are printed from it once. */
@Entity
@Table(name = "report_version")
@IdClass(ReportVersion.Key.class)
public class ReportVersion {

    /** Key of a revision. */
    public record Key(String report, int revision) implements Serializable {}

    /** Why there is a revision. */
    @Schema(name = "RevisionCause")
    public enum Cause {
        /** Figures taken at the closing; more than once where it was chosen since what counts of them. */
        ASSEMBLED,
        /** Figures taken anew, or, as of the same moment, counted again after such a choice. */
        REASSEMBLED,
        /** Handed in with the reporter's words. */
        SUBMITTED,
        /** Numbered and signed: the same content. */
        SIGNED
    }

    @Id
    public String report;

    @Id
    public int revision;

    @Enumerated(EnumType.STRING)
    public Cause cause;

    public String madeBy;

    String record;

    public String contentHash;

    public Instant cutOff;

    public Instant asOf;

    public boolean complete;

    public Instant assembledAt;

    /** For Hibernate. */
    public ReportVersion() {}

    public ReportVersion(ReportContent content, int revision, Cause cause, String madeBy) {
        this.report = content.id();
        this.revision = revision;
        this.cause = cause;
        this.madeBy = madeBy;
        this.record = Document.write(content);
        this.contentHash = hash(content);
        this.cutOff = content.coverage().cutOff();
        this.asOf = content.coverage().asOf();
        this.complete = content.coverage().complete();
        this.assembledAt = content.coverage().assembledAt();
    }

    /** SHA-256 of the content as JSON without number, day and signer, in hex: the clerical office does not change it. */
    public static String hash(ReportContent content) {
        return Sha256.hex(Document.write(content.withSignature(null)));
    }

    public final byte[] json() {
        return record.getBytes(StandardCharsets.UTF_8);
    }

    public ReportContent content() {
        return Document.read(record, ReportContent.class);
    }
}

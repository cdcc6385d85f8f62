package vn.tiendo.report.filing.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.report.filing.ReportVersion;

/** A file that was handed in for a revision. Its bytes stand in parts of their own; the database refuses to change or remove it. */
@Entity
@Table(name = "report_copy")
class ReportCopy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String report;

    int revision;

    @Enumerated(EnumType.STRING)
    FileKind kind;

    @Enumerated(EnumType.STRING)
    CopyType type;

    String name;

    int size;

    String sha256;

    Instant handedInAt;

    String handedInBy;

    String agency;

    /** For Hibernate. */
    ReportCopy() {}

    ReportCopy(ReportVersion version, FileKind kind, CopyType type, String name, byte[] bytes, Caller by, Instant now) {
        this.report = version.report;
        this.revision = version.revision;
        this.kind = kind;
        this.type = type;
        this.name = name;
        this.size = bytes.length;
        this.sha256 = Sha256.hex(bytes);
        this.handedInAt = now;
        this.handedInBy = by.subject();
        this.agency = by.agency();
    }
}

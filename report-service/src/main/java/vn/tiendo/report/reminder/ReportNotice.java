package vn.tiendo.report.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A mail that told an agency that its report was handed in for it; its key says that it is told once of each time. */
@Entity
@Table(name = "report_notice")
@IdClass(ReportNotice.Key.class)
class ReportNotice {

    /** Key of a notice. */
    record Key(String report, Instant handedInAt) implements Serializable {}

    @Id
    private String report;

    @Id
    private Instant handedInAt;

    private String reporter;
    private Instant mailedAt;

    /** For Hibernate. */
    ReportNotice() {}

    ReportNotice(String report, Instant handedInAt, String reporter, Instant mailedAt) {
        this.report = report;
        this.handedInAt = handedInAt;
        this.reporter = reporter;
        this.mailedAt = mailedAt;
    }
}

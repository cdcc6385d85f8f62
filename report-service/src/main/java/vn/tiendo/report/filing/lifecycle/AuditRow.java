package vn.tiendo.report.filing.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.report.filing.Report;

/** One step of a report on the record. */
@Entity
@Table(name = "report_audit")
public class AuditRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String report;

    @Enumerated(EnumType.STRING)
    public ReportAudit.Action action;

    public Instant at;

    public String subject;

    public String agency;

    public Integer revision;

    public String details;

    /** For Hibernate. */
    AuditRow() {}

    AuditRow(Report report, ReportAudit.Action action, Instant at, Caller by, String details) {
        this.report = report.id();
        this.action = action;
        this.at = at;
        this.subject = by.subject();
        this.agency = by.agency();
        this.revision = report.revision();
        this.details = details;
    }
}

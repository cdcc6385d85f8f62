package vn.tiendo.report.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last step that was published of a report. */
@Entity
@Table(name = "report_step")
class ReportStep {

    @Id
    String report;

    long version;

    String content = "";

    /** For Hibernate. */
    ReportStep() {}

    ReportStep(String report) {
        this.report = report;
    }
}

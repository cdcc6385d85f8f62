package vn.tiendo.report.filing.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last step that was published of a report. */
@Entity
@Table(name = "report_step")
class ReportStep {

    @Id
    private String report;

    private long version;
    private String content = "";

    /** For Hibernate. */
    ReportStep() {}

    ReportStep(String report) {
        this.report = report;
    }

    /** @return whether this is another step than the last one */
    boolean advance(String next) {
        if (next.equals(content)) {
            return false;
        }
        version++;
        content = next;
        return true;
    }

    long version() {
        return version;
    }
}

package vn.tiendo.report.filing.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import vn.tiendo.report.filing.ReportVersion;

/** Which revision of a report below a consolidated revision used; no revision: that one had not handed in. */
@Entity
@Table(name = "report_source")
@IdClass(ReportSource.Key.class)
class ReportSource {

    /** Key of a source. */
    record Key(String report, int revision, String source) implements Serializable {}

    @Id
    private String report;

    @Id
    private int revision;

    @Id
    private String source;

    private Integer sourceRevision;

    /** For Hibernate. */
    ReportSource() {}

    ReportSource(ReportVersion version, String source, Integer sourceRevision) {
        this.report = version.report;
        this.revision = version.revision;
        this.source = source;
        this.sourceRevision = sourceRevision;
    }
}

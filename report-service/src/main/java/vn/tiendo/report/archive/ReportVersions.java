package vn.tiendo.report.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All revisions that were assembled. */
@ApplicationScoped
class ReportVersions implements PanacheRepositoryBase<ReportVersion, ReportVersion.Key> {

    Optional<ReportVersion> latest(String report) {
        return find("report = ?1 order by revision desc", report).firstResultOptional();
    }

    List<ReportVersion> of(String report) {
        return list("report = ?1 order by revision", report);
    }
}

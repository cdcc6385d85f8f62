package vn.tiendo.report.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.report.content.ReportContent;

/** All stored revisions, and for consolidated ones which revisions of the level below they used. */
@ApplicationScoped
class Revisions implements PanacheRepositoryBase<ReportVersion, ReportVersion.Key> {

    private final ReportFiles files;
    private final Event<PrintJob.Ordered> orders;
    private final Clock clock;

    Revisions(ReportFiles files, Event<PrintJob.Ordered> orders, Clock clock) {
        this.files = files;
        this.orders = orders;
        this.clock = clock;
    }

    Optional<ReportVersion> latest(String report) {
        return find("report = ?1 order by revision desc", report).firstResultOptional();
    }

    List<ReportVersion> of(String report) {
        return list("report = ?1 order by revision", report);
    }

    /** One that is known to be there. */
    ReportVersion of(String report, int revision) {
        return find("report = ?1 and revision = ?2", report, revision).singleResult();
    }

    Optional<ReportVersion> findOptional(String report, int revision) {
        return find("report = ?1 and revision = ?2", report, revision).firstResultOptional();
    }

    /** Above all that were ever given, also by what the database was before it was set back to an earlier moment. */
    int next(Report report) {
        int lost = getSession()
                .createNativeQuery("SELECT revision FROM revision_floor WHERE report = :report", Integer.class)
                .setParameter("report", report.id)
                .getResultStream()
                .findFirst()
                .orElse(0);
        return Math.max(lost, report.revision == null ? 0 : report.revision) + 1;
    }

    /** Stores the report's revision with what it used, and orders its files. */
    ReportVersion store(Report report, ReportVersion.Cause cause, ReportContent content, Caller by) {
        ReportVersion version = new ReportVersion(content, report.revision, cause, by.subject());
        persist(version);
        files.order(version, clock.instant());
        orders.fire(new PrintJob.Ordered(report.id, version.revision));
        report.contentHash = version.contentHash;
        if (content.reporters() != null) {
            content.reporters().stream().filter(line -> line.report() != null).forEach(line -> getEntityManager()
                    .createNativeQuery("INSERT INTO report_source (report, revision, source, source_revision)"
                            + " VALUES (:report, :revision, :source, :used)")
                    .setParameter("report", report.id)
                    .setParameter("revision", report.revision)
                    .setParameter("source", line.report())
                    .setParameter("used", line.revision())
                    .executeUpdate());
        }
        return version;
    }

    /**
     * A consolidated report that used another revision than was handed in last.
     *
     * @param used null: none had been handed in
     */
    record Outdated(String report, String source, Integer used, int newest) {}

    /** What has become newer below the newest revision of each of these reports. */
    List<Outdated> outdated(Collection<String> reports) {
        List<Object[]> rows = getSession()
                .createNativeQuery(
                        "SELECT s.report, s.source, s.source_revision, b.submitted_revision FROM report r"
                                + " JOIN report_source s ON s.report = r.id AND s.revision = r.revision"
                                + " JOIN report b ON b.id = s.source WHERE r.id IN (:reports)"
                                + " AND b.submitted_revision IS NOT NULL"
                                + " AND NOT b.submitted_revision <=> s.source_revision"
                                // Numbered afterwards: other files of the same content.
                                + " AND NOT EXISTS (SELECT 1 FROM report_version o JOIN report_version n"
                                + " ON n.report = o.report AND n.revision = b.submitted_revision"
                                + " WHERE o.report = b.id AND o.revision = s.source_revision"
                                + " AND o.content_hash = n.content_hash) ORDER BY s.report, s.source",
                        Object[].class)
                .setParameter("reports", reports)
                .getResultList();
        return rows.stream()
                .map(row -> new Outdated(
                        (String) row[0],
                        (String) row[1],
                        row[2] == null ? null : ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue()))
                .toList();
    }
}

package vn.tiendo.report.filing.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.render.Format;

/** The files of all revisions. */
@ApplicationScoped
public class ReportFiles implements PanacheRepositoryBase<ReportFile, ReportFile.Key> {

    /** What is known of a file without its bytes; no hash: it waits. */
    public record Entry(Format format, String name, String sha256, Integer size) {}

    /** One row for each format: what is to be printed. */
    void order(ReportVersion version, Instant now) {
        Format.PRINTED.forEach(format -> persist(new ReportFile(version.report, version.revision, format, now)));
    }

    /** The file that waits longest, unless another node has it. It is this transaction's until its end. */
    Optional<ReportFile> claimNext(Instant now) {
        return find("dueAt <= ?1 order by dueAt, report, revision, format", now)
                .range(0, 0)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    /** This file, unless it is printed, waits after a failure, or another node has it. It is this transaction's until its end. */
    Optional<ReportFile> claim(ReportFile.Key key, Instant now) {
        return find("""
                        report = ?1 and revision = ?2 and format = ?3
                        and dueAt is not null and (failures = 0 or dueAt <= ?4)""", key.report(), key.revision(), key.format(), now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    long waiting() {
        return count("dueAt is not null");
    }

    public List<Entry> of(String report, int revision) {
        return find(
                        "select format, name, sha256, size from ReportFile where report = ?1 and revision = ?2 order by format",
                        report,
                        revision)
                .project(Entry.class)
                .list();
    }

    /** The file of a revision; empty while it is not printed. */
    public Optional<Served> printed(ReportVersion version, Format format) {
        return find("""
                        select format, name, bytes, sha256 from ReportFile
                        where report = ?1 and revision = ?2 and format = ?3 and dueAt is null""", version.report, version.revision, format)
                .project(Served.class)
                .firstResultOptional();
    }
}

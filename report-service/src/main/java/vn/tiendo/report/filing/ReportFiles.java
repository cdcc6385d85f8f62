package vn.tiendo.report.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.render.Format;

/** The files of all revisions. */
@ApplicationScoped
class ReportFiles implements PanacheRepositoryBase<ReportFile, ReportFile.Key> {

    private static final long LOOK_EVERY_MILLIS = 50;

    private final Duration patience;

    ReportFiles(@ConfigProperty(name = "report.print.patience") Duration patience) {
        this.patience = patience;
    }

    /** A file as it is served. */
    private record Printed(String name, byte[] bytes, String sha256) {}

    /** What is known of a file without its bytes; no hash: it waits. */
    record Entry(Format format, String sha256, Integer size) {}

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

    long waiting() {
        return count("dueAt is not null");
    }

    List<Entry> of(String report, int revision) {
        return getEntityManager()
                .createQuery(
                        "select format, sha256, size from ReportFile where report = :report and revision = :revision"
                                + " order by format",
                        Entry.class)
                .setParameter("report", report)
                .setParameter("revision", revision)
                .getResultList();
    }

    /**
     * The file of a revision. Right after the revision was made it may still be on the press: then this waits for it.
     *
     * @throws ProblemException UNAVAILABLE when it takes longer
     */
    private Printed printed(ReportVersion version, Format format) {
        for (long waited = 0; waited <= patience.toMillis(); waited += LOOK_EVERY_MILLIS) {
            Optional<Printed> file = find(version, format);
            if (file.isPresent()) {
                return file.get();
            }
            pause();
        }
        throw ProblemException.of(
                Kind.UNAVAILABLE,
                "Văn bản đang được lập; hãy thử lại sau ít giây.",
                "The document is still being printed; try again in a few seconds.");
    }

    Served served(ReportVersion version, Format format) {
        if (format == Format.json) {
            return Served.of(format, version.report + ".json", version.json());
        }
        Printed file = printed(version, format);
        return new Served(format, file.name(), file.bytes(), file.sha256());
    }

    private Optional<Printed> find(ReportVersion version, Format format) {
        return getEntityManager()
                .createQuery(
                        "select name, bytes, sha256 from ReportFile where report = :report and revision = :revision and"
                                + " format = :format and dueAt is null",
                        Printed.class)
                .setParameter("report", version.report)
                .setParameter("revision", version.revision)
                .setParameter("format", format)
                .getResultStream()
                .findFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

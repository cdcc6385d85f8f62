package vn.tiendo.report.filing.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.assembly.ToldWork;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.Signed;
import vn.tiendo.report.ledger.entry.Document;

/** All stored revisions, and for consolidated ones which revisions of the level below they used. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<ReportVersion, ReportVersion.Key> {

    private final Jdbc jdbc;
    private final ReportFiles files;
    private final Event<RenderJob.Ordered> orders;
    private final Clock clock;

    Revisions(Jdbc jdbc, ReportFiles files, Event<RenderJob.Ordered> orders, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.orders = orders;
        this.clock = clock;
    }

    public Optional<ReportVersion> latest(String report) {
        return find("report = ?1 order by revision desc", report).firstResultOptional();
    }

    /** The newest whose figures were taken with it, not kept from the one before; there is one. */
    public ReportVersion figures(String report) {
        return find(
                        "report = ?1 and cause in ?2 order by revision desc",
                        report,
                        List.of(ReportVersion.Cause.ASSEMBLED, ReportVersion.Cause.REASSEMBLED))
                .firstResult();
    }

    public List<ReportVersion> of(String report) {
        return list("report = ?1 order by revision", report);
    }

    /** One that is known to be there. */
    public ReportVersion of(String report, int revision) {
        return find("report = ?1 and revision = ?2", report, revision).singleResult();
    }

    public Optional<ReportVersion> findOptional(String report, int revision) {
        return find("report = ?1 and revision = ?2", report, revision).firstResultOptional();
    }

    /** Above all that were ever given, also by what the database was before it was set back to an earlier moment. */
    public int next(String report, Integer newest) {
        int lost = jdbc.first("select revision from revision_floor where report = ?", row -> row.getInt(1), report)
                .orElse(0);
        return Math.max(lost, newest == null ? 0 : newest) + 1;
    }

    /** Stores the report's next revision with what it used, and orders its files. */
    public ReportVersion store(Report report, ReportVersion.Cause cause, ReportContent content, Caller by) {
        ReportVersion version = new ReportVersion(content, next(report.id(), report.revision()), cause, by.subject());
        persist(version);
        files.order(version, clock.instant());
        orders.fire(new RenderJob.Ordered(version.report, version.revision));
        told(version, content);
        if (content.reporters() != null) {
            content.reporters().stream()
                    .filter(line -> line.report() != null)
                    .map(line -> new ReportSource(version, line.report(), line.revision()))
                    .forEach(getEntityManager()::persist);
        }
        return version;
    }

    /**
     * The revision that is handed in: the newest, unless something was written since or it has a number from before a return.
     *
     * @param writing adds to the figures what the writer has written
     */
    public ReportVersion frozen(Report report, UnaryOperator<ReportContent> writing, Caller by) {
        ReportVersion newest = of(report.id(), report.revision());
        ReportContent figures = newest.content();
        ReportContent content = writing.apply(figures).withSignature(null);
        if (figures.signature() == null && ReportVersion.hash(content).equals(newest.contentHash)) {
            return newest;
        }
        return store(report, ReportVersion.Cause.SUBMITTED, content, by);
    }

    /** New files of the content that was handed in, with number, day and signer. */
    public ReportVersion numbered(Report report, Signed signed, Caller by) {
        ReportVersion handedIn = of(report.id(), report.handedInRevision());
        ReportVersion version =
                store(report, ReportVersion.Cause.SIGNED, handedIn.content().withSignature(signed.signature()), by);
        // The same content, also where an older record is written otherwise today.
        version.contentHash = handedIn.contentHash;
        return version;
    }

    /** What later years' reports do not tell again; in one statement, since a consolidated report tells thousands. */
    private void told(ReportVersion version, ReportContent content) {
        jdbc.update("""
                insert into report_told (report, revision, assignment)
                select ?, ?, told.id from json_table(?, '$[*]' columns (id char(36) path '$')) told""", version.report, version.revision, Document.write(ToldWork.of(content)));
    }

    /**
     * A consolidated report that used another revision than was handed in last.
     *
     * @param used null: none had been handed in
     */
    public record Outdated(String report, String source, Integer used, int newest) {}

    /**
     * What has become newer below the newest revision of each of these reports. What was numbered afterwards has not: it is other files
     * of the same content.
     */
    public List<Outdated> outdated(Collection<String> reports) {
        return getSession()
                .createSelectionQuery("""
                        select s.report, s.source, s.sourceRevision, b.receipt.submittedRevision
                        from Report r
                        join ReportSource s on s.report = r.id and s.revision = r.revision
                        join Report b on b.id = s.source
                        where r.id in :reports and b.receipt.submittedRevision is not null
                          and b.receipt.submittedRevision is distinct from s.sourceRevision
                          and not exists (
                            select 1 from ReportVersion o
                            join ReportVersion n
                              on n.report = o.report and n.revision = b.receipt.submittedRevision
                            where o.report = b.id and o.revision = s.sourceRevision
                              and o.contentHash = n.contentHash)
                        order by s.report, s.source""", Outdated.class)
                .setParameter("reports", reports)
                .getResultList();
    }
}

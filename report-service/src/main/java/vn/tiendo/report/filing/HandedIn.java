package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.http.Caller;
import vn.tiendo.report.content.ReportContent;

/** The revisions that are handed in: their content is frozen, and so is the number that they are given. */
@ApplicationScoped
class HandedIn {

    private final Revisions revisions;
    private final Narratives narratives;

    HandedIn(Revisions revisions, Narratives narratives) {
        this.revisions = revisions;
        this.narratives = narratives;
    }

    /** The revision that is handed in: the newest, unless words were added since or it has a number from before a return. */
    int freeze(Report report, Caller by) {
        ReportVersion newest = revisions.of(report.id, report.revision);
        ReportContent figures = newest.content();
        ReportContent content = figures.withNarrative(narratives.of(report.id)).withSignature(null);
        if (figures.signature() == null && ReportVersion.hash(content).equals(newest.contentHash)) {
            return newest.revision;
        }
        report.revision = revisions.next(report);
        revisions.store(report, ReportVersion.Cause.SUBMITTED, content, by);
        return report.revision;
    }

    /** New files of the same content, with number, day and signer. */
    void number(Report report, Signed signed, Caller by) {
        Integer handedIn = report.submittedRevision;
        report.signed(signed, revisions.next(report));
        ReportContent content = revisions.of(report.id, handedIn).content();
        revisions.store(report, ReportVersion.Cause.SIGNED, content.withSignature(signed.signature()), by);
    }
}

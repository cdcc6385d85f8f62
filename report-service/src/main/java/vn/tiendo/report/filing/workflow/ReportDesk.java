package vn.tiendo.report.filing.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.Signed;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.due.Narratives;
import vn.tiendo.report.filing.due.ReportClosing;
import vn.tiendo.report.filing.lifecycle.ReportAudit.Action;

/** Where the steps of a report are taken, each as {@link ReportChanges} makes a change. */
@ApplicationScoped
class ReportDesk {

    private final ReportChanges changes;
    private final ReportClosing closing;
    private final Revisions revisions;
    private final Narratives narratives;
    private final Permissions permissions;
    private final Scope scope;
    private final Clock clock;

    ReportDesk(
            ReportChanges changes,
            ReportClosing closing,
            Revisions revisions,
            Narratives narratives,
            Permissions permissions,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.closing = closing;
        this.revisions = revisions;
        this.narratives = narratives;
        this.permissions = permissions;
        this.scope = scope;
        this.clock = clock;
    }

    ReportStatus edit(String id, Precondition on, Narrative words) {
        return changes.take(id, on, "narrative", words, permissions::requireWrite, (report, now) -> {
            LegibleWords.require(words);
            report.edit(now);
            narratives.put(report.id(), words, now, scope.caller().subject());
            changes.record(report, Action.EDITED, words);
        });
    }

    /**
     * Takes the figures anew.
     *
     * @param settledTo {@link SettledFigures}; null: not known in time
     */
    ReportStatus reassemble(String id, Precondition on, Instant settledTo) {
        return changes.take(id, on, "assembly", null, permissions::requireWrite, (report, now) -> {
            closing.takeAnew(report, scope.caller(), settledTo);
            changes.record(report, Action.REASSEMBLED, null);
        });
    }

    ReportStatus submit(String id, Precondition on, Forms.Submission form) {
        return changes.take(id, on, "submission", form, permissions::requireWrite, (report, now) -> {
            Signed signed = form == null || form.issuance() == null
                    ? null
                    : form.issuance().check(LocalDate.now(clock));
            report.requireAssembled();
            boolean forAnother = !report.isConsolidated() && scope.isFocal() && !scope.actsFor(report.reporter());
            report.handIn(frozen(report), now, scope.caller().agency(), forAnother);
            changes.record(report, Action.SUBMITTED, null);
            if (signed != null) {
                number(report, signed);
            }
        });
    }

    ReportStatus receivePaper(String id, Precondition on, Forms.PaperCopy form) {
        return changes.take(id, on, "paper-copy", form, permissions::requireDecision, (report, now) -> {
            form.check(LocalDate.now(clock));
            boolean handsIn = report.state().isOwed() && !report.isPlanned();
            report.receiveOnPaper(form.receivedOn(), now, handsIn ? frozen(report) : null);
            changes.record(report, Action.PAPER_RECEIVED, form);
        });
    }

    ReportStatus sendBack(String id, Precondition on, Forms.Return form) {
        return changes.take(id, on, "return", form, permissions::requireDecision, (report, now) -> {
            report.sendBack(form.reason().strip(), now);
            changes.record(report, Action.RETURNED, form);
        });
    }

    ReportStatus accept(String id, Precondition on) {
        return changes.take(id, on, "acceptance", null, permissions::requireDecision, (report, now) -> {
            report.accept(now);
            changes.record(report, Action.ACCEPTED, null);
        });
    }

    ReportStatus issue(String id, Precondition on, Forms.Issuance form) {
        return changes.take(
                id,
                on,
                "issuance",
                form,
                permissions::requireSigning,
                (report, now) -> number(report, form.check(LocalDate.now(clock))));
    }

    private ReportVersion frozen(Report report) {
        return revisions.frozen(report, narratives.of(report.id()), scope.caller());
    }

    private void number(Report report, Signed signed) {
        LegibleWords.require(signed);
        report.issue(signed, revisions.numbered(report, signed, scope.caller()));
        changes.record(report, Action.SIGNED, signed);
    }
}

package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.filing.ReportAudit.Action;

/** Where the steps of a report are taken. All throw what {@link ReportChanges#apply} does, and CONFLICT or INVALID. */
@ApplicationScoped
class ReportDesk {

    private final ReportChanges changes;
    private final HandedIn handedIn;
    private final Reassembly reassembly;
    private final Narratives narratives;
    private final Permissions permissions;
    private final Scope scope;
    private final Clock clock;

    ReportDesk(
            ReportChanges changes,
            HandedIn handedIn,
            Reassembly reassembly,
            Narratives narratives,
            Permissions permissions,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.handedIn = handedIn;
        this.reassembly = reassembly;
        this.narratives = narratives;
        this.permissions = permissions;
        this.scope = scope;
        this.clock = clock;
    }

    /** What a step does to the report; the caller may take it, and has seen the newest version. */
    private interface Step {
        void on(Report report, Instant now);
    }

    ReportStatus edit(SeenReport on, Narrative words) {
        return take(on, "narrative", words, permissions::requireWrite, (report, now) -> {
            report.edited(now);
            narratives.put(report.id, words, now, scope.caller().subject());
            changes.record(report, Action.EDITED, words);
        });
    }

    /**
     * Takes the figures anew.
     *
     * @param settledTo {@link SettledFigures}; null: not known in time
     */
    ReportStatus reassemble(SeenReport on, Instant settledTo) {
        return take(on, "assembly", null, permissions::requireWrite, (report, now) -> {
            reassembly.of(report, settledTo, scope.caller());
            changes.record(report, Action.REASSEMBLED, null);
        });
    }

    ReportStatus submit(SeenReport on, Forms.Submission form) {
        return take(on, "submission", form, permissions::requireWrite, (report, now) -> {
            Signed signed = form == null || form.issuance() == null
                    ? null
                    : form.issuance().check(LocalDate.now(clock));
            report.requireAssembled();
            boolean forAnother = !report.isConsolidated() && scope.isFocal() && !scope.actsFor(report.reporter);
            int revision = handedIn.freeze(report, scope.caller());
            report.submitted(revision, now, scope.caller().agency(), forAnother);
            changes.record(report, Action.SUBMITTED, null);
            if (signed != null) {
                number(report, signed);
            }
        });
    }

    ReportStatus receivePaper(SeenReport on, Forms.PaperCopy form) {
        return take(on, "paper-copy", form, permissions::requireDecision, (report, now) -> {
            form.check(LocalDate.now(clock));
            boolean handsIn = report.state == ReportState.ASSEMBLED || report.state == ReportState.RETURNED;
            report.onPaper(form.receivedOn(), now, handsIn ? handedIn.freeze(report, scope.caller()) : null);
            changes.record(report, Action.PAPER_RECEIVED, form);
        });
    }

    ReportStatus sendBack(SeenReport on, Forms.Return form) {
        return take(on, "return", form, permissions::requireDecision, (report, now) -> {
            report.returned(form.reason().strip(), now);
            changes.record(report, Action.RETURNED, form);
        });
    }

    ReportStatus accept(SeenReport on) {
        return take(on, "acceptance", null, permissions::requireDecision, (report, now) -> {
            report.accepted(now);
            changes.record(report, Action.ACCEPTED, null);
        });
    }

    ReportStatus issue(SeenReport on, Forms.Issuance form) {
        return take(
                on,
                "issuance",
                form,
                permissions::requireSigning,
                (report, now) -> number(report, form.check(LocalDate.now(clock))));
    }

    private void number(Report report, Signed signed) {
        handedIn.number(report, signed, scope.caller());
        changes.record(report, Action.SIGNED, signed);
    }

    private ReportStatus take(SeenReport on, String operation, Object body, Consumer<Report> permission, Step step) {
        return changes.apply(changes.of(on, operation, body, permission, report -> step.on(report, clock.instant())));
    }
}

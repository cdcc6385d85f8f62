package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.ReportAudit.Action;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

/**
 * Where the steps of a report are taken. The report, its revision, the audit, the event and the answer to a repetition are
 * stored together or not at all.
 */
@ApplicationScoped
class ReportDesk {

    private final Reports reports;
    private final Revisions revisions;
    private final Narratives narratives;
    private final Duties duties;
    private final Assembly assembly;
    private final Lifecycle lifecycle;
    private final ReportAudit audit;
    private final Permissions permissions;
    private final ReportViews views;
    private final Registries registries;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Clock clock;

    ReportDesk(
            Reports reports,
            Revisions revisions,
            Narratives narratives,
            Duties duties,
            Assembly assembly,
            Lifecycle lifecycle,
            ReportAudit audit,
            Permissions permissions,
            ReportViews views,
            Registries registries,
            Scope scope,
            IdempotentRequests once,
            Clock clock) {
        this.reports = reports;
        this.revisions = revisions;
        this.narratives = narratives;
        this.duties = duties;
        this.assembly = assembly;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.permissions = permissions;
        this.views = views;
        this.registries = registries;
        this.scope = scope;
        this.once = once;
        this.clock = clock;
    }

    /**
     * A step as it was asked for.
     *
     * @param id of the report
     * @param ifMatch version that the caller has seen
     * @param key Idempotency-Key, or null
     */
    record Asked(String id, String ifMatch, String key) {}

    /** What a step does to the report; the caller may take it, and has seen the newest version. */
    @FunctionalInterface
    private interface Step {
        void on(Report report, Instant now);
    }

    @RetriedOnConflict
    @Transactional
    ReportStatus edit(Asked asked, Narrative words) {
        return take(asked, "narrative", words, permissions::requireWrite, (report, now) -> {
            report.edit(now);
            narratives.put(report.id(), words, now, scope.caller().subject());
            audit.record(report, Action.EDITED, scope.caller(), words);
        });
    }

    /**
     * Takes the figures anew.
     *
     * @param settledTo {@link SettledFigures}; null: not known in time
     */
    @RetriedOnConflict
    @Transactional
    ReportStatus reassemble(Asked asked, Instant settledTo) {
        return take(asked, "assembly", null, permissions::requireWrite, (report, now) -> {
            Registry registry = registries.current();
            // Before the closing there is nothing to take anew.
            if (report.isPlanned()) {
                throw ProblemException.of(
                        Kind.CONFLICT,
                        "Số liệu chưa chốt; hệ thống tự tổng hợp sau ngày "
                                + report.dates().closing() + ".",
                        "Figures are not closed yet; they are assembled after "
                                + report.dates().closing() + ".");
            }
            assembly.reassemble(
                    report,
                    duties.of(report, registry).orElseThrow(ReportViews::stillLoading),
                    registry,
                    scope.caller(),
                    settledTo);
            audit.record(report, Action.REASSEMBLED, scope.caller(), null);
        });
    }

    @RetriedOnConflict
    @Transactional
    ReportStatus submit(Asked asked, Forms.Submission form) {
        return take(asked, "submission", form, permissions::requireWrite, (report, now) -> {
            Signed signed = form == null || form.issuance() == null
                    ? null
                    : form.issuance().check(LocalDate.now(clock));
            report.requireAssembled();
            boolean forAnother = !report.isConsolidated() && scope.isFocal() && !scope.actsFor(report.reporter());
            report.handIn(frozen(report), now, scope.caller().agency(), forAnother);
            audit.record(report, Action.SUBMITTED, scope.caller(), null);
            if (signed != null) {
                number(report, signed);
            }
        });
    }

    /** The revision that is handed in: the newest, unless words were added since or it has a number from before a return. */
    private ReportVersion frozen(Report report) {
        ReportVersion newest = revisions.of(report.id(), report.revision());
        ReportContent figures = newest.content();
        ReportContent content =
                figures.withNarrative(narratives.of(report.id())).withSignature(null);
        if (figures.signature() == null && ReportVersion.hash(content).equals(newest.contentHash)) {
            return newest;
        }
        return revisions.store(report, ReportVersion.Cause.SUBMITTED, content, scope.caller());
    }

    @RetriedOnConflict
    @Transactional
    ReportStatus receivePaper(Asked asked, Forms.PaperCopy form) {
        return take(asked, "paper-copy", form, permissions::requireDecision, (report, now) -> {
            form.check(LocalDate.now(clock));
            boolean handsIn = report.state().isOwed() && !report.isPlanned();
            report.receiveOnPaper(form.receivedOn(), now, handsIn ? frozen(report) : null);
            audit.record(report, Action.PAPER_RECEIVED, scope.caller(), form);
        });
    }

    @RetriedOnConflict
    @Transactional
    ReportStatus sendBack(Asked asked, Forms.Return form) {
        return take(asked, "return", form, permissions::requireDecision, (report, now) -> {
            report.sendBack(form.reason().strip(), now);
            audit.record(report, Action.RETURNED, scope.caller(), form);
        });
    }

    @RetriedOnConflict
    @Transactional
    ReportStatus accept(Asked asked) {
        return take(asked, "acceptance", null, permissions::requireDecision, (report, now) -> {
            report.accept(now);
            audit.record(report, Action.ACCEPTED, scope.caller(), null);
        });
    }

    @RetriedOnConflict
    @Transactional
    ReportStatus issue(Asked asked, Forms.Issuance form) {
        return take(
                asked,
                "issuance",
                form,
                permissions::requireSigning,
                (report, now) -> number(report, form.check(LocalDate.now(clock))));
    }

    /** New files of the same content. */
    private void number(Report report, Signed signed) {
        ReportContent content =
                revisions.of(report.id(), report.handedInRevision()).content().withSignature(signed.signature());
        report.issue(signed, revisions.store(report, ReportVersion.Cause.SIGNED, content, scope.caller()));
        audit.record(report, Action.SIGNED, scope.caller(), signed);
    }

    private ReportStatus take(Asked asked, String operation, Object body, Consumer<Report> permission, Step step) {
        Report report = reports.locked(asked.id())
                .filter(r -> scope.sees(r.province()))
                .orElseThrow(() -> ProblemException.notFound("báo cáo", "report", asked.id()));
        permission.accept(report);
        // The key goes before the version: a repetition is answered although the version has moved on.
        return once.answer(asked.key(), operation + " " + asked.id(), body, ReportStatus.class, () -> {
            Versions.require(Versions.expected(asked.ifMatch()), report.publicVersion());
            step.on(report, clock.instant().truncatedTo(ChronoUnit.MICROS));
            lifecycle.step(report);
            reports.flush();
            return views.status(report);
        });
    }
}

package vn.tiendo.report.filing.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.ControlSheet;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.filing.PaperReceipt;
import vn.tiendo.report.filing.Receipt;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.Signed;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.due.Narratives;
import vn.tiendo.report.filing.due.OwnParts;
import vn.tiendo.report.filing.due.ReportClosing;
import vn.tiendo.report.filing.lifecycle.ReportAudit.Action;
import vn.tiendo.report.filing.readiness.Readiness;
import vn.tiendo.report.filing.readiness.ReadinessCheck;

/** Where the steps of a report are taken, each as {@link ReportChanges} makes a change. */
@ApplicationScoped
public class ReportDesk {

    private final ReportChanges changes;
    private final ReportClosing closing;
    private final Revisions revisions;
    private final Narratives narratives;
    private final OwnParts ownParts;
    private final Permissions permissions;
    private final ReadinessCheck readiness;

    ReportDesk(
            ReportChanges changes,
            ReportClosing closing,
            Revisions revisions,
            Narratives narratives,
            OwnParts ownParts,
            Permissions permissions,
            ReadinessCheck readiness) {
        this.changes = changes;
        this.closing = closing;
        this.revisions = revisions;
        this.narratives = narratives;
        this.ownParts = ownParts;
        this.permissions = permissions;
        this.readiness = readiness;
    }

    public ReportStatus edit(String id, Precondition on, Narrative words) {
        return changes.take(id, on, "narrative", words, permissions::requireWrite, (report, now) -> {
            LegibleWords.require(words);
            report.edit(now);
            narratives.put(report.id(), words, now, changes.caller().subject());
            changes.record(report, Action.EDITED, words);
        });
    }

    /** Throws INVALID by field when a recipient has ended. */
    public ReportStatus address(String id, Precondition on, Forms.RecipientsOfReport form) {
        return changes.take(id, on, "recipients", form, permissions::requireWrite, (report, now) -> {
            LegibleWords.require(form);
            List<String> lines = form.check(Vietnam.dayOf(now));
            report.edit(now);
            narratives.put(report.id(), lines, now, changes.caller().subject());
            changes.record(report, Action.EDITED, form);
        });
    }

    /** The focal agency's own part of a consolidated report; it goes into the figures as what others hand in does. */
    public ReportStatus contribute(String id, Precondition on, Narrative words) {
        return changes.take(id, on, "own-part", words, permissions::requireWrite, (report, now) -> {
            if (!report.isConsolidated()) {
                throw ProblemException.of(
                        Kind.CONFLICT,
                        "Chỉ báo cáo tổng hợp có phần riêng của cơ quan đầu mối.",
                        "Only a consolidated report has a part of the focal agency's own.");
            }
            LegibleWords.require(words);
            report.edit(now);
            ownParts.put(report.id(), words, now, changes.caller().subject());
            changes.record(report, Action.CONTRIBUTED, words);
        });
    }

    /**
     * Takes the figures anew.
     *
     * @param settledTo {@link SettledFigures}; null: not known in time
     */
    public ReportStatus reassemble(String id, Precondition on, Instant settledTo) {
        return changes.take(id, on, "assembly", null, permissions::requireWrite, (report, now) -> {
            closing.takeAnew(report, changes.caller(), settledTo);
            changes.record(report, Action.REASSEMBLED, null);
        });
    }

    /** Whatever handing in would ask is told and not insisted on: nothing is refused for it. */
    public ReportStatus submit(String id, Precondition on, Forms.Submission sent) {
        Forms.Submission form = sent == null ? new Forms.Submission(null, null) : sent;
        return changes.tell(id, on, "submission", sent, permissions::requireWrite, (report, now) -> {
            Forms.Issuance issuance = form.issuance();
            if (issuance != null) {
                issuance.check(Vietnam.dayOf(now));
            }
            report.requireAssembled();
            Receipt.Sender sender = sender(report, form.onBehalf());
            requireAnswered(report);
            List<Readiness.Entry> told = readiness.of(report).items();
            report.handIn(frozen(report), now, sender);
            changes.record(report, Action.SUBMITTED, form.onBehalf());
            if (issuance != null) {
                number(report, issuance);
            }
            return told;
        });
    }

    private Receipt.Sender sender(Report report, Forms.OnBehalf onBehalf) {
        boolean forAnother = permissions.handsInForAnother(report);
        if (onBehalf != null && !forAnother) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "onBehalf",
                    "Báo cáo này không phải nộp thay cơ quan khác.",
                    "This report is not handed in for another agency.");
        }
        if (onBehalf == null && forAnother && permissions.canHandIn(report)) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "onBehalf.reason",
                    "Đây là báo cáo của cơ quan khác; cần nêu lý do cơ quan đầu mối nộp thay.",
                    "This is another agency's report: say why the focal agency hands it in.");
        }
        return new Receipt.Sender(
                changes.caller().agency(),
                forAnother,
                onBehalf == null ? null : onBehalf.reason().strip());
    }

    /** A review tells of all its years: it is not handed in while it is unknown how something of them stands. */
    private void requireAnswered(Report report) {
        if (!report.kind().endsWith("_REVIEW")) {
            return;
        }
        ControlSheet sheet =
                revisions.of(report.id(), report.revision()).content().controlSheet();
        if (sheet != null && !sheet.noData().isEmpty()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Còn %d nhiệm vụ chưa có số liệu (xem phiếu kiểm soát số liệu); cập nhật xong và lấy lại số liệu trước khi nộp."
                            .formatted(sheet.noData().size()),
                    "Of %d tasks nothing is known for earlier years (see the control sheet); report on them and take the figures anew first."
                            .formatted(sheet.noData().size()));
        }
    }

    public ReportStatus receivePaper(String id, Precondition on, Forms.PaperCopy form) {
        return changes.take(id, on, "paper-copy", form, permissions::requireDecision, (report, now) -> {
            PaperReceipt copy = form.check(Vietnam.dayOf(now));
            boolean handsIn = report.state().isOwed() && !report.isPlanned();
            report.receiveOnPaper(copy, now, handsIn ? frozen(report) : null);
            changes.record(report, Action.PAPER_RECEIVED, form);
        });
    }

    public ReportStatus sendBack(String id, Precondition on, Forms.Return form) {
        return changes.take(id, on, "return", form, permissions::requireDecision, (report, now) -> {
            report.sendBack(form.reason().strip(), now);
            changes.record(report, Action.RETURNED, form);
        });
    }

    public ReportStatus accept(String id, Precondition on) {
        return changes.take(id, on, "acceptance", null, permissions::requireDecision, (report, now) -> {
            report.accept(now);
            changes.record(report, Action.ACCEPTED, null);
        });
    }

    public ReportStatus issue(String id, Precondition on, Forms.Issuance form) {
        return changes.take(id, on, "issuance", form, permissions::requireSigning, (report, now) -> {
            form.check(Vietnam.dayOf(now));
            number(report, form);
        });
    }

    private ReportVersion frozen(Report report) {
        return revisions.frozen(report, figures -> narratives.completed(report.id(), figures), changes.caller());
    }

    private void number(Report report, Forms.Issuance form) {
        LegibleWords.require(form);
        permissions.requireIssuer(report);
        Signed signed = form.signed(
                revisions.of(report.id(), report.handedInRevision()).content().header());
        report.issue(signed, revisions.numbered(report, signed, changes.caller()));
        changes.record(report, Action.SIGNED, signed);
    }
}

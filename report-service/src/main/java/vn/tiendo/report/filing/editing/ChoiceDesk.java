package vn.tiendo.report.filing.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.report.content.ControlSheet;
import vn.tiendo.report.content.ControlSheet.Choice;
import vn.tiendo.report.content.ControlSheet.SignedDifference;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.due.ReportClosing;
import vn.tiendo.report.filing.due.SignedChoices;
import vn.tiendo.report.filing.lifecycle.ReportAudit.Action;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.ReportChanges;
import vn.tiendo.report.filing.workflow.ReportStatus;

/** Where the focal agency takes what the ledger says, or leaves what an agency has signed, difference by difference. */
@ApplicationScoped
public class ChoiceDesk {

    private final ReportChanges changes;
    private final SignedChoices choices;
    private final Revisions revisions;
    private final ReportClosing closing;
    private final Permissions permissions;

    ChoiceDesk(
            ReportChanges changes,
            SignedChoices choices,
            Revisions revisions,
            ReportClosing closing,
            Permissions permissions) {
        this.changes = changes;
        this.choices = choices;
        this.revisions = revisions;
        this.closing = closing;
        this.permissions = permissions;
    }

    /** As in the newest revision; before the closing as in a draft. */
    public List<ChoiceView> differences(Report report) {
        return ChoiceView.of(ofNewest(report), choices.rows(report.id()));
    }

    /** Figures that are closed are counted again as of their own moment: one revision, however many choices come with it. */
    public ReportStatus choose(String id, Precondition on, ChoicesForm form) {
        return changes.take(id, on, "signed-differences", form, permissions::requireWrite, (report, now) -> {
            Map<String, Choice> chosen = form.of(ofNewest(report));
            report.edit(now);
            choices.put(report.id(), chosen, now, changes.caller().subject());
            if (!report.isPlanned()) {
                closing.countAgain(report, changes.caller());
            }
            changes.record(report, Action.EDITED, form);
        });
    }

    private List<SignedDifference> ofNewest(Report report) {
        ReportContent content =
                revisions.latest(report.id()).map(ReportVersion::content).orElseGet(() -> closing.draft(report));
        ControlSheet sheet = content.controlSheet();
        return sheet == null ? List.of() : sheet.differences();
    }
}

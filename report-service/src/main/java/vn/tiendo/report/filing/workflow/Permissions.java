package vn.tiendo.report.filing.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Succession;

/** Who may take which step of a report that he may see. Nobody decides on what his own agency handed in. */
@ApplicationScoped
public class Permissions {

    private final Scope scope;
    private final Registries registries;

    Permissions(Scope scope, Registries registries) {
        this.scope = scope;
        this.registries = registries;
    }

    /** The reporter, the agency that took over from him, or the focal agency for him. */
    boolean mayWrite(Report report) {
        boolean own = scope.caller().is(Role.AGENCY_REPORTER) && scope.actsFor(report.reporter());
        return own || scope.isFocal();
    }

    /**
     * The focal agency on the reports of agencies; the committee on those of the focal agency, and on those that it handed in
     * for others.
     */
    boolean mayDecide(Report report) {
        if (isForCommittee(report)) {
            return scope.caller().is(Role.COMMITTEE) && !isOwn(report);
        }
        return scope.isFocal() && !isOwn(report);
    }

    /** What the focal agency makes or hands in, its own report as an agency too. */
    private boolean isForCommittee(Report report) {
        return report.isConsolidated() || report.receipt().submittedForAnother() || isOfFocalAgency(report);
    }

    private boolean isOfFocalAgency(Report report) {
        Registry registry = registries.current();
        Plan plan = registry.plans().get(report.plan());
        return plan != null
                && new Succession(registry.agencies())
                        .answering(plan.focalAgency(), report.dates().closing())
                        .contains(report.reporter());
    }

    private boolean isOwn(Report report) {
        String agency = scope.caller().agency();
        return agency != null && (agency.equals(report.receipt().submittedBy()) || scope.actsFor(report.reporter()));
    }

    void requireWrite(Report report) {
        require(
                mayWrite(report),
                "Chỉ cơ quan báo cáo (hoặc cơ quan kế thừa) và cơ quan đầu mối được soạn, nộp báo cáo này.",
                "Only the reporter (or its successor) and the focal agency write and hand in this report.");
    }

    void requireDecision(Report report) {
        require(
                mayDecide(report),
                isForCommittee(report)
                        ? "Báo cáo của cơ quan đầu mối do Ủy ban nhân dân tỉnh quyết định."
                        : "Chỉ cơ quan đầu mối được quyết định, và không quyết định báo cáo của chính mình.",
                isForCommittee(report)
                        ? "What the focal agency handed in is decided by the committee."
                        : "Only the focal agency decides, and nobody on his own.");
    }

    /** Who writes it, and for what the province itself issues also the committee. */
    boolean maySign(Report report) {
        return mayWrite(report) || report.isConsolidated() && scope.caller().is(Role.COMMITTEE);
    }

    void requireSigning(Report report) {
        require(
                maySign(report),
                "Chỉ cơ quan ban hành báo cáo được ghi số, ngày và người ký.",
                "Only who issues the report records its number, date and signer.");
    }

    public void requireRequest() {
        require(
                scope.isFocal()
                        || scope.caller().is(Role.COMMITTEE)
                        || scope.caller().is(Role.OPERATOR),
                "Chỉ cơ quan đầu mối, Ủy ban nhân dân tỉnh và người vận hành được yêu cầu báo cáo.",
                "Only the focal agency, the committee and operators ask for reports.");
    }

    private static void require(boolean allowed, String vi, String en) {
        if (!allowed) {
            throw ProblemException.of(Kind.FORBIDDEN, vi, en);
        }
    }
}

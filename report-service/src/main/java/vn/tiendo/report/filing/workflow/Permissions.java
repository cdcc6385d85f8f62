package vn.tiendo.report.filing.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Succession;

/** Who may take which step of a report that he may see. Nobody decides on what his own agency handed in. */
@ApplicationScoped
public class Permissions {

    private final Scope scope;
    private final Registries registries;
    private final Reports reports;

    Permissions(Scope scope, Registries registries, Reports reports) {
        this.scope = scope;
        this.registries = registries;
        this.reports = reports;
    }

    /**
     * A report whose content the caller may read. Whoever gives out anything of a report asks for it here.
     *
     * @throws ProblemException NOT_FOUND also where it is a draft of others
     */
    public Report readable(String id) {
        return requireRead(reports.visible(id, scope));
    }

    /** A report of which the caller may know; throws NOT_FOUND. */
    public Report visible(String id) {
        return reports.visible(id, scope);
    }

    /** What was handed in is read by all who see its province; a draft by its reporter, the focal agency and the committee. */
    public boolean mayRead(Report report) {
        return report.state().isHandedIn()
                || scope.isFocal()
                || scope.caller().is(Role.COMMITTEE)
                || scope.actsFor(report.reporter());
    }

    /** @throws ProblemException NOT_FOUND where it is a draft of others */
    Report requireRead(Report report) {
        if (!mayRead(report)) {
            throw ProblemException.notFound("báo cáo", "report", report.id());
        }
        return report;
    }

    /** The reporter, the agency that took over from him, or the focal agency for him. */
    public boolean mayWrite(Report report) {
        boolean own = scope.caller().is(Role.AGENCY_REPORTER) && scope.actsFor(report.reporter());
        return own || scope.isFocal();
    }

    /**
     * The focal agency on the reports of agencies; the committee on those of the focal agency, and on those that it handed in
     * for others.
     */
    boolean mayDecide(Report report) {
        if (isForCommittee(report)) {
            return scope.caller().is(Role.COMMITTEE) && !isOfCaller(report);
        }
        return scope.isFocal() && !isOfCaller(report);
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

    private boolean isOfCaller(Report report) {
        String agency = scope.caller().agency();
        return agency != null && (agency.equals(report.receipt().submittedBy()) || scope.actsFor(report.reporter()));
    }

    public void requireWrite(Report report) {
        require(
                mayWrite(report),
                "Chỉ cơ quan báo cáo (hoặc cơ quan kế thừa) và cơ quan đầu mối được soạn, nộp báo cáo này.",
                "Only the reporter (or its successor) and the focal agency write and hand in this report.");
    }

    /** Whether the caller hands in as the focal agency what another agency owes. */
    public boolean handsInForAnother(Report report) {
        boolean own = scope.actsFor(report.reporter())
                || report.isConsolidated()
                || scope.caller().agency() == null && isOfFocalAgency(report);
        return scope.isFocal() && !own;
    }

    /** Whether it is for the caller's own office to make, and not only allowed to him. */
    public boolean isOwn(Report report) {
        return mayWrite(report) && !handsInForAnother(report);
    }

    /** Whether it is for him to see to its number: his own office's, or what the province issues. */
    public boolean isToNumber(Report report) {
        return maySign(report) && !handsInForAnother(report);
    }

    /** Whether the reporter could hand in by itself: one that stands for bodies whose list is not loaded cannot. */
    public boolean canHandIn(Report report) {
        Agency reporter = registries.current().agencies().get(report.reporter());
        return reporter == null || !reporter.placeholder();
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
    public boolean maySign(Report report) {
        return mayWrite(report) || report.isConsolidated() && scope.caller().is(Role.COMMITTEE);
    }

    void requireSigning(Report report) {
        require(
                maySign(report),
                "Chỉ cơ quan ban hành báo cáo được ghi số, ngày và người ký.",
                "Only who issues the report records its number, date and signer.");
    }

    /** Whether it has documents of its own: what stands for a list of bodies has none. */
    boolean isIssuer(Report report) {
        Agency reporter = registries.current().agencies().get(report.reporter());
        return reporter == null || !reporter.placeholder();
    }

    void requireIssuer(Report report) {
        if (!isIssuer(report)) {
            String name = registries.current().agencyName(report.reporter());
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "“" + name + "” thay cho danh mục chưa nạp nên không ban hành văn bản.",
                    "'" + report.reporter() + "' stands for a list that is not loaded: it issues no documents.");
        }
    }

    /**
     * The reporter; the focal agency for what it issues, and for what it handed in or received on paper in place of the reporter; for
     * what the province itself issues also the committee.
     */
    boolean mayHandInFile(Report report) {
        boolean own = scope.caller().is(Role.AGENCY_REPORTER) && scope.actsFor(report.reporter());
        boolean inPlace =
                report.receipt().submittedForAnother() || report.receipt().isOnPaper();
        return own
                || scope.isFocal() && (report.isConsolidated() || inPlace || scope.actsFor(report.reporter()))
                || report.isConsolidated() && scope.caller().is(Role.COMMITTEE);
    }

    public void requireFile(Report report) {
        require(
                mayHandInFile(report),
                "Chỉ cơ quan ban hành báo cáo (hoặc cơ quan đã nộp thay) được gửi bản ký và bản Word đã chỉnh sửa.",
                "Only who issues the report (or handed it in for another) hands in its signed copy and its corrected file.");
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

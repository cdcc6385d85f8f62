package vn.tiendo.report.filing.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportRequest;
import vn.tiendo.report.filing.ReportRequests;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.YearTally;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** How those who owe a report stand, for others to read: as many queries whatever the number of obligations and years. */
@ApplicationScoped
public class Standings {

    private final Reports reports;
    private final ReportRequests requests;
    private final OwnParts ownParts;

    Standings(Reports reports, ReportRequests requests, OwnParts ownParts) {
        this.reports = reports;
        this.requests = requests;
        this.ownParts = ownParts;
    }

    /**
     * How one reporter stands.
     *
     * @param report its id; null: there is no row
     * @param obligation the yearly one, or null
     * @param request the one it answers, or null
     * @param deadline the dates that count for it; the reason only for a request, as rows do not keep it
     * @param state null: there is no row
     * @param daysLate days begun after the due date until it was first received; until now while it was not, or was sent back
     * @param receivedAt when it was first received, or null
     * @param returns how often it was sent back
     * @param number of the document, or null
     * @param onBehalf the focal agency handed it in, though the reporter could have
     * @param onPaper a paper copy came in
     * @param beforeClosing it came on paper before its figures closed
     */
    public record Standing(
            String report,
            String obligation,
            String request,
            String plan,
            String province,
            Obligation.Level level,
            String kind,
            String reporter,
            Deadline deadline,
            ReportState state,
            Outcome outcome,
            int daysLate,
            Instant receivedAt,
            int returns,
            String number,
            boolean onBehalf,
            boolean onPaper,
            boolean beforeClosing) {

        /** The yearly obligation or the request. */
        public String requirement() {
            return request == null ? obligation : request;
        }

        /** The year, or the part of it, that it reports on. */
        public ReportPeriod period() {
            return deadline.period();
        }

        /** Whether the dates may still follow the obligation and the calendar. */
        public boolean isOpen() {
            return state == null || state == ReportState.PLANNED;
        }

        /** Whether it was received at least once. */
        public boolean isReceived() {
            return receivedAt != null;
        }
    }

    /**
     * All rows of a year.
     *
     * @param plan null: all
     * @param level null: both
     * @param now the moment for which days late are counted
     */
    public List<Standing> of(Set<String> provinces, String plan, int year, Obligation.Level level, Instant now) {
        List<Report> rows = reports.matching(
                Reports.Filter.ofYear(provinces, year).ofPlan(plan).ofLevel(level), null, Integer.MAX_VALUE);
        Map<String, ReportRequest> asked = requests(rows);
        return rows.stream()
                .filter(r -> r.state() != ReportState.WITHDRAWN)
                .map(r -> of(r, r.request() == null ? null : asked.get(r.request()), now))
                .toList();
    }

    /** One who owes a report for which there is no row: by the same rules as with one. */
    public Standing missing(Obligation obligation, Deadline deadline, String reporter, Instant now) {
        Report none = new Report(obligation, null, deadline, reporter, now);
        return standing(none, null, deadline, null, now);
    }

    /** The obligations' years before one, the oldest first. */
    public List<YearTally> before(Set<String> provinces, String plan, int year) {
        return reports.before(provinces, plan, year);
    }

    /** The consolidated obligations for whose report of a year the focal agency has written its own part. */
    public Set<String> withOwnPart(Set<String> provinces, int year) {
        return ownParts.obligations(provinces, year);
    }

    /** The periods of a year for which an obligation is due in this system: it has, or is about to have, rows for them. */
    public static List<ReportPeriod> periods(Registry registry, Obligation obligation, int year) {
        boolean here = obligation.annual()
                && registry.plans().containsKey(obligation.plan())
                && DueRows.firstYear(obligation) <= year;
        return here ? new Deadlines(registry).periods(obligation, year) : List.of();
    }

    /**
     * What a request asks for at one of its levels.
     *
     * @param subject trích yếu
     */
    public record Asked(Obligation obligation, String subject) {}

    /** @return empty while the registry does not hold the plan, or where the request has no such level */
    public Optional<Asked> asked(String request, Obligation.Level level, Registry registry) {
        return requests.findByIdOptional(request)
                .filter(r -> registry.plans().containsKey(r.plan) && r.requirement(level, registry) != null)
                .map(r -> new Asked(r.requirement(level, registry), r.form().subject()));
    }

    private Map<String, ReportRequest> requests(List<Report> rows) {
        Set<String> ids =
                rows.stream().map(Report::request).filter(Objects::nonNull).collect(Collectors.toSet());
        return requests.of(ids).stream().collect(Collectors.toMap(r -> r.id, Function.identity()));
    }

    private static Standing of(Report r, ReportRequest asked, Instant now) {
        String reason = asked == null ? null : asked.deadline(r.level()).reason();
        return standing(r, r.id(), r.dates().deadline(r.period(), reason), r.state(), now);
    }

    private static Standing standing(Report r, String id, Deadline deadline, ReportState state, Instant now) {
        return new Standing(
                id,
                r.request() == null ? r.obligation() : null,
                r.request(),
                r.plan(),
                r.province(),
                r.level(),
                r.kind(),
                r.reporter(),
                deadline,
                state,
                r.outcome(),
                r.daysLate(now),
                r.receipt().receivedAt(),
                r.decision().returns(),
                r.signed() == null ? null : r.signed().number(),
                r.receipt().isOnBehalf(),
                r.receipt().isOnPaper(),
                r.receipt().isOnPaperBy(r.dates().closing()));
    }
}

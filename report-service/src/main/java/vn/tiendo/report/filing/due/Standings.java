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

    Standings(Reports reports, ReportRequests requests) {
        this.reports = reports;
        this.requests = requests;
    }

    /**
     * How one reporter stands.
     *
     * @param report its id; null: there is no row
     * @param obligation the yearly one, or null
     * @param request the one it answers, or null
     * @param deadline the dates that count for it; the reason only for a request, as rows do not keep it
     * @param state null: there is no row
     * @param daysLate days begun after the due date until it was first received, or until now
     * @param receivedAt when it was first received, or null
     * @param returns how often it was sent back
     * @param number of the document, or null
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
            String number) {

        /** The yearly obligation or the request. */
        public String requirement() {
            return request == null ? obligation : request;
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
                new Reports.Filter(provinces, year, plan, null, null, null, level), null, Integer.MAX_VALUE);
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

    /** The yearly obligations' years before one, the oldest first. */
    public List<YearTally> before(Set<String> provinces, String plan, int year) {
        return reports.before(provinces, plan, year);
    }

    /** Whether a yearly obligation is due in a year in this system: it has, or is about to have, rows for it. */
    public static boolean isDueIn(Registry registry, Obligation obligation, int year) {
        return obligation.annual()
                && registry.plans().containsKey(obligation.plan())
                && DueRows.firstYear(obligation) <= year
                && new Deadlines(registry).isDueIn(obligation, year);
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
        return standing(r, r.id(), r.dates().deadline(r.year(), reason), r.state(), now);
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
                r.signed() == null ? null : r.signed().number());
    }
}

package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** What a report answers: a yearly obligation of its plan, or a request. */
@ApplicationScoped
public class ReportRequirements {

    private final ReportRequests requests;
    private final Registries registries;

    ReportRequirements(ReportRequests requests, Registries registries) {
        this.requests = requests;
        this.registries = registries;
    }

    /**
     * @param subject trích yếu that a request gives, or null
     * @param registry by which it is this
     */
    public record Requirement(Obligation obligation, Deadline deadline, String subject, Registry registry) {}

    /** @throws ProblemException UNAVAILABLE while the registry does not hold all that the report is about */
    public Requirement now(Report report) {
        return of(report, registries.current())
                .orElseThrow(() -> ProblemException.of(
                        Kind.UNAVAILABLE,
                        "Danh mục của kế hoạch này chưa nạp xong; hãy thử lại sau.",
                        "The registry of this plan is still being loaded; try again later."));
    }

    /**
     * @return empty while the registry does not hold all that the report is about
     */
    public Optional<Requirement> of(Report report, Registry registry) {
        if (!registry.plans().containsKey(report.plan()) || !registry.agencies().containsKey(report.reporter())) {
            return Optional.empty();
        }
        if (report.request() == null) {
            return Optional.ofNullable(registry.obligations().get(report.obligation()))
                    .map(o -> new Requirement(o, deadline(report, o, registry), null, registry));
        }
        return requests.findByIdOptional(report.request())
                .filter(request -> request.requirement(report.level(), registry) != null)
                .map(request -> new Requirement(
                        request.requirement(report.level(), registry),
                        request.deadline(report.level()),
                        request.form().subject(),
                        registry));
    }

    /** Dates follow the calendar only until the figures are closed. */
    private static Deadline deadline(Report report, Obligation obligation, Registry registry) {
        Deadline today = new Deadlines(registry).of(obligation, report.year());
        if (report.isPlanned()) {
            return today;
        }
        Deadline kept = report.dates().deadline(report.year(), today.reason());
        boolean same =
                kept.nominal().equals(today.nominal()) && kept.effective().equals(today.effective());
        return same ? kept : report.dates().deadline(report.year(), "Hạn theo lịch làm việc khi chốt số liệu.");
    }
}

package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.content.Direction.Asked;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** What a report answers: a yearly obligation of its plan, or a request. */
@ApplicationScoped
public class ReportRequirements {

    private final ReportRequests requests;
    private final Outlines outlines;
    private final Registries registries;

    ReportRequirements(ReportRequests requests, Outlines outlines, Registries registries) {
        this.requests = requests;
        this.outlines = outlines;
        this.registries = registries;
    }

    /**
     * @param asked what a request says of itself; null: it is one of the yearly ones
     * @param registry by which it is this
     * @param outline that was set for it; null: the usual one
     */
    public record Requirement(
            Obligation obligation, Deadline deadline, Asked asked, Registry registry, Outline outline) {}

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
                    .map(o -> new Requirement(o, deadline(report, o, registry), null, registry, outline(report)));
        }
        return requests.findByIdOptional(report.request())
                .filter(request -> request.requirement(report.level(), registry) != null)
                .map(request -> new Requirement(
                        request.requirement(report.level(), registry),
                        request.deadline(report.level()),
                        request.form().asked(),
                        registry,
                        request.form().outline()));
    }

    private Outline outline(Report report) {
        return outlines.of(report.obligation(), report.year())
                .map(StoredOutline::outline)
                .orElse(null);
    }

    /** Dates follow the calendar only until the figures are closed. */
    private static Deadline deadline(Report report, Obligation obligation, Registry registry) {
        Deadline today = new Deadlines(registry).of(obligation, report.period());
        if (report.isPlanned()) {
            return today;
        }
        Deadline kept = report.dates().deadline(report.period(), today.reason());
        boolean same =
                kept.nominal().equals(today.nominal()) && kept.effective().equals(today.effective());
        return same ? kept : report.dates().deadline(report.period(), "Hạn theo lịch làm việc khi chốt số liệu.");
    }
}

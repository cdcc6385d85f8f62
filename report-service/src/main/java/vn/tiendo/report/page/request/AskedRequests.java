package vn.tiendo.report.page.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.DayPlace;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.compliance.Compliance;
import vn.tiendo.report.filing.request.RequestDesk;
import vn.tiendo.report.filing.request.RequestView;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.page.collection.Cell;
import vn.tiendo.report.page.collection.PlanChoice;
import vn.tiendo.report.page.collection.PlansInSight;

/** The requests in sight of the caller, and whom he may ask. */
@ApplicationScoped
class AskedRequests {

    private static final String COMMITTEE = "PROVINCIAL_COMMITTEE";

    private final RequestDesk desk;
    private final Compliance compliance;
    private final PlansInSight plans;
    private final Registries registries;
    private final Scope scope;
    private final Clock clock;

    AskedRequests(
            RequestDesk desk,
            Compliance compliance,
            PlansInSight plans,
            Registries registries,
            Scope scope,
            Clock clock) {
        this.desk = desk;
        this.compliance = compliance;
        this.plans = plans;
        this.registries = registries;
        this.scope = scope;
        this.clock = clock;
    }

    /** In the order of their due dates, those without their reporters. */
    @Transactional
    Page<ShownRequest> list(String cursor) {
        return desk.list(null, null, DayPlace.after(cursor), Page.MAX_LIMIT)
                .map(request -> new ShownRequest(request, plan(request), List.of()));
    }

    /** @throws ProblemException NOT_FOUND also when the caller may not know of it */
    @Transactional
    ShownRequest one(String id) {
        RequestView request = desk.one(id);
        int year = request.asked().dueDate().getYear();
        Compliance.Question question =
                new Compliance.Question(scope.provinces(null), request.asked().plan(), year, null);
        return new ShownRequest(
                request,
                plan(request),
                compliance.of(question).stream()
                        .filter(item -> id.equals(item.request()))
                        .flatMap(item -> item.reporters().stream()
                                .map(standing -> new ShownRequest.Reporter(
                                        standing.agency().name(), Cell.of(standing, item))))
                        .toList());
    }

    private String plan(RequestView request) {
        return plans.named(request.asked().plan()).name();
    }

    List<PlanChoice> plans() {
        return plans.choices();
    }

    /** Agencies of the caller's province that exist today. */
    List<AgencyGroup> groups() {
        LocalDate today = LocalDate.now(clock);
        return AgencyGroup.of(registries.current().agencies().values().stream()
                .filter(agency -> scope.sees(agency.province())
                        && agency.existsOn(today)
                        && !agency.kind().equals(COMMITTEE))
                .toList());
    }
}

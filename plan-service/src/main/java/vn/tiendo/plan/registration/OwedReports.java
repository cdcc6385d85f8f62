package vn.tiendo.plan.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.assignment.Occurrences;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.Level;
import vn.tiendo.plan.plan.Obligations;

/**
 * Who will owe which yearly report of a plan, so that an editor sees it before he registers or amends it. Report-service decides by the
 * same rule.
 */
@ApplicationScoped
class OwedReports {

    private final AgencyDirectory directory;
    private final Obligations obligations;
    private final Occurrences occurrences;
    private final Clock clock;

    OwedReports(AgencyDirectory directory, Obligations obligations, Occurrences occurrences, Clock clock) {
        this.directory = directory;
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /**
     * Yearly reports of one obligation and year.
     *
     * @param year whose work it tells
     * @param due as the plan states it, or our default; on a day off report-service moves it as the obligation says
     * @param agencies ids of those that owe one, as far as is known today
     * @param reportPeriod part of the year, such as 2026-Q2; left out: the year
     */
    @Schema(name = "OwedReport")
    record Owed(
            String obligation,
            int year,
            LocalDate due,
            List<String> agencies,

            @Schema(examples = "2026-Q2") @JsonInclude(JsonInclude.Include.NON_NULL)
            String reportPeriod) {}

    /** For this year and the next, as long as the plan is in force; a duty that is switched off owes nothing. */
    List<Owed> of(PlanContent content) {
        int thisYear = LocalDate.now(clock).getYear();
        LocalDate end = content.plan().inForceTo();
        List<Owed> owed = new ArrayList<>();
        content.obligations().stream().filter(this::isYearly).forEach(o -> IntStream.of(thisYear, thisYear + 1)
                .filter(year -> end == null || end.getYear() >= year)
                .forEach(year -> owed.addAll(owed(content, o, year))));
        return owed;
    }

    /** Of the parts of a year those that are not past. */
    private List<Owed> owed(PlanContent content, ObligationDefinition o, int year) {
        Schedule schedule = obligations.applied(content.plan().id()).apply(o).schedule();
        LocalDate today = LocalDate.now(clock);
        return schedule.periods(year).stream()
                .filter(period -> period.isYear() || !schedule.due(period).isBefore(today))
                .map(period -> owed(content, o, period, schedule.due(period)))
                .toList();
    }

    private boolean isYearly(ObligationDefinition o) {
        return o.kind() == ObligationDefinition.Kind.ANNUAL
                && obligations
                        .findByIdOptional(o.id())
                        .map(known -> known.view().active())
                        .orElse(true);
    }

    private Owed owed(PlanContent content, ObligationDefinition o, ReportPeriod period, LocalDate due) {
        LocalDate day = due.isBefore(period.last()) ? due : period.last();
        boolean consolidated = content.obligations().stream()
                .anyMatch(other -> other.level() == Level.CONSOLIDATED && isYearly(other));
        Reporters reporters = new Reporters(
                directory,
                content.plan(),
                content.tasks(),
                consolidated,
                of -> occurrences.given(content.plan().id(), of));
        return new Owed(
                o.id(),
                period.year(),
                due,
                List.copyOf(reporters.of(o.level(), o.reporters(), day)),
                period.isYear() ? null : period.code());
    }
}

package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Assembler;
import vn.tiendo.report.content.Commission;
import vn.tiendo.report.content.Material;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.Statement;
import vn.tiendo.report.deadline.Reporters;
import vn.tiendo.report.filing.Duties.Duty;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Comparisons;
import vn.tiendo.report.ledger.Notes;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Registry;

/** Brings together what a report is made of: the ledger as of its cut-off, and what the level below has handed in. */
@ApplicationScoped
class Contents {

    private final Reports reports;
    private final Revisions revisions;
    private final Assignments assignments;
    private final Notes notes;
    private final Comparisons comparisons;
    private final Narratives narratives;
    private final ReportAudit audit;
    private final Clock clock;

    Contents(
            Reports reports,
            Revisions revisions,
            Assignments assignments,
            Notes notes,
            Comparisons comparisons,
            Narratives narratives,
            ReportAudit audit,
            Clock clock) {
        this.reports = reports;
        this.revisions = revisions;
        this.assignments = assignments;
        this.notes = notes;
        this.comparisons = comparisons;
        this.narratives = narratives;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * As of when a report speaks.
     *
     * @param cutOff changes of the plan before this instant count
     * @param asOf all changes before this instant are in; null: unknown
     * @param handedIn what was handed in below before this instant counts
     */
    record Moment(Instant cutOff, Instant asOf, Instant handedIn) {}

    /** Figures that are to be stored; the reporter's words are added when he hands it in. */
    ReportContent closed(Report report, Duty duty, Registry registry, Moment moment) {
        return assemble(report, duty, registry, moment, false);
    }

    ReportContent draft(Report report, Duty duty, Registry registry, Moment moment) {
        return assemble(report, duty, registry, moment, true).withNarrative(narratives.of(report.id()));
    }

    private ReportContent assemble(Report report, Duty duty, Registry registry, Moment moment, boolean draft) {
        Instant cutOff = moment.cutOff();
        Commission commission = new Commission(
                report.id(),
                duty.obligation(),
                duty.deadline(),
                duty.subject(),
                report.reporter(),
                draft,
                cutOff,
                moment.asOf(),
                clock.instant(),
                comparisons
                        .latest(report.province())
                        .map(c -> new ReportContent.Reconciliation(c.comparedAt(), c.differing()))
                        .orElse(null));
        List<Report> below = below(report, duty.obligation());
        List<String> assembled =
                below.stream().filter(r -> !r.isPlanned()).map(Report::id).toList();
        Map<String, Integer> used = audit.handedInBefore(assembled, moment.handedIn());
        Material material = new Material(
                assignments.ofPlan(report.plan(), cutOff),
                notes.difficulties(report.plan(), cutOff),
                notes.contributions(report.plan(), cutOff),
                lines(duty.obligation(), below, used, registry, moment.handedIn()),
                statements(below, used, registry));
        return Assembler.assemble(registry, commission, material);
    }

    private List<Report> below(Report report, Obligation obligation) {
        return obligation.consolidates() == null
                ? List.of()
                : reports.firstLevel(obligation.consolidates(), report.year());
    }

    /** Everybody who should have reported, also one for whom there is no row. */
    private List<ReporterLine> lines(
            Obligation obligation, List<Report> below, Map<String, Integer> used, Registry registry, Instant handedIn) {
        if (obligation.consolidates() == null) {
            return List.of();
        }
        List<ReporterLine> lines = new ArrayList<>();
        Set<String> rowless = new TreeSet<>();
        Obligation first = registry.obligations().get(obligation.consolidates());
        if (first != null && first.annual()) {
            rowless.addAll(
                    new Reporters(registry, assignments::ofYear).of(first, Vietnam.dayOf(handedIn.minusNanos(1))));
        }
        for (Report r : below) {
            rowless.remove(r.reporter());
            lines.add(new ReporterLine(
                    named(r.reporter(), registry),
                    r.id(),
                    r.outcomeBefore(handedIn),
                    used.get(r.id()),
                    r.outcomeBefore(handedIn) == Outcome.NOT_YET
                            ? null
                            : r.receipt().receivedAt(),
                    r.daysLate(handedIn)));
        }
        rowless.forEach(
                agency -> lines.add(new ReporterLine(named(agency, registry), null, Outcome.NOT_YET, null, null, 0)));
        return List.copyOf(lines);
    }

    private List<Statement> statements(List<Report> below, Map<String, Integer> used, Registry registry) {
        return below.stream()
                .filter(r -> used.containsKey(r.id()))
                .map(r -> {
                    ReportVersion revision = revisions.of(r.id(), used.get(r.id()));
                    return new Statement(
                            named(r.reporter(), registry),
                            r.id(),
                            revision.revision,
                            revision.contentHash,
                            revision.content().narrative());
                })
                .toList();
    }

    private static Named named(String agency, Registry registry) {
        return new Named(agency, registry.agencyName(agency));
    }
}

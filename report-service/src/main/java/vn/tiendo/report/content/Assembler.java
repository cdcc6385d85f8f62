package vn.tiendo.report.content;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.content.ReportContent.Work;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.AssignmentState;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Plan;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.Succession;
import vn.tiendo.report.ledger.Target;

/** Assembles a report: what it covers, and what it says about it. Pure: the same registry and states give the same report. */
public final class Assembler {

    private final Registry registry;
    private final Commission commission;
    private final Material material;
    private final Deadline deadline;
    private final Succession succession;
    private final Workload work;
    private final Remarks remarks;

    private Assembler(Registry registry, Commission commission, Material material) {
        this.registry = registry;
        this.commission = commission;
        this.material = material;
        this.deadline = commission.deadline();
        this.succession = new Succession(registry.agencies());
        this.work = new Workload(registry, commission, material);
        this.remarks = new Remarks(registry, work.tasks(), this::isOwn, deadline, material);
    }

    /**
     * @param material as of the commission's cut-off
     */
    public static ReportContent assemble(Registry registry, Commission commission, Material material) {
        return new Assembler(registry, commission, material).assemble();
    }

    private ReportContent assemble() {
        List<AssignmentState> counted = work.counted();
        ResultLines lines = new ResultLines(work, remarks);
        ReportContent.Results results = lines.results(plan());
        ListLines beside = new ListLines(work, lines);
        return new ReportContent(
                commission.id(),
                commission.draft(),
                new Headers(registry).of(commission),
                null,
                coverage(),
                direction(),
                results,
                years(results.counts().figures()),
                registry.targetsOf(commission.obligation().plan()).stream()
                        .map(this::target)
                        .toList(),
                overdue(counted),
                remarks.difficulties(counted),
                remarks.proposals(counted),
                new ReportContent.Funding(plan().funding()),
                new ReportContent.NextYear(deadline.year() + 1, nextYear()),
                Narrative.NONE,
                material.statements(),
                work.isConsolidated() ? material.below() : null,
                beside.lists(),
                beside.controlSheet(material.signed()));
    }

    private Plan plan() {
        return registry.plans().get(commission.obligation().plan());
    }

    /** What belongs to an agency or the one that it became. */
    private boolean isOwn(String agency) {
        return work.isConsolidated()
                || agency != null
                        && succession.answering(agency, commission.day()).contains(commission.reporter());
    }

    /** Those of earlier years as they were issued, then its own. */
    private List<YearLine> years(Figures figures) {
        List<YearLine> years = new ArrayList<>(material.past().years());
        years.add(YearLine.of(work.span().year(), figures));
        return List.copyOf(years);
    }

    private ReportContent.Coverage coverage() {
        Obligation obligation = commission.obligation();
        return new ReportContent.Coverage(
                obligation.id(),
                obligation.level(),
                obligation.source(),
                obligation.dueSource(),
                deadline.year(),
                deadline.periodFrom(),
                deadline.closing(),
                commission.cutOff(),
                commission.complete() ? commission.cutOff() : commission.asOf(),
                commission.complete(),
                commission.assembledAt(),
                commission.assembledLate(),
                deadline.nominal(),
                deadline.effective(),
                deadline.dueAt(),
                deadline.reason(),
                obligation.annual()
                        ? registry.calendar().isAnnounced(deadline.nominal(), deadline.effective(), deadline.closing())
                        : null,
                commission.reconciliation());
    }

    private ReportContent.Direction direction() {
        Plan plan = plan();
        boolean former = !registry.answersNow(plan.province()).equals(plan.province());
        return new ReportContent.Direction(
                plan.id(),
                plan.title(),
                plan.number(),
                plan.date(),
                plan.issuer(),
                former ? registry.provinceName(plan.province()) : null,
                plan.legalBases(),
                succession.answering(plan.focalAgency(), commission.day()).stream()
                        .map(work::named)
                        .toList());
    }

    private TargetLine target(Target target) {
        Target.Measurement measured = target.latest(deadline.year(), commission.cutOff());
        return new TargetLine(
                target.id(),
                target.kind(),
                target.text(),
                target.year(),
                target.comparison(),
                target.value(),
                target.upper(),
                target.unit(),
                measured == null ? null : measured.value(),
                measured == null ? null : measured.year(),
                measured == null ? null : measured.reachedOn(),
                measured == null ? null : measured.words(),
                target.closed() == null ? null : target.closed().reason());
    }

    /** Of tasks that are overdue as a whole: a placeholder alone makes none so. */
    private List<ReportContent.OverdueLine> overdue(List<AssignmentState> counted) {
        return counted.stream()
                .filter(s -> work.judged(s).overdue()
                        && work.figures().get(s.task()).overdue())
                .map(s -> new ReportContent.OverdueLine(
                        work.task(s).number(),
                        work.task(s).title(),
                        work.named(s.agency()),
                        Workload.label(s),
                        s.occurrence().due(),
                        s.difficulties()))
                .toList();
    }

    /** Recurring tasks once, and the others for each date on which something is still open. */
    private List<Work> nextYear() {
        List<AssignmentState> ahead = work.ahead();
        return WorkAhead.of(deadline.year() + 1, work.given(), ahead);
    }
}

package vn.tiendo.report.assembly;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Work;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Target;

/** Assembles a report: what it covers, and what it says about it. Pure: the same registry and states give the same report. */
public final class ReportAssembler {

    private final Registry registry;
    private final AssemblyRequest request;
    private final AssemblyInput input;
    private final Deadline deadline;
    private final Succession succession;
    private final Workload work;
    private final Remarks remarks;

    private ReportAssembler(Registry registry, AssemblyRequest request, AssemblyInput input) {
        this.registry = registry;
        this.request = request;
        this.input = input;
        this.deadline = request.deadline();
        this.succession = new Succession(registry.agencies());
        this.work = new Workload(registry, request, input);
        this.remarks = new Remarks(registry, work.tasks(), this::isOwn, deadline, input);
    }

    /** @param input as of the commission's cut-off */
    public static ReportContent assemble(Registry registry, AssemblyRequest request, AssemblyInput input) {
        return new ReportAssembler(registry, request, input).assemble();
    }

    private ReportContent assemble() {
        List<AssignmentState> counted = work.counted();
        ResultLines lines = new ResultLines(work, remarks);
        ReportContent.Results results = lines.results(plan());
        ListLines beside = new ListLines(work, lines);
        return new ReportContent(
                request.id(),
                request.draft(),
                new Headers(registry).of(request),
                null,
                coverage(),
                direction(),
                results,
                years(results.counts().figures()),
                registry.targetsOf(request.obligation().plan()).stream()
                        .map(this::target)
                        .toList(),
                overdue(counted),
                remarks.difficulties(counted),
                remarks.proposals(counted),
                new ReportContent.Funding(plan().funding()),
                new ReportContent.NextYear(deadline.year() + 1, nextYear()),
                Narrative.NONE,
                input.statements(),
                work.isConsolidated() ? input.below() : null,
                beside.lists(),
                beside.controlSheet(input.signed()));
    }

    private Plan plan() {
        return registry.plans().get(request.obligation().plan());
    }

    /** What belongs to an agency or the one that it became. */
    private boolean isOwn(String agency) {
        return work.isConsolidated()
                || agency != null && succession.answering(agency, request.day()).contains(request.reporter());
    }

    /** Those of earlier years as they were issued, then its own; a review says of each of its years what came again in it. */
    private List<YearLine> years(Figures figures) {
        if (work.span().isReview()) {
            return work.recurring().entrySet().stream()
                    .map(year -> YearLine.of(year.getKey(), year.getValue()))
                    .toList();
        }
        List<YearLine> years = new ArrayList<>(input.past().years());
        years.add(YearLine.of(work.span().year(), figures));
        return List.copyOf(years);
    }

    private ReportContent.Coverage coverage() {
        Obligation obligation = request.obligation();
        return new ReportContent.Coverage(
                obligation.id(),
                obligation.level(),
                obligation.source(),
                obligation.dueSource(),
                deadline.year(),
                deadline.periodFrom(),
                deadline.closing(),
                request.cutOff(),
                request.complete() ? request.cutOff() : request.asOf(),
                request.complete(),
                request.assembledAt(),
                request.assembledLate(),
                deadline.nominal(),
                deadline.effective(),
                deadline.dueAt(),
                deadline.reason(),
                obligation.annual()
                        ? registry.calendar().isAnnounced(deadline.nominal(), deadline.effective(), deadline.closing())
                        : null,
                request.reconciliation());
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
                succession.answering(plan.focalAgency(), request.day()).stream()
                        .map(work::named)
                        .toList());
    }

    private TargetLine target(Target target) {
        Target.Measurement measured = target.latest(deadline.year(), request.cutOff());
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
                .filter(s ->
                        work.judged(s).overdue() && work.figures().get(s.task()).overdue())
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
        return WorkAhead.of(deadline.year() + 1, work.unsettled(), ahead);
    }
}

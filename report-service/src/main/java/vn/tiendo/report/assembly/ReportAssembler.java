package vn.tiendo.report.assembly;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.content.Direction;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.NextYear;
import vn.tiendo.report.content.NextYear.Work;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.progress.Counts;

/** Assembles a report: what it covers, and what it says about it. Pure: the same registry and states give the same report. */
public final class ReportAssembler {

    private final Registry registry;
    private final AssemblyRequest request;
    private final AssemblyInput input;
    private final Deadline deadline;
    private final Succession succession;
    private final SignedWork signed;
    private final Workload work;
    private final Remarks remarks;
    private final Sayings sayings;

    private ReportAssembler(Registry registry, AssemblyRequest request, AssemblyInput input) {
        this.registry = registry;
        this.request = request;
        this.deadline = request.deadline();
        this.succession = new Succession(registry.agencies());
        this.signed = SignedWork.of(input, counted -> new Workload(registry, request, counted));
        this.input = signed.input();
        this.work = signed.work();
        this.sayings = new Sayings(this.input.said());
        this.remarks = new Remarks(registry, work.tasks(), this::isOwn, deadline, this.input, sayings);
    }

    /** @param input as of the commission's cut-off */
    public static ReportContent assemble(Registry registry, AssemblyRequest request, AssemblyInput input) {
        return new ReportAssembler(registry, request, input).assemble();
    }

    private ReportContent assemble() {
        List<AssignmentState> counted = work.counted();
        ResultLines lines = new ResultLines(work, remarks, sayings);
        ReportContent.Results results = lines.results(plan());
        ListLines beside = new ListLines(work, lines);
        return new ReportContent(
                request.id(),
                request.draft(),
                new Headers(registry).of(request),
                null,
                coverage(),
                direction(counted),
                results,
                years(results.counts()),
                new TargetLines(registry, request, work).lines(),
                overdue(counted),
                remarks.difficulties(counted),
                remarks.proposals(counted),
                new ReportContent.Funding(plan().funding()),
                new NextYear(deadline.period().next().year(), nextYear()),
                Narrative.NONE,
                input.statements(),
                work.isConsolidated() ? input.below() : null,
                beside.lists(),
                beside.controlSheet(signed),
                List.of(),
                input.outline());
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
    private List<YearLine> years(Counts counts) {
        if (work.span().isReview()) {
            return work.recurring().entrySet().stream()
                    .map(year -> YearLine.of(year.getKey(), year.getValue()))
                    .toList();
        }
        List<YearLine> years = new ArrayList<>(input.past().years());
        years.add(YearLine.of(work.span().year(), counts));
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
                request.closing(),
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
                request.reconciliation(),
                deadline.period().codeOfPart(),
                obligation.kind());
    }

    private Direction direction(List<AssignmentState> counted) {
        Plan plan = plan();
        boolean former = !registry.answersNow(plan.province()).equals(plan.province());
        return new Direction(
                plan.id(),
                plan.title(),
                plan.number(),
                plan.date(),
                plan.issuer(),
                former ? registry.provinceName(plan.province()) : null,
                plan.legalBases(),
                succession.answering(plan.focalAgency(), request.day()).stream()
                        .map(work::named)
                        .toList(),
                new PlanCitation(plan).full(),
                new PlanCitation(plan).brief(),
                request.period(),
                request.ahead(),
                new SteeringActs(work, sayings, deadline.periodFrom()).of(counted),
                request.asked());
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
                        sayings.difficulties(s).stream().findFirst().orElse(null)))
                .toList();
    }

    /** Recurring tasks once, and the others for each date on which something is still open. */
    private List<Work> nextYear() {
        List<AssignmentState> ahead = work.ahead();
        return WorkAhead.of(deadline.period().next().year(), work.unsettled(), ahead);
    }
}

package vn.tiendo.report.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.report.assembly.AssemblyInput;
import vn.tiendo.report.assembly.AssemblyRequest;
import vn.tiendo.report.assembly.Past;
import vn.tiendo.report.assembly.ReportAssembler;
import vn.tiendo.report.assembly.SignedBelow;
import vn.tiendo.report.content.ControlSheet.Choice;
import vn.tiendo.report.content.ControlSheet.SignedDifference;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.coverage.Span.Told;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.ledger.entry.Obligation;

/** Consolidated reports of the shipped plans over random ledgers; a seed always gives the same one. */
public final class RandomReports {

    private static final Registry REGISTRY = ShippedPlans.registry();

    private static final List<String> PLANS =
            ShippedPlans.counted().keySet().stream().sorted().toList();

    private RandomReports() {}

    /** A report with what it was made of. */
    record Made(ReportContent report, List<Effective> states, Told told, int year, LocalDate day) {}

    public static ReportContent report(long seed) {
        return make(seed).report;
    }

    static Made make(long seed) {
        Random random = new Random(seed);
        String plan = PLANS.get(random.nextInt(PLANS.size()));
        int year = 2026 + random.nextInt(2);
        Obligation obligation = REGISTRY.obligations().get(plan + "-tong-hop");
        Deadline deadline = new Deadlines(REGISTRY).of(obligation, year);
        List<Effective> states = ShippedPlans.opened(REGISTRY, plan, year).stream()
                .filter(e -> random.nextInt(4) > 0)
                .map(e -> random.nextInt(3) == 0 ? e : changed(e, random))
                .toList();
        Set<String> done = states.stream()
                .filter(e -> e.state().status() == Status.COMPLETED && random.nextBoolean())
                .map(e -> e.state().id())
                .collect(Collectors.toSet());
        Told told = year == 2026
                ? Told.NOTHING
                : new Told(done, random.nextBoolean() ? Map.of(2026, LocalDate.of(2026, 11, 16)) : Map.of());
        Instant cutOff = deadline.closesAt();
        AssemblyRequest request = new AssemblyRequest(
                "report", obligation, deadline, null, obligation.focalAgency(), false, cutOff, cutOff, cutOff, null);
        Past past = new Past(told, List.of(), Set.of());
        ReportContent report = assembled(request, states, SignedBelow.NOTHING, past);
        if (random.nextBoolean()) {
            return new Made(report, states, told, year, deadline.closing());
        }
        return chosen(random, report, states, request, past);
    }

    /** That report was signed, the ledger went on, and of each difference somebody has chosen. */
    private static Made chosen(
            Random random, ReportContent signed, List<Effective> then, AssemblyRequest request, Past past) {
        List<Effective> now = then.stream()
                .map(e -> random.nextInt(3) == 0 ? changed(e, random) : e)
                .toList();
        List<AssignmentResult> results = signed.results().sections().stream()
                .flatMap(section -> section.tasks().stream())
                .flatMap(task -> task.assignments().stream())
                .toList();
        Map<String, Choice> choices =
                assembled(request, now, new SignedBelow(results, then, Map.of()), past)
                        .controlSheet()
                        .differences()
                        .stream()
                        .filter(SignedDifference::waits)
                        .collect(Collectors.toMap(
                                SignedDifference::id, d -> random.nextInt(3) == 0 ? Choice.TAKEN : Choice.LEFT));
        ReportContent report = assembled(request, now, new SignedBelow(results, then, choices), past);
        Map<String, Effective> left =
                then.stream().collect(Collectors.toMap(e -> e.state().id(), Function.identity()));
        left.keySet()
                .retainAll(report.controlSheet().differences().stream()
                        .filter(SignedDifference::isLeft)
                        .map(SignedDifference::assignment)
                        .toList());
        List<Effective> standing =
                now.stream().map(e -> left.getOrDefault(e.state().id(), e)).toList();
        return new Made(
                report,
                standing,
                past.told(),
                request.deadline().year(),
                request.deadline().closing());
    }

    private static ReportContent assembled(
            AssemblyRequest request, List<Effective> states, SignedBelow signed, Past past) {
        return ReportAssembler.assemble(
                REGISTRY,
                request,
                new AssemblyInput(states, List.of(), List.of(), List.of(), List.of(), signed, past, List.of(), null));
    }

    private static Effective changed(Effective opened, Random random) {
        Status status = Status.values()[random.nextInt(Status.values().length)];
        LocalDate day = LocalDate.of(2025 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return ShippedPlans.at(
                opened,
                status,
                status == Status.COMPLETED ? day : null,
                random.nextBoolean(),
                status == Status.CANCELLED && random.nextBoolean(),
                status == Status.COMPLETED
                        && opened.state().occurrence().kind().equals("NONE")
                        && random.nextInt(3) == 0);
    }
}

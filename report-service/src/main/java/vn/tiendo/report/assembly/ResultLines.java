package vn.tiendo.report.assembly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.report.content.PillarResult;
import vn.tiendo.report.content.PlanSum;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Results;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.Place;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Pillar;

/** Part II: the figures, and the tasks that they count, section by section. */
final class ResultLines {

    private final Workload work;
    private final Remarks remarks;
    private final Sayings sayings;

    ResultLines(Workload work, Remarks remarks, Sayings sayings) {
        this.work = work;
        this.remarks = remarks;
        this.sayings = sayings;
    }

    Results results(Plan plan) {
        List<AssignmentState> counted = work.counted();
        return new Results(work.counts(), sections(plan, counted), pillars(), sum());
    }

    private List<SectionResult> sections(Plan plan, List<AssignmentState> counted) {
        Map<String, List<AssignmentState>> byTask =
                counted.stream().collect(Collectors.groupingBy(AssignmentState::task));
        List<SectionResult> sections = new ArrayList<>();
        for (Plan.Section section : plan.sections()) {
            List<TaskResult> results = work.tasks().values().stream()
                    .filter(t -> t.section().equals(section.number()) && byTask.containsKey(t.id()))
                    .map(t -> result(t, byTask.get(t.id())))
                    .toList();
            if (!results.isEmpty()) {
                sections.add(new SectionResult(section.number(), section.name(), section.pillar(), results));
            }
        }
        return List.copyOf(sections);
    }

    /** Groups of which there is something; together they are the whole. */
    private List<PillarResult> pillars() {
        Map<Pillar, List<TaskFigure>> byPillar = new EnumMap<>(Pillar.class);
        work.figures().forEach((task, figure) -> byPillar.computeIfAbsent(
                        Pillar.of(work.tasks().get(task).pillar()), pillar -> new ArrayList<>())
                .add(figure));
        return byPillar.entrySet().stream()
                .map(e -> new PillarResult(e.getKey(), e.getKey().vietnamese(), Figures.of(e.getValue())))
                .toList();
    }

    TaskResult result(Task task, List<AssignmentState> assignments) {
        return new TaskResult(
                task.id(),
                task.number(),
                task.title(),
                task.leads().words(),
                task.coordinators().words(),
                task.timeWords(),
                task.invited(),
                work.figures().get(task.id()),
                assignments.stream().map(this::result).toList(),
                remarks.contributions(task, assignments),
                Pillar.of(task.pillar()));
    }

    private AssignmentResult result(AssignmentState state) {
        Set<String> answering = work.answering(state);
        Judged judged = work.judged(state);
        List<String> results = sayings.results(state);
        return new AssignmentResult(
                state.id(),
                state.version(),
                work.named(state.agency()),
                answering.contains(state.agency())
                        ? List.of()
                        : answering.stream().map(work::named).toList(),
                Workload.label(state),
                state.occurrence().due(),
                state.status(),
                Counts.Counted.of(judged, work.span().day()).timeliness(),
                judged.standing(),
                state.verification().state(),
                state.verification().reason(),
                state.percent(),
                state.completedOn(),
                results.isEmpty() ? null : results.get(0),
                sayings.evidence(state).toList(),
                state.reason(),
                state.decision(),
                state.extensions(),
                results.stream().skip(1).toList());
    }

    /** Each task that the plan gives has one place in the sum. */
    private PlanSum sum() {
        int[] n = new int[9];
        int invited = 0;
        for (Task task : work.given()) {
            if (task.invited()) {
                invited += work.places(task).contains(Place.INVITED) ? 1 : 0;
            } else {
                n[kind(task)]++;
            }
        }
        int given = 0;
        for (int of : n) {
            given += of;
        }
        return new PlanSum(given, n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], invited);
    }

    private int kind(Task task) {
        Set<Place> places = work.places(task);
        if (places.contains(Place.COUNTED)) {
            return 0;
        }
        if (work.isWaiting(task)) {
            return work.placeOfWaiting(task) == Place.WAITING ? 1 : 2;
        }
        if (places.contains(Place.STOPPED) || task.withdrawn()) {
            return 6;
        }
        if (places.contains(Place.NO_DATA)) {
            return 3;
        }
        if (work.beginsLater(task)) {
            return 5;
        }
        if (!places.isEmpty()) {
            return 4;
        }
        return task.frames().stream().anyMatch(f -> f.kind().equals("ON_REQUEST")) ? 7 : 8;
    }
}

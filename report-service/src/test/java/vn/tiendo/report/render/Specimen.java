package vn.tiendo.report.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.tiendo.report.Catalogue;
import vn.tiendo.report.assembly.AssemblyInput;
import vn.tiendo.report.assembly.AssemblyRequest;
import vn.tiendo.report.assembly.ReportAssembler;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.RegistryEntry;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.progress.Pillar;
import vn.tiendo.report.progress.Timeliness;

/** Reports to draw: one of a real plan with three years of made up work, and sections of any number, name and size. */
public final class Specimen {

    private static final String PLAN = "quang-ninh-205-kh-ubnd-2024";

    private Specimen() {}

    /** The consolidated report of Quảng Ninh for 2026. */
    public static ReportContent quangNinh() {
        Registry registry = Registry.of(Catalogue.entries().stream()
                .map(e -> RegistryEntry.Kind.of(e.kind())
                        .orElseThrow()
                        .read(e.document().toString()))
                .toList());
        Obligation obligation = registry.obligations().get(PLAN + "-tong-hop");
        Deadline deadline = new Deadlines(registry).of(obligation, 2026);
        Instant cutOff = deadline.closesAt();
        String reporter = registry.plans().get(PLAN).focalAgency();
        AssemblyRequest request = new AssemblyRequest(
                PLAN + "-tong-hop-2026", obligation, deadline, null, reporter, false, cutOff, cutOff, cutOff, null);
        List<ReporterLine> below = List.of(
                new ReporterLine(new Named("a", "Sở Nội vụ"), "r1", Outcome.ON_TIME, 1, cutOff.minusSeconds(99999), 0),
                new ReporterLine(new Named("b", "Sở Tài chính"), "r2", Outcome.NOT_YET, null, null, 3));
        return ReportAssembler.assemble(
                registry, request, new AssemblyInput(states(registry), List.of(), List.of(), below, List.of()));
    }

    /** The same from before its record knew the years. */
    public static ReportContent withoutYears() {
        String record = Document.write(quangNinh());
        return Document.read(
                record.replaceFirst(",\"years\":\\[.*?\\],\"targets\":", ",\"targets\":"), ReportContent.class);
    }

    private static List<Effective> states(Registry registry) {
        Random random = new Random(45);
        List<Effective> states = new ArrayList<>();
        List<String> agencies = List.of("quang-ninh-so-noi-vu", "quang-ninh-so-y-te", "quang-ninh-so-xay-dung");
        for (Task task : registry.tasksOf(PLAN)) {
            for (int year = 2024; year <= 2026; year++) {
                for (String agency : agencies.subList(0, 1 + random.nextInt(3))) {
                    AssignmentState state = state(task.id(), agency, year, random);
                    states.add(new Effective(state, state.effectiveAt()));
                }
            }
        }
        return states;
    }

    private static AssignmentState state(String task, String agency, int year, Random random) {
        Status status =
                random.nextInt(4) == 0 ? Status.values()[random.nextInt(5)] : Status.values()[random.nextInt(3)];
        boolean dated = random.nextInt(3) > 0;
        String due = dated ? "\"%d-%02d-28\"".formatted(year, 1 + random.nextInt(12)) : "null";
        String done = status == Status.COMPLETED
                ? "\"%d-%02d-15\"".formatted(Math.min(year + random.nextInt(2), 2026), 1 + random.nextInt(10))
                : "null";
        return Document.read(
                """
                {"id":"%s","version":2,"plan":"%s","task":"%s","province":"quang-ninh","agency":"%s",
                "occurrence":{"key":"%d","kind":"YEAR","label":"Năm %d","from":"%d-01-01","to":"%d-12-31","due":%s},
                "openedOn":"%d-01-01","status":"%s","verification":{"state":"NOT_NEEDED"},"noData":false,
                "completedOn":%s,"result":"Đã tổ chức 3 hội nghị, 120 lượt người dự","reason":"Thiếu kinh phí",
                "change":{"kind":"STATUS_CHANGED","at":"%d-02-01T00:00:00Z"}}
                """.formatted(
                                new UUID(random.nextLong(), random.nextLong()),
                                PLAN,
                                task,
                                agency,
                                year,
                                year,
                                year,
                                year,
                                due,
                                year,
                                status,
                                done,
                                year),
                AssignmentState.class);
    }

    /** The report with other sections and years. */
    public static ReportContent with(List<SectionResult> sections, List<YearLine> years) {
        ReportContent r = quangNinh();
        return new ReportContent(
                r.id(),
                r.draft(),
                r.header(),
                r.signature(),
                r.coverage(),
                r.direction(),
                new ReportContent.Results(
                        r.results().counts(),
                        sections,
                        r.results().pillars(),
                        r.results().plan()),
                years,
                r.targets(),
                r.overdue(),
                r.difficulties(),
                r.proposals(),
                r.funding(),
                r.nextYear(),
                r.narrative(),
                r.statements(),
                r.reporters(),
                sections.isEmpty() ? null : r.lists(),
                r.controlSheet(),
                r.edited(),
                r.outline());
    }

    /** A section with so many tasks of each standing, in the order of {@link Standing}. */
    public static SectionResult section(String number, String name, int... perStanding) {
        List<TaskResult> tasks = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            int count = standing.ordinal() < perStanding.length ? perStanding[standing.ordinal()] : 0;
            IntStream.range(0, count).forEach(i -> tasks.add(task(number + "." + standing + i, standing)));
        }
        return new SectionResult(number, name, null, tasks);
    }

    private static TaskResult task(String number, Standing standing) {
        TaskFigure figure = new TaskFigure(number, standing, false, false, false, false, 1, 0);
        return new TaskResult(
                number,
                number,
                "Việc",
                null,
                null,
                null,
                false,
                figure,
                List.of(result(number, standing)),
                List.of(),
                Pillar.TALENT);
    }

    private static AssignmentResult result(String id, Standing standing) {
        return new AssignmentResult(
                id,
                1,
                new Named("a", "Sở Nội vụ"),
                List.of(),
                "Năm 2026",
                null,
                Status.IN_PROGRESS,
                Timeliness.NOT_DATABLE,
                standing,
                "NOT_NEEDED",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }
}

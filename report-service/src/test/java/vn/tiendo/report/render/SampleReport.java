package vn.tiendo.report.render;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.tiendo.report.content.ControlSheet;
import vn.tiendo.report.content.Direction;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.NextYear;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.PillarResult;
import vn.tiendo.report.content.PlanSum;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.ReportContent.Funding;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReportContent.Results;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReportLists;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.Place;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.ledger.entry.AssignmentState.Evidence;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Pillar;
import vn.tiendo.report.progress.Timeliness;

/** A report put together by hand, so that a test may say what stands in it. */
public final class SampleReport {

    private static final Named HOME = new Named("quang-ninh-so-noi-vu", "Sở Nội vụ");
    private static final Named FINANCE = new Named("quang-ninh-so-tai-chinh", "Sở Tài chính");
    private static final LocalDate CLOSING = LocalDate.of(2026, 11, 16);

    private SampleReport() {}

    /** Four tasks, the third with two assignments; this text is the second one's title and result. */
    public static ReportContent consolidated(String text) {
        return of(
                tasks(text),
                List.of(
                        new ReporterLine(HOME, "r1", Outcome.LATE, 1, Instant.parse("2026-11-19T02:00:00Z"), 3),
                        new ReporterLine(FINANCE, "r2", Outcome.NOT_YET, null, null, 4)));
    }

    public static ReportContent firstLevel() {
        return of(tasks("Đã mở 3 lớp"), null);
    }

    /** So many tasks with two assignments each. */
    static ReportContent large(int tasks) {
        return of(
                IntStream.rangeClosed(1, tasks)
                        .mapToObj(i -> task(
                                "II." + i,
                                "Xây dựng chính sách đào tạo, bồi dưỡng, thu hút, trọng dụng nhân tài số " + i,
                                assignment(
                                        i,
                                        HOME,
                                        Status.IN_PROGRESS,
                                        Timeliness.OPEN_IN_TIME,
                                        CLOSING,
                                        "Đã trình dự thảo lần " + i),
                                assignment(i, FINANCE, Status.NOT_STARTED, Timeliness.NOT_DATABLE, null, null)))
                        .toList(),
                List.of());
    }

    public static List<AssignmentResult> assignments(ReportContent report) {
        return report.results().sections().stream()
                .flatMap(s -> s.tasks().stream())
                .flatMap(t -> t.assignments().stream())
                .toList();
    }

    private static List<TaskResult> tasks(String text) {
        return List.of(
                task(
                        "I.1",
                        "Tuyên truyền Nghị quyết",
                        assignment(1, HOME, Status.NOT_STARTED, Timeliness.NOT_DATABLE, null, null)),
                task(
                        "II.1",
                        text,
                        assignment(
                                2,
                                HOME,
                                Status.IN_PROGRESS,
                                Timeliness.OPEN_OVERDUE,
                                LocalDate.of(2025, 12, 31),
                                text)),
                task(
                        "II.2",
                        "Đào tạo hằng năm",
                        assignment(
                                3,
                                HOME,
                                Status.COMPLETED,
                                Timeliness.DONE_ON_TIME,
                                LocalDate.of(2026, 12, 31),
                                "Mở 3 lớp"),
                        assignment(
                                4,
                                FINANCE,
                                Status.NOT_STARTED,
                                Timeliness.OPEN_IN_TIME,
                                LocalDate.of(2026, 12, 31),
                                null)),
                task("II.3", "Bồi dưỡng", assignment(5, FINANCE, Status.SUSPENDED, Timeliness.OUTSIDE, null, null)));
    }

    public static TaskResult task(String number, String title, AssignmentResult... assignments) {
        List<AssignmentResult> all = List.of(assignments);
        String id = "t-" + number;
        return new TaskResult(
                id,
                number,
                title,
                "Sở Nội vụ",
                null,
                "Năm 2026",
                false,
                figure(id, all),
                all,
                List.of(),
                Pillar.TALENT);
    }

    /** As the rules count it: see CoverageRules. */
    static TaskFigure figure(String task, List<AssignmentResult> assignments) {
        return assignments.isEmpty()
                ? null
                : TaskFigure.of(
                        task,
                        assignments.stream()
                                .map(a -> new TaskFigure.Member(a.agency().id(), false, judged(a)))
                                .toList());
    }

    private static Judged judged(AssignmentResult a) {
        return new Judged(
                null,
                Place.COUNTED,
                a.standing(),
                a.timeliness() == Timeliness.DONE_LATE,
                a.timeliness() == Timeliness.OPEN_OVERDUE,
                false,
                a.due() != null);
    }

    static Standing standing(Status status) {
        return switch (status) {
            case NOT_STARTED -> Standing.UNREPORTED;
            case IN_PROGRESS -> Standing.IN_PROGRESS;
            case COMPLETED -> Standing.DONE;
            case SUSPENDED, CANCELLED -> Standing.SUSPENDED;
        };
    }

    public static AssignmentResult assignment(
            int number, Named agency, Status status, Timeliness timeliness, LocalDate due, String result) {
        boolean done = status == Status.COMPLETED;
        return new AssignmentResult(
                "019b755a-2280-7000-8000-%012d".formatted(number),
                number,
                agency,
                List.of(),
                "Năm 2026",
                due,
                status,
                timeliness,
                standing(status),
                "NOT_NEEDED",
                null,
                null,
                done ? LocalDate.of(2026, 10, 2) : null,
                result,
                done ? List.of(new Evidence("123/BC-SNV", LocalDate.of(2026, 10, 1), "Sở Nội vụ", null)) : List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    public static ReportContent of(List<TaskResult> tasks, List<ReporterLine> reporters) {
        List<Counts.Counted> counted = tasks.stream()
                .flatMap(t -> t.assignments().stream()
                        .map(a ->
                                new Counts.Counted(t.id(), a.status(), a.timeliness(), a.status() == Status.COMPLETED)))
                .toList();
        Figures figures = Figures.of(
                tasks.stream().map(TaskResult::figure).filter(Objects::nonNull).toList());
        return new ReportContent(
                "quang-ninh-205-kh-ubnd-2024-tong-hop-2026-quang-ninh-so-khoa-hoc-va-cong-nghe",
                false,
                new ReportHeader(
                        "BÁO CÁO",
                        "Kết quả thực hiện Kế hoạch số 205/KH-UBND, năm 2026",
                        "Ủy ban nhân dân tỉnh Quảng Ninh",
                        "Sở Khoa học và Công nghệ",
                        "BC-SKHCN",
                        "Quảng Ninh",
                        "Ủy ban nhân dân tỉnh Quảng Ninh",
                        null,
                        null,
                        "GIÁM ĐỐC",
                        List.of("Như trên", "Lưu: VT"),
                        null,
                        null),
                null,
                coverage(reporters == null ? Obligation.Level.FIRST : Obligation.Level.CONSOLIDATED),
                new Direction(
                        "p",
                        "Kế hoạch",
                        "205/KH-UBND",
                        "2024-09-16",
                        "UBND tỉnh",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null),
                new Results(
                        Counts.of(counted, figures),
                        List.of(new SectionResult("II", "Trọng dụng nhân tài", "TALENT", tasks)),
                        List.of(new PillarResult(Pillar.TALENT, Pillar.TALENT.vietnamese(), figures)),
                        new PlanSum(figures.total(), figures.total(), 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                List.of(),
                List.of(new TargetLine(
                        "t1",
                        "MEASURED",
                        "Người có trình độ cao đẳng trở lên",
                        2030,
                        "ABOUT",
                        new BigDecimal("136000"),
                        null,
                        "người",
                        new BigDecimal("128500.5"),
                        2025,
                        null,
                        null,
                        null,
                        List.of(new Named("c", "Cục Thống kê tỉnh")),
                        new TargetLine.Source(null, null, null, "Niên giám thống kê tỉnh năm 2025"),
                        null)),
                List.of(),
                List.of(),
                List.of(),
                new Funding(null),
                new NextYear(2027, List.of()),
                Narrative.NONE,
                List.of(),
                reporters,
                new ReportLists(List.of(), List.of(), List.of(), List.of(), List.of()),
                new ControlSheet(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                null);
    }

    private static Coverage coverage(Obligation.Level level) {
        Instant cutOff = Instant.parse("2026-11-16T17:00:00Z");
        return new Coverage(
                "o",
                level,
                "PLAN",
                "PLAN",
                2026,
                LocalDate.of(2025, 11, 18),
                CLOSING,
                cutOff,
                cutOff,
                true,
                cutOff,
                false,
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 11, 30),
                cutOff,
                "",
                true,
                null,
                null,
                "ANNUAL");
    }
}

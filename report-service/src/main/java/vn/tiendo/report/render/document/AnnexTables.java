package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.Direction.SteeringAct;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** The tables of the annexes: tasks, who has reported, targets, and the documents of the agencies. */
public final class AnnexTables {

    /** An agency with fewer tells them in the text only. */
    static final int TASKS_OF_A_TABLE = 6;

    /** Column of the targets. */
    private static final int YEAR = 3;

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII");

    private AnnexTables() {}

    /** Which annexes a report has, in their order. */
    enum Annexed {
        TASKS,
        REPORTERS,
        TARGETS,
        ACTS
    }

    static List<Annexed> of(ReportContent report) {
        List<Annexed> annexes = new ArrayList<>();
        Reading reading = new Reading(report);
        if (reading.consolidated || reading.tasks().count() >= TASKS_OF_A_TABLE) {
            annexes.add(Annexed.TASKS);
        }
        if (report.reporters() != null) {
            annexes.add(Annexed.REPORTERS);
        }
        if (reading.consolidated && !TargetsPart.shown(report).isEmpty()) {
            annexes.add(Annexed.TARGETS);
        }
        if (reading.consolidated && report.direction().acts().stream().anyMatch(act -> !act.provincial())) {
            annexes.add(Annexed.ACTS);
        }
        return annexes;
    }

    static String number(ReportContent report, Annexed annex) {
        List<Annexed> all = of(report);
        return all.size() == 1 ? "Phụ lục" : "Phụ lục " + ROMAN.get(all.indexOf(annex));
    }

    static String numberOfTasks(ReportContent report) {
        return number(report, Annexed.TASKS);
    }

    static String numberOfTargets(ReportContent report) {
        return number(report, Annexed.TARGETS);
    }

    static String numberOfActs(ReportContent report) {
        return number(report, Annexed.ACTS);
    }

    /** By group; without a column that is empty or says the same of each task. */
    public static Table tasks(ReportContent report) {
        List<Column> columns = List.of(
                Column.centred("STT", 5),
                Column.text("Nội dung nhiệm vụ", 30),
                Column.text("Cơ quan chủ trì", 15),
                Column.text("Sản phẩm", 20),
                Column.centred("Tỷ lệ", 7),
                Column.centred("Ngày hoàn thành hoặc thời hạn", 12),
                Column.text("Tình trạng", 14));
        Reading reading = new Reading(report);
        Map<String, List<TaskResult>> groups = reading.groups();
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> tasks = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        Set<Integer> openings = new HashSet<>();
        groups.forEach((heading, of) -> {
            if (groups.size() > 1) {
                openings.add(rows.size());
                rows.add(List.of(ROMAN.get(headings.size()), VietnameseWording.clause(heading), "", "", "", "", ""));
                headings.add(heading);
            }
            for (TaskResult task : of) {
                tasks.add(row(tasks.size() + 1, task, reading));
                rows.add(tasks.get(tasks.size() - 1));
            }
        });
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(i -> i < 2 || i == columns.size() - 1 || differs(tasks, i))
                .boxed()
                .toList();
        return new Table(
                shown.stream().map(columns::get).toList(),
                rows.stream().map(row -> shown.stream().map(row::get).toList()).toList(),
                false,
                openings);
    }

    private static boolean differs(List<List<String>> rows, int column) {
        Set<String> cells = rows.stream().map(row -> row.get(column)).collect(Collectors.toCollection(HashSet::new));
        return cells.size() > 1 || rows.size() == 1 && !cells.contains("");
    }

    private static List<String> row(int number, TaskResult task, Reading reading) {
        return List.of(
                String.valueOf(number),
                task.number() + ". " + VietnameseWording.clause(task.title()),
                lead(task),
                products(task, reading),
                percent(task),
                days(task),
                states(task));
    }

    /** Who answers for it now; of many the plan's words. */
    private static String lead(TaskResult task) {
        String names = Reading.names(task.assignments().stream()
                .flatMap(a -> Reading.answering(a).stream())
                .toList());
        boolean placeholder = task.assignments().stream().anyMatch(a -> Reading.isPlaceholder(a.agency()));
        boolean many = task.assignments().size() > 3 && TaskProse.isText(task.leads());
        return !many ? names : placeholder ? "Các cơ quan, đơn vị, địa phương" : VietnameseWording.clause(task.leads());
    }

    private static String products(TaskResult task, Reading reading) {
        TaskProse prose = new TaskProse(reading.consolidated ? null : reading.issuer());
        Set<String> own = task.assignments().stream()
                .flatMap(a -> Stream.concat(Stream.of(a.agency()), a.answeredBy().stream()))
                .map(Reading::name)
                .collect(Collectors.toSet());
        return task.assignments().stream()
                .flatMap(a -> a.evidence().stream())
                .map(e -> prose.evidence(e, own))
                .filter(TaskProse::isText)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String percent(TaskResult task) {
        return task.assignments().size() != 1 || task.assignments().get(0).due() == null
                ? ""
                : task.assignments().stream()
                        .map(a -> a.completedOn() != null && TaskProse.standing(a) == Standing.DONE
                                ? "100%"
                                : a.percent() == null ? "" : a.percent() + "%")
                        .collect(Collectors.joining());
    }

    /** The day of the last who completed it; until all have, only when it is due. */
    private static String days(TaskResult task) {
        boolean done = task.assignments().stream().allMatch(a -> TaskProse.standing(a) == Standing.DONE);
        if (done) {
            return task.assignments().stream()
                    .map(AssignmentResult::completedOn)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .map(day -> "Hoàn thành " + DateWords.day(day))
                    .orElse("");
        }
        return task.assignments().stream()
                .map(AssignmentResult::due)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(day -> "Hạn " + DateWords.day(day))
                .collect(Collectors.joining("\n"));
    }

    /** How the task is counted, and how many of those who answer for it are done. */
    private static String states(TaskResult task) {
        TaskFigure f = task.figure();
        if (f == null || task.assignments().size() == 1) {
            return task.assignments().stream()
                    .map(VietnameseWording::state)
                    .map(VietnameseWording::capital)
                    .distinct()
                    .collect(Collectors.joining(";\n"));
        }
        return VietnameseWording.state(f)
                + (f.agencies() > 1 && f.agenciesDone() > 0
                        ? " (%s/%s cơ quan cấp tỉnh hoàn thành)"
                                .formatted(FigureWords.two(f.agenciesDone()), FigureWords.two(f.agencies()))
                        : "");
    }

    /** With the one that puts the reports together, which makes none to itself. */
    static Table reporters(ReportContent report) {
        String focal = Reading.names(report.direction().focalAgency());
        boolean listed = report.reporters().stream().anyMatch(r -> focal.equals(Reading.name(r.agency())));
        return reporters(report.reporters(), focal.isEmpty() || listed ? null : focal);
    }

    /** @param focal null: it is not named */
    static Table reporters(List<ReporterLine> reporters, String focal) {
        List<List<String>> rows = new ArrayList<>();
        for (ReporterLine r : reporters) {
            rows.add(List.of(String.valueOf(rows.size() + 1), Reading.name(r.agency()), VietnameseWording.standing(r)));
        }
        if (focal != null) {
            rows.add(List.of(String.valueOf(rows.size() + 1), focal, "Cơ quan đầu mối"));
        }
        return new Table(
                List.of(
                        Column.centred("STT", 8),
                        Column.text("Cơ quan, đơn vị, địa phương", 52),
                        Column.text("Tình trạng nộp báo cáo", 40)),
                List.copyOf(rows),
                false);
    }

    /** The year of all targets, which stands in the title of their annex; empty where they differ. */
    static OptionalInt yearOfAll(ReportContent report) {
        int[] years = TargetsPart.shown(report).stream()
                .mapToInt(TargetLine::year)
                .distinct()
                .toArray();
        return years.length == 1 ? OptionalInt.of(years[0]) : OptionalInt.empty();
    }

    static Table targets(ReportContent report) {
        List<List<String>> rows = new ArrayList<>();
        for (TargetLine t : TargetsPart.shown(report)) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    VietnameseWording.clause(t.text()),
                    VietnameseWording.goal(t),
                    String.valueOf(t.year()),
                    VietnameseWording.measured(t)));
        }
        List<Column> columns = List.of(
                Column.centred("STT", 8),
                Column.text("Chỉ tiêu", 42),
                Column.text("Mức đề ra", 20),
                Column.centred("Năm", 8),
                Column.text("Kết quả", 22));
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(i -> i < 2 || (i == YEAR ? yearOfAll(report).isEmpty() : differs(rows, i)))
                .boxed()
                .toList();
        return new Table(
                shown.stream().map(columns::get).toList(),
                rows.stream().map(row -> shown.stream().map(row::get).toList()).toList(),
                false);
    }

    /** With what they are about, where that was said of any. */
    static Table acts(ReportContent report) {
        List<SteeringAct> acts = report.direction().acts().stream()
                .filter(act -> !act.provincial())
                .toList();
        boolean told = acts.stream().anyMatch(act -> act.subject() != null);
        List<List<String>> rows = new ArrayList<>();
        for (SteeringAct act : acts) {
            String number = String.valueOf(rows.size() + 1);
            String document = TaskProse.document(act.number(), act.date(), null);
            String issuer = act.issuer() == null ? Reading.name(act.agency()) : act.issuer();
            String subject =
                    act.subject() == null ? "" : VietnameseWording.capital(VietnameseWording.clause(act.subject()));
            rows.add(told ? List.of(number, document, subject, issuer) : List.of(number, document, issuer));
        }
        Column number = Column.centred("STT", 8);
        return new Table(
                told
                        ? List.of(
                                number,
                                Column.text("Văn bản", 30),
                                Column.text("Trích yếu", 36),
                                Column.text("Cơ quan ban hành", 26))
                        : List.of(number, Column.text("Văn bản", 52), Column.text("Cơ quan ban hành", 40)),
                List.copyOf(rows),
                false);
    }
}

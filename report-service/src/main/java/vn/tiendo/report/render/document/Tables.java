package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Timeliness;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** The tables of a report: counts, targets, the table of tasks (annex I) and who has reported (annex II). */
public final class Tables {

    private Tables() {}

    static Table statuses(Counts counts) {
        List<List<String>> rows = new ArrayList<>();
        for (Status status : Status.values()) {
            rows.add(List.of(
                    VietnameseWording.of(status),
                    String.valueOf(counts.byStatus().get(status))));
        }
        return new Table(
                List.of(Column.text("Tình trạng", 5), Column.number("Số phần việc", 2)), List.copyOf(rows), true);
    }

    static Table timeliness(Counts counts) {
        List<List<String>> rows = new ArrayList<>();
        for (Timeliness t : Timeliness.values()) {
            String split = t == Timeliness.NOT_DATABLE
                    ? " (đã hoàn thành %d, chưa hoàn thành %d)"
                            .formatted(
                                    counts.notDatable().done(),
                                    counts.notDatable().open())
                    : "";
            rows.add(List.of(
                    VietnameseWording.of(t) + split,
                    String.valueOf(counts.byTimeliness().get(t))));
        }
        return new Table(
                List.of(Column.text("Tiến độ so với thời hạn", 5), Column.number("Số phần việc", 2)),
                List.copyOf(rows),
                true);
    }

    static Table targets(List<TargetLine> targets) {
        List<List<String>> rows = new ArrayList<>();
        for (TargetLine t : targets) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    t.text(),
                    String.valueOf(t.year()),
                    VietnameseWording.goal(t),
                    t.closedBecause() == null
                            ? VietnameseWording.measured(t)
                            : "Đã kết thúc theo dõi: " + t.closedBecause()));
        }
        return new Table(
                List.of(
                        Column.centred("STT", 8),
                        Column.text("Chỉ tiêu", 42),
                        Column.centred("Năm", 8),
                        Column.text("Mức đề ra", 20),
                        Column.text("Kết quả đo", 22)),
                List.copyOf(rows),
                false);
    }

    public static Table tasks(ReportContent report) {
        List<List<String>> rows = new ArrayList<>();
        for (SectionResult section : report.results().sections()) {
            for (TaskResult task : section.tasks()) {
                rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        task.number() + ". " + task.title(),
                        orDash(task.leads()),
                        orDash(task.coordinators()),
                        orDash(task.timeWords()),
                        orDash(results(task)),
                        orDash(states(task))));
            }
        }
        return new Table(
                List.of(
                        Column.centred("STT", 5),
                        Column.text("Nội dung", 25),
                        Column.text("Chủ trì", 15),
                        Column.text("Phối hợp", 13),
                        Column.text("Thời gian", 10),
                        Column.text("Kết quả", 20),
                        Column.text("Tình trạng", 12)),
                List.copyOf(rows),
                false);
    }

    private static String results(TaskResult task) {
        return task.assignments().stream()
                .filter(a -> a.result() != null && !a.result().isBlank())
                .map(a -> task.assignments().size() == 1
                        ? VietnameseWording.sentence(a.result())
                        : a.agency().name() + ": " + VietnameseWording.sentence(a.result()))
                .collect(Collectors.joining("\n"));
    }

    private static String states(TaskResult task) {
        Map<String, Long> states = task.assignments().stream()
                .collect(Collectors.groupingBy(VietnameseWording::state, LinkedHashMap::new, Collectors.counting()));
        return states.entrySet().stream()
                .map(e -> task.assignments().size() == 1
                        ? VietnameseWording.capital(e.getKey())
                        : e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(";\n"));
    }

    static Table reporters(List<ReporterLine> reporters) {
        List<List<String>> rows = new ArrayList<>();
        reporters.forEach(r ->
                rows.add(List.of(String.valueOf(rows.size() + 1), r.agency().name(), VietnameseWording.standing(r))));
        return new Table(
                List.of(
                        Column.centred("STT", 8),
                        Column.text("Cơ quan, đơn vị, địa phương", 52),
                        Column.text("Tình trạng nộp báo cáo", 40)),
                List.copyOf(rows),
                false);
    }

    private static String orDash(String text) {
        return text == null || text.isBlank() ? "-" : text;
    }
}

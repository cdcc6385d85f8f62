package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** The tables of a report: targets, the table of tasks (annex I) and who has reported (annex II). */
public final class Tables {

    private Tables() {}

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
                + (f.agencies() > 1 ? " (%d/%d cơ quan hoàn thành)".formatted(f.agenciesDone(), f.agencies()) : "");
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

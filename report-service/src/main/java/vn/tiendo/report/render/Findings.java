package vn.tiendo.report.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.ReportContent.OverdueLine;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.render.Manuscript.Kind;
import vn.tiendo.report.render.Manuscript.Table;

/** Writes parts II to IV: what was done, what was measured, what is overdue. */
final class Findings {

    private final ReportContent report;
    private final Coverage coverage;
    private final Body body;

    Findings(ReportContent report, Body body) {
        this.report = report;
        this.coverage = report.coverage();
        this.body = body;
    }

    void write() {
        results();
        targets();
        overdue();
    }

    private void results() {
        body.add(Kind.HEADING, "II. KẾT QUẢ THỰC HIỆN");
        body.add(Kind.SUBHEADING, "1. Kết quả chung");
        if (report.results().counts().figures() == null) {
            // A record from before tasks were counted.
            body.add(Kind.PARAGRAPH, "Trong kỳ có " + report.results().counts().tasks() + " nhiệm vụ.");
        } else {
            figures();
        }
        body.paragraphs(report.narrative().results());
        body.add(Kind.SUBHEADING, "2. Kết quả theo từng mục của Kế hoạch");
        for (SectionResult section : report.results().sections()) {
            body.point("Mục " + section.number() + ": " + Words.sentence(section.name()));
            section.tasks().forEach(this::task);
        }
    }

    private void figures() {
        body.add(Kind.PARAGRAPH, FigureWords.plan(report));
        body.add(Kind.PARAGRAPH, FigureWords.results(report));
        String rates = FigureWords.rates(report.results().counts().figures());
        if (rates != null) {
            body.add(Kind.PARAGRAPH, rates);
        }
        Table table = FigureWords.table(report);
        if (table != null) {
            body.table(table);
        }
        FigureWords.lists(report).forEach(text -> body.add(Kind.PARAGRAPH, text));
    }

    private void task(TaskResult task) {
        body.add(Kind.ITEM, "Nhiệm vụ " + task.number() + ": " + Words.sentence(task.title()));
        // Agencies that say the same (mostly nothing yet) stand together: a group may have forty members.
        Map<String, List<AssignmentResult>> alike = task.assignments().stream()
                .collect(Collectors.groupingBy(
                        a -> a.occurrence() + "|" + Words.state(a) + "|" + Words.account(a),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<AssignmentResult> group : alike.values()) {
            AssignmentResult first = group.get(0);
            String due = first.due() == null ? "" : ", hạn " + DateWords.day(first.due());
            String account = Words.account(first);
            body.add(
                    Kind.SUBITEM,
                    "%s%s: %s%s.%s"
                            .formatted(
                                    first.occurrence(),
                                    due,
                                    Words.state(first),
                                    who(group),
                                    account.isEmpty() ? "" : " " + account));
        }
        task.contributions()
                .forEach(c -> body.add(Kind.SUBITEM, "Phối hợp - " + c.agency().name() + ": " + Words.account(c)));
    }

    /** Which agencies; an agency's own report names only those whose work it took over. */
    private String who(List<AssignmentResult> group) {
        if (isConsolidated()) {
            return Words.agencies(group);
        }
        String from = group.stream()
                .filter(a -> !a.answeredBy().isEmpty())
                .map(a -> a.agency().name())
                .collect(Collectors.joining("; "));
        return from.isEmpty() ? "" : " (tiếp nhận từ " + from + ")";
    }

    private void targets() {
        body.add(Kind.HEADING, "III. CHỈ TIÊU, CỘT MỐC");
        if (report.targets().isEmpty()) {
            body.add(Kind.PARAGRAPH, "Kế hoạch không đặt chỉ tiêu định lượng.");
            return;
        }
        body.table(Tables.targets(report.targets()));
    }

    private void overdue() {
        body.add(Kind.HEADING, "IV. NHIỆM VỤ QUÁ HẠN VÀ NGUYÊN NHÂN");
        if (report.overdue().isEmpty()) {
            body.add(Kind.PARAGRAPH, "Không có nhiệm vụ quá hạn.");
        }
        String notCarried = FigureWords.notCarried(report);
        if (notCarried != null) {
            body.add(Kind.PARAGRAPH, notCarried);
        }
        Map<String, List<OverdueLine>> alike = report.overdue().stream()
                .collect(Collectors.groupingBy(
                        o -> "Nhiệm vụ %s (%s), hạn %s|%s"
                                .formatted(
                                        o.task(),
                                        o.occurrence(),
                                        DateWords.day(o.due()),
                                        o.why() == null ? "cơ quan chưa nêu." : Words.sentence(o.why())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.forEach((words, lines) -> {
            String[] taskAndReason = words.split("\\|", 2);
            String agencies = lines.stream().map(o -> o.agency().name()).collect(Collectors.joining("; "));
            body.add(
                    Kind.ITEM,
                    taskAndReason[0] + (isConsolidated() ? " - " + agencies : "") + ". Nguyên nhân: "
                            + taskAndReason[1]);
        });
        body.paragraphs(report.narrative().overdue());
    }

    private boolean isConsolidated() {
        return coverage.level() == Obligation.Level.CONSOLIDATED;
    }
}

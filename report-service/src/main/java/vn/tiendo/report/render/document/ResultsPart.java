package vn.tiendo.report.render.document;

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
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.document.OfficialDocument.Kind;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** Writes parts II to IV: what was done, what was measured, what is overdue. */
final class ResultsPart {

    private final ReportContent report;
    private final Coverage coverage;
    private final DocumentBody documentBody;

    ResultsPart(ReportContent report, DocumentBody documentBody) {
        this.report = report;
        this.coverage = report.coverage();
        this.documentBody = documentBody;
    }

    void write() {
        results();
        targets();
        overdue();
    }

    private void results() {
        documentBody.add(Kind.HEADING, "II. KẾT QUẢ THỰC HIỆN");
        documentBody.add(Kind.SUBHEADING, "1. Kết quả chung");
        if (report.results().counts().figures() == null) {
            // A record from before tasks were counted.
            documentBody.add(
                    Kind.PARAGRAPH, "Trong kỳ có " + report.results().counts().tasks() + " nhiệm vụ.");
        } else {
            figures();
        }
        documentBody.paragraphs(report.narrative().results());
        documentBody.add(Kind.SUBHEADING, "2. Kết quả theo từng mục của Kế hoạch");
        for (SectionResult section : report.results().sections()) {
            documentBody.point("Mục " + section.number() + ": " + VietnameseWording.sentence(section.name()));
            section.tasks().forEach(this::task);
        }
    }

    private void figures() {
        documentBody.add(Kind.PARAGRAPH, FigureWords.plan(report));
        documentBody.add(Kind.PARAGRAPH, FigureWords.results(report));
        String rates = FigureWords.rates(report.results().counts().figures());
        if (rates != null) {
            documentBody.add(Kind.PARAGRAPH, rates);
        }
        Table table = FigureWords.table(report);
        if (table != null) {
            documentBody.table(table);
        }
        FigureWords.lists(report).forEach(text -> documentBody.add(Kind.PARAGRAPH, text));
    }

    private void task(TaskResult task) {
        documentBody.add(Kind.ITEM, "Nhiệm vụ " + task.number() + ": " + VietnameseWording.sentence(task.title()));
        // Agencies that say the same (mostly nothing yet) stand together: a group may have forty members.
        Map<String, List<AssignmentResult>> alike = task.assignments().stream()
                .collect(Collectors.groupingBy(
                        a -> a.occurrence() + "|" + VietnameseWording.state(a) + "|" + VietnameseWording.account(a),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<AssignmentResult> group : alike.values()) {
            AssignmentResult first = group.get(0);
            String due = first.due() == null ? "" : ", hạn " + DateWords.day(first.due());
            String account = VietnameseWording.account(first);
            documentBody.add(
                    Kind.SUBITEM,
                    "%s%s: %s%s.%s"
                            .formatted(
                                    first.occurrence(),
                                    due,
                                    VietnameseWording.state(first),
                                    who(group),
                                    account.isEmpty() ? "" : " " + account));
        }
        task.contributions()
                .forEach(c -> documentBody.add(
                        Kind.SUBITEM, "Phối hợp - " + c.agency().name() + ": " + VietnameseWording.account(c)));
    }

    /** Which agencies; an agency's own report names only those whose work it took over. */
    private String who(List<AssignmentResult> group) {
        if (isConsolidated()) {
            return VietnameseWording.agencies(group);
        }
        String from = group.stream()
                .filter(a -> !a.answeredBy().isEmpty())
                .map(a -> a.agency().name())
                .collect(Collectors.joining("; "));
        return from.isEmpty() ? "" : " (tiếp nhận từ " + from + ")";
    }

    private void targets() {
        documentBody.add(Kind.HEADING, "III. CHỈ TIÊU, CỘT MỐC");
        if (report.targets().isEmpty()) {
            documentBody.add(Kind.PARAGRAPH, "Kế hoạch không đặt chỉ tiêu định lượng.");
            return;
        }
        documentBody.table(Tables.targets(report.targets()));
    }

    private void overdue() {
        documentBody.add(Kind.HEADING, "IV. NHIỆM VỤ QUÁ HẠN VÀ NGUYÊN NHÂN");
        if (report.overdue().isEmpty()) {
            documentBody.add(Kind.PARAGRAPH, "Không có nhiệm vụ quá hạn.");
        }
        String notCarried = FigureWords.notCarried(report);
        if (notCarried != null) {
            documentBody.add(Kind.PARAGRAPH, notCarried);
        }
        Map<String, List<OverdueLine>> alike = report.overdue().stream()
                .collect(Collectors.groupingBy(
                        o -> "Nhiệm vụ %s (%s), hạn %s|%s"
                                .formatted(
                                        o.task(),
                                        o.occurrence(),
                                        DateWords.day(o.due()),
                                        o.why() == null ? "cơ quan chưa nêu." : VietnameseWording.sentence(o.why())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.forEach((words, lines) -> {
            String[] taskAndReason = words.split("\\|", 2);
            String agencies = lines.stream().map(o -> o.agency().name()).collect(Collectors.joining("; "));
            documentBody.add(
                    Kind.ITEM,
                    taskAndReason[0] + (isConsolidated() ? " - " + agencies : "") + ". Nguyên nhân: "
                            + taskAndReason[1]);
        });
        documentBody.paragraphs(report.narrative().overdue());
    }

    private boolean isConsolidated() {
        return coverage.level() == Obligation.Level.CONSOLIDATED;
    }
}

package vn.tiendo.report.filing.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.DifficultyLine;
import vn.tiendo.report.content.EditedPart;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.Statement;
import vn.tiendo.report.content.head.Signature;

/**
 * One place in which two revisions of a report differ.
 *
 * @param where for people, in Vietnamese
 * @param before null: was not there
 * @param after null: is not there any more
 */
@Schema(name = "ReportDifference")
public record Difference(
        @Schema(examples = "Nhiệm vụ II.1, Sở Nội vụ, Năm 2026")
        String where,

        @Schema(examples = "IN_PROGRESS, 40%", nullable = true)
        String before,

        @Schema(examples = "COMPLETED, 2026-11-10", nullable = true)
        String after) {

    /** In the order of the report. */
    public static List<Difference> between(ReportContent before, ReportContent after) {
        Map<String, String> old = places(before);
        Map<String, String> now = places(after);
        List<Difference> differences = new ArrayList<>();
        now.forEach((where, text) -> {
            if (!Objects.equals(text, old.get(where))) {
                differences.add(new Difference(where, old.get(where), text));
            }
        });
        old.forEach((where, text) -> {
            if (!now.containsKey(where)) {
                differences.add(new Difference(where, text, null));
            }
        });
        return List.copyOf(differences);
    }

    /** Everything in a report that may change, each under a name of its place. */
    private static Map<String, String> places(ReportContent report) {
        Map<String, String> places = new LinkedHashMap<>();
        Signature signed = report.signature();
        put(places, "Số, ngày ban hành", signed == null ? null : signed.number() + ", " + signed.date());
        put(places, "Người ký", signed == null ? null : signed.signer());
        put(places, "Thời điểm chốt số liệu", report.coverage().cutOff().toString());
        report.results()
                .counts()
                .byStatus()
                .forEach((status, n) -> put(places, "Số nhiệm vụ được giao " + status, "" + n));
        report.results().counts().byTimeliness().forEach((t, n) -> put(places, "Số nhiệm vụ được giao " + t, "" + n));
        report.results().sections().forEach(section -> section.tasks().forEach(task -> results(places, task)));
        report.targets()
                .forEach(t -> put(
                        places,
                        "Chỉ tiêu: " + t.text(),
                        Stream.of(t.reachedOn(), t.measured(), t.words())
                                .filter(Objects::nonNull)
                                .map(String::valueOf)
                                .reduce((a, b) -> a + ", " + b)
                                .orElse(null)));
        remarks(places, report);
        narrative(places, "Lời văn", report.narrative());
        for (EditedPart edited : report.edited()) {
            String texts =
                    edited.texts().stream().map(EditedPart.EditedText::text).collect(Collectors.joining("\n"));
            put(places, "Mục đã biên tập: " + edited.part().title(), texts.isBlank() ? "(không có lời nào)" : texts);
        }
        for (Statement s : report.statements()) {
            narrative(places, s.agency().name(), s.narrative());
        }
        if (report.reporters() != null) {
            for (ReporterLine line : report.reporters()) {
                put(
                        places,
                        "Tình hình nộp báo cáo: " + line.agency().name(),
                        line.outcome() == null ? "FOCAL" : line.outcome().name());
            }
        }
        return places;
    }

    private static void results(Map<String, String> places, TaskResult task) {
        for (AssignmentResult a : task.assignments()) {
            String place = "Nhiệm vụ " + task.number() + ", " + a.agency().name() + ", " + a.occurrence();
            String percent = a.percent() == null ? "" : ", " + a.percent() + "%";
            put(places, place, a.status() + (a.completedOn() == null ? percent : ", " + a.completedOn()));
            put(places, place + " - thời hạn", a.due() == null ? null : a.due().toString());
            put(places, place + " - kết quả", a.result());
            put(places, place + " - xác nhận", a.verification());
        }
        for (ReportContent.ContributionLine c : task.contributions()) {
            put(
                    places,
                    "Nhiệm vụ " + task.number() + ", phối hợp: " + c.agency().name(),
                    c.text());
        }
    }

    private static void remarks(Map<String, String> places, ReportContent report) {
        for (DifficultyLine d : report.difficulties()) {
            String who =
                    d.agency() == null ? "Ủy ban nhân dân tỉnh" : d.agency().name();
            String answers =
                    d.answers().stream().map(DifficultyLine.Answer::text).collect(Collectors.joining("; "));
            put(
                    places,
                    "Khó khăn, vướng mắc: " + who + (d.task() == null ? "" : ", nhiệm vụ " + d.task()),
                    d.text() + (answers.isEmpty() ? "" : " - " + answers));
        }
        for (ReportContent.Remark r : report.proposals()) {
            put(places, "Đề xuất: " + r.agency().name() + ", nhiệm vụ " + r.task(), r.text());
        }
    }

    private static void narrative(Map<String, String> places, String whose, Narrative n) {
        put(places, whose + " - công tác chỉ đạo, triển khai", n.direction());
        put(places, whose + " - kết quả chung", n.results());
        put(places, whose + " - ước đến hết năm", n.yearEndEstimate());
        if (n.pillars() != null) {
            n.pillars().texts().forEach((pillar, text) -> put(places, whose + " - " + pillar.vietnamese(), text));
        }
        put(places, whose + " - kinh phí", n.funding());
        put(places, whose + " - kết quả nổi bật", n.strengths());
        put(places, whose + " - khó khăn, vướng mắc", n.difficulties());
        put(places, whose + " - tồn tại, hạn chế", n.limitations());
        put(places, whose + " - nguyên nhân chậm tiến độ", n.overdue());
        put(places, whose + " - nguyên nhân khách quan", n.objectiveCauses());
        put(places, whose + " - nguyên nhân chủ quan", n.subjectiveCauses());
        put(places, whose + " - nhiệm vụ năm sau", n.nextYear());
        if (n.proposals() != null) {
            n.proposals().forEach(p -> put(places, whose + " - đề xuất, kiến nghị", p.text()));
        }
    }

    /** Of several with one name the later ones are numbered. */
    private static void put(Map<String, String> places, String where, String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        String name = where;
        for (int i = 2; places.containsKey(name); i++) {
            name = where + " (" + i + ")";
        }
        places.put(name, text);
    }
}

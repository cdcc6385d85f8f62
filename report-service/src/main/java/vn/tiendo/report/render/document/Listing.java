package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ListedLine;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReportLists;
import vn.tiendo.report.content.WaitingLine;
import vn.tiendo.report.ledger.entry.AssignmentState.Decision;
import vn.tiendo.report.ledger.entry.Obligation;

/** A list beside the totals: what a report names and does not count. */
record Listing(String title, List<String> entries) {

    /** So many agencies are named in a sentence. */
    private static final int NAMED = 2;

    /** Those of which there is something. */
    static List<Listing> of(ReportContent report) {
        ReportLists lists = report.lists();
        if (lists == null) {
            return List.of();
        }
        List<Listing> all = new ArrayList<>();
        add(
                all,
                "Nhiệm vụ chưa đến thời điểm triển khai",
                lists.waiting().stream().map(Listing::waiting).toList());
        Map<String, List<ListedLine>> stopped = lists.stopped().stream()
                .collect(Collectors.groupingBy(l -> decision(l.decision()), TreeMap::new, Collectors.toList()));
        stopped.forEach((decision, lines) -> add(
                all,
                "Nhiệm vụ dừng thực hiện theo " + decision,
                lines.stream().map(l -> Reading.brief(l.title())).distinct().toList()));
        add(
                all,
                "Các nhiệm vụ đề nghị " + asked(report) + " phối hợp thực hiện",
                lists.invited().stream().map(Listing::invited).toList());
        add(
                all,
                "Kết quả năm trước phát sinh sau kỳ báo cáo",
                lists.earlierResults().stream().map(l -> earlier(report, l)).toList());
        return all;
    }

    private static void add(List<Listing> all, String title, List<String> entries) {
        if (!entries.isEmpty()) {
            all.add(new Listing(title, entries));
        }
    }

    /** Whom the plan asks to join in, before "phối hợp thực hiện"; many are named with each task. */
    static String asked(ReportContent report) {
        List<String> names = report.lists().invited().stream()
                .flatMap(Listing::invitedNames)
                .distinct()
                .toList();
        return names.isEmpty() || names.size() > NAMED ? "các cơ quan, tổ chức" : String.join(", ", names);
    }

    private static Stream<String> invitedNames(TaskResult task) {
        return task.assignments().stream()
                .flatMap(a -> Reading.answering(a).stream())
                .filter(agency -> !Reading.isPlaceholder(agency))
                .map(Reading::name)
                .distinct()
                // The Fatherland Front stands before its member organisations.
                .sorted(Comparator.comparing(name -> !name.contains("Mặt trận Tổ quốc")));
    }

    private static String waiting(WaitingLine w) {
        return Reading.brief(w.title())
                + (w.words() == null ? "" : " (thực hiện " + VietnameseWording.lower(w.words()) + ")");
    }

    private static String invited(TaskResult task) {
        String done = task.assignments().stream()
                .map(AssignmentResult::result)
                .filter(TaskProse::isText)
                .map(VietnameseWording::clause)
                .distinct()
                .collect(Collectors.joining(", "));
        List<String> names = invitedNames(task).toList();
        String who = names.size() > NAMED ? ": " + String.join(", ", names) : "";
        return Reading.brief(task.title()) + who + (done.isEmpty() ? "" : " (" + done + ")");
    }

    private static String earlier(ReportContent report, ListedLine l) {
        boolean all = report.coverage().level() == Obligation.Level.CONSOLIDATED;
        return "%s (%s%s, hoàn thành ngày %s)"
                .formatted(
                        Reading.brief(l.title()),
                        all ? Reading.name(l.agency()) + ", " : "",
                        VietnameseWording.lower(l.occurrence()),
                        DateWords.day(l.completedOn()));
    }

    private static String decision(Decision d) {
        return d == null
                ? "quyết định của cơ quan có thẩm quyền"
                : TaskProse.document(d.number(), d.date(), d.issuer());
    }
}

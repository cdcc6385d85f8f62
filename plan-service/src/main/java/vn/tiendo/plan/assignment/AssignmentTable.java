package vn.tiendo.plan.assignment;

import static vn.tiendo.platform.table.Column.day;
import static vn.tiendo.platform.table.Column.number;
import static vn.tiendo.platform.table.Column.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.contracts.PlanWords;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.platform.table.Table;

/** Assignments as a table, in the words of the working form. */
final class AssignmentTable {

    /** What its rows need beside the assignment. */
    static final AssignmentViews.Included INCLUDED = new AssignmentViews.Included(true, false);

    static final Table<AssignmentView> TABLE = new Table<>(
            "Phân công nhiệm vụ",
            List.of(
                    text("Mã phân công", a -> a.id().toString()),
                    text("Mã nhiệm vụ", AssignmentView::task),
                    text("Mã kế hoạch", AssignmentView::plan),
                    text("Số thứ tự", a -> a.taskSummary().number()),
                    text("Tên nhiệm vụ", a -> a.taskSummary().title()),
                    text("Trụ cột", a -> a.taskSummary().pillar().label),
                    text("Cơ quan chủ trì", a -> a.agency().name()),
                    text("Cơ quan chịu trách nhiệm hiện nay", a -> names(a.answersNow())),
                    text("Kỳ thực hiện", a -> a.occurrence().label()),
                    day("Từ ngày", a -> a.occurrence().from()),
                    day("Đến ngày", a -> a.occurrence().to()),
                    day("Thời hạn", a -> a.occurrence().due()),
                    text("Tình trạng", a -> a.status().label),
                    text("Tình trạng thời hạn", a -> a.timeliness().label),
                    number("Tiến độ (%)", AssignmentView::percent),
                    day("Ngày hoàn thành", AssignmentView::completedOn),
                    text("Xác nhận", a -> a.verification().state().label),
                    text("Kết quả", AssignmentView::result),
                    text("Khó khăn, vướng mắc", AssignmentView::difficulties),
                    text("Đề xuất, kiến nghị", AssignmentView::proposals),
                    text("Minh chứng", a -> evidence(a.evidence())),
                    text("Lý do", AssignmentView::reason),
                    number("Số lần gia hạn", a -> a.extensions().size()),
                    number("Phiên bản", AssignmentView::version)));

    private AssignmentTable() {}

    private static String names(List<NamedAgency> agencies) {
        return agencies.stream().map(NamedAgency::name).collect(Collectors.joining("; "));
    }

    private static String evidence(List<Evidence> all) {
        return all.isEmpty() ? null : all.stream().map(AssignmentTable::words).collect(Collectors.joining("\n"));
    }

    private static String words(Evidence e) {
        String date = e.date() == null ? null : "ngày " + PlanWords.day(e.date());
        return Stream.of(e.number(), date, e.issuer(), e.subject(), e.link())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }
}

package vn.tiendo.plan.task;

import static vn.tiendo.platform.table.Column.day;
import static vn.tiendo.platform.table.Column.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.table.Table;

/** Tasks as a table. Agencies stand there in the plan's words: groups among them have no other name. */
final class TaskTable {

    private TaskTable() {}

    static Table<TaskView> of(AgencyDirectory directory) {
        return new Table<>(
                "Nhiệm vụ",
                List.of(
                        text("Mã nhiệm vụ", TaskView::id),
                        text("Mã kế hoạch", TaskView::plan),
                        text("Tỉnh ban hành kế hoạch", t -> province(t.issuedBy(), directory)),
                        text("Tỉnh chịu trách nhiệm hiện nay", t -> province(t.answersNow(), directory)),
                        text("Số thứ tự", TaskView::number),
                        text("Mục", TaskView::section),
                        text("Tên nhiệm vụ", TaskView::title),
                        text("Trụ cột", t -> t.pillar().label),
                        text("Sản phẩm", TaskView::deliverable),
                        text("Cấp trình", TaskView::submissionLevel),
                        text("Cơ quan chủ trì", t -> t.leads().words()),
                        text("Cơ quan phối hợp", t -> t.coordinators().words()),
                        text("Thời gian thực hiện", TaskView::timeWords),
                        text("Loại thời gian", TaskTable::kinds),
                        day("Thời hạn đầu tiên", t -> dues(t).min(Comparator.naturalOrder())
                                .orElse(null)),
                        day("Thời hạn cuối cùng", t -> dues(t).max(Comparator.naturalOrder())
                                .orElse(null)),
                        text("Tính chất", t -> t.binding() == TaskDefinition.Binding.INVITED ? "Đề nghị" : "Giao"),
                        text("Ghi chú nguồn", TaskView::sourceNote)));
    }

    private static String province(String id, AgencyDirectory directory) {
        return directory.province(id).map(ProvinceDefinition::name).orElse(id);
    }

    private static String kinds(TaskView task) {
        return task.frames().stream()
                .map(frame -> frame.kind().label)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Stream<LocalDate> dues(TaskView task) {
        return task.frames().stream().map(TimeFrame::due).filter(Objects::nonNull);
    }
}

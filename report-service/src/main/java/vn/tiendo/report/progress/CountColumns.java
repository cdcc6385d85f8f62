package vn.tiendo.report.progress;

import static vn.tiendo.platform.table.Column.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import vn.tiendo.platform.table.Column;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;

/** Counts in the columns of a table: first of tasks, in the words of the comparison of provinces, then of what each agency was given. */
public final class CountColumns {

    private CountColumns() {}

    public static <T> List<Column<T>> of(Function<T, Counts> counts) {
        List<Column<T>> columns = new ArrayList<>();
        columns.add(number("Nhiệm vụ", counts.andThen(Counts::tasks)));
        columns.add(figure("Đã hoàn thành", counts, Figures::done));
        columns.add(figure("Trong đó quá hạn", counts, Figures::doneLate));
        columns.add(figure("Đang thực hiện", counts, Figures::inProgress));
        columns.add(figure("Chưa thực hiện", counts, Figures::notStarted));
        columns.add(figure("Chưa có báo cáo", counts, Figures::unreported));
        columns.add(figure("Tạm dừng", counts, Figures::suspended));
        columns.add(figure("Chưa hoàn thành, đã quá hạn", counts, Figures::overdue));
        columns.add(figure("Chuyển tiếp từ các năm trước", counts, Figures::carriedOver));
        columns.add(number("Phân công", counts.andThen(Counts::assignments)));
        for (Status status : Status.values()) {
            columns.add(number("Phân công: " + words(status), counts.andThen(c -> c.byStatus()
                    .get(status))));
        }
        for (Timeliness timeliness : Timeliness.values()) {
            columns.add(number("Phân công: " + words(timeliness), counts.andThen(c -> c.byTimeliness()
                    .get(timeliness))));
        }
        return columns;
    }

    /** Older records have no figures of tasks. */
    private static <T> Column<T> figure(String heading, Function<T, Counts> counts, ToIntFunction<Figures> figure) {
        return number(
                heading, counts.andThen(c -> c.figures() == null ? null : (Integer) figure.applyAsInt(c.figures())));
    }

    private static String words(Status status) {
        return switch (status) {
            case NOT_STARTED -> "chưa thực hiện";
            case IN_PROGRESS -> "đang thực hiện";
            case COMPLETED -> "hoàn thành";
            case SUSPENDED -> "tạm dừng";
            case CANCELLED -> "hủy";
        };
    }

    private static String words(Timeliness timeliness) {
        return switch (timeliness) {
            case DONE_ON_TIME -> "hoàn thành đúng hạn";
            case DONE_LATE -> "hoàn thành quá hạn";
            case OPEN_IN_TIME -> "đang trong hạn";
            case OPEN_OVERDUE -> "quá hạn";
            case NOT_DATABLE -> "không xác định thời hạn";
            case NO_DATA -> "chưa có số liệu";
            case OUTSIDE -> "ngoài thống kê thời hạn";
        };
    }
}

package vn.tiendo.report.page.overview;

import java.util.Arrays;
import java.util.function.Predicate;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;

/** How a task stands, as a list is narrowed by it; each is one of the numbers of the page, and shows just these. */
enum Condition {
    DONE("hoan-thanh", "đã hoàn thành", figure -> figure.standing() == Standing.DONE),
    DONE_LATE("hoan-thanh-qua-han", "hoàn thành quá hạn", TaskFigure::late),
    IN_PROGRESS("dang-thuc-hien", "đang thực hiện", figure -> figure.standing() == Standing.IN_PROGRESS),
    NOT_STARTED("chua-thuc-hien", "chưa thực hiện", figure -> figure.standing() == Standing.NOT_STARTED),
    UNREPORTED("chua-co-bao-cao", "chưa có báo cáo", figure -> figure.standing() == Standing.UNREPORTED),
    SUSPENDED("tam-dung", "tạm dừng", figure -> figure.standing() == Standing.SUSPENDED),
    OVERDUE("qua-han", "chưa xong và đã quá hạn", TaskFigure::overdue);

    static final String PARAMETER = "tinh-trang";

    final String word;

    /** After "nhiệm vụ". */
    final String title;

    private final Predicate<TaskFigure> is;

    Condition(String word, String title, Predicate<TaskFigure> is) {
        this.word = word;
        this.title = title;
        this.is = is;
    }

    /** @return null where nothing is asked */
    static Condition of(String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(values())
                .filter(condition -> condition.word.equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.field(
                        Kind.INVALID_PARAMETER, PARAMETER, "Không có tình trạng này.", "There is no such condition."));
    }

    boolean holds(TaskFigure figure) {
        return is.test(figure);
    }
}

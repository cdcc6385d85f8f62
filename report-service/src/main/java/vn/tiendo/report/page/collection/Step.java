package vn.tiendo.report.page.collection;

import java.util.Optional;
import java.util.stream.Stream;

/** What may be done with a report on its page. */
enum Step {
    ACCEPT("tiep-nhan", "Đã tiếp nhận báo cáo."),
    SEND_BACK("tra-lai", "Đã trả lại báo cáo; cơ quan thấy lý do và nộp lại."),
    PAPER("ban-giay", "Đã ghi nhận bản giấy."),
    STAND_IN("nop-thay", "Đã nộp thay; báo cáo chờ Ủy ban nhân dân tỉnh tiếp nhận.");

    /** In the address. */
    final String path;

    /** What is said when it is done. */
    final String done;

    Step(String path, String done) {
        this.path = path;
        this.done = done;
    }

    static Optional<Step> of(String path) {
        return Stream.of(values()).filter(step -> step.path.equals(path)).findFirst();
    }
}

package vn.tiendo.report.page.collection;

import java.util.Optional;
import java.util.stream.Stream;

/** The fields of the steps; they stand on one page, so that their names differ. */
enum StepField {
    RETURN_REASON(Step.SEND_BACK, "ly-do-tra-lai", "Lý do trả lại", "reason", false),
    RECEIVED_ON(Step.PAPER, "ngay-nhan", "Ngày nhận bản giấy", "receivedOn", true),
    NUMBER(Step.PAPER, "so-van-ban", "Số, ký hiệu báo cáo", "number", false),
    DATE(Step.PAPER, "ngay-van-ban", "Ngày của báo cáo", "date", true),
    ARRIVAL_NUMBER(Step.PAPER, "so-den", "Số đến", "arrivalNumber", false),
    STAND_IN_REASON(Step.STAND_IN, "ly-do-nop-thay", "Lý do nộp thay", "onBehalf.reason", false);

    final Step step;

    /** In the page. */
    final String name;

    final String label;

    /** In the body of the API, by which refusals name it. */
    private final String path;

    final boolean day;

    StepField(Step step, String name, String label, String path, boolean day) {
        this.step = step;
        this.name = name;
        this.label = label;
        this.path = path;
        this.day = day;
    }

    /** The field of a step that a refusal is about; empty where it is about none of the form. */
    static Optional<StepField> of(Step step, String path) {
        return Stream.of(values())
                .filter(field -> field.step == step && (field.path.equals(path) || field.name.equals(path)))
                .findFirst();
    }
}

package vn.tiendo.plan.mywork.form;

import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a report, beside its documents. */
enum Field {
    STATUS("tinh-trang", "Tình trạng", "to"),
    COMPLETED_ON("ngay-hoan-thanh", "Ngày hoàn thành", "completedOn"),
    PERCENT("ty-le", "Tỷ lệ hoàn thành (%)", "percent"),
    RESULT("ket-qua", "Kết quả", "result"),
    DIFFICULTIES("kho-khan", "Khó khăn, vướng mắc", "difficulties"),
    PROPOSALS("de-xuat", "Đề xuất, kiến nghị", "proposals"),
    FOR_GOOD("dut-diem", "Hoàn thành dứt điểm", "forGood"),
    REASON("ly-do", "Lý do", "reason");

    /** In the page. */
    final String name;

    final String label;

    /** In the body of the API, by which refusals name it. */
    private final String path;

    Field(String name, String label, String path) {
        this.name = name;
        this.label = label;
        this.path = path;
    }

    /** The field that a refusal is about, by its name in the page or in the API; empty where it is about none of these. */
    static Optional<Field> of(String path) {
        return Stream.of(values())
                .filter(field -> field.path.equals(path) || field.name.equals(path))
                .findFirst();
    }
}

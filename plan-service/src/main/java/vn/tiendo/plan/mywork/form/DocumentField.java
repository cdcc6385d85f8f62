package vn.tiendo.plan.mywork.form;

import java.util.Optional;
import java.util.stream.Stream;

/** What is asked of each document. */
enum DocumentField {
    NUMBER("so-van-ban", "Số, ký hiệu văn bản", "number", "Ví dụ 123/KH-UBND."),
    DATE("ngay-van-ban", "Ngày văn bản", "date", "Ngày/tháng/năm, ví dụ 02/10/2026."),
    ISSUER("noi-ban-hanh", "Nơi ban hành", "issuer", "Ví dụ Ủy ban nhân dân tỉnh."),
    SUBJECT(
            "trich-yeu",
            "Trích yếu",
            "subject",
            "Nội dung chính của văn bản; in ở phần chỉ đạo, điều hành và ở phụ lục của báo cáo."),
    LINK("duong-dan", "Đường dẫn", "link", "Nếu có: địa chỉ bắt đầu bằng http:// hoặc https://.");

    /** Of a box: the document directs the work. */
    static final String STEERING = "chi-dao";

    final String label;
    final String hint;

    private final String name;
    private final String path;

    DocumentField(String name, String label, String path, String hint) {
        this.name = name;
        this.label = label;
        this.path = path;
        this.hint = hint;
    }

    /** In the page, of one of the documents, from 0. */
    String name(int row) {
        return numbered(name, row);
    }

    static String steering(int row) {
        return numbered(STEERING, row);
    }

    private static String numbered(String name, int row) {
        return row == 0 ? name : name + "-" + (row + 1);
    }

    /** By its name in a document of the API. */
    static Optional<DocumentField> of(String path) {
        return Stream.of(values()).filter(field -> field.path.equals(path)).findFirst();
    }
}

package vn.tiendo.report.page.request;

import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a request, in the order of the form. */
enum RequestField {
    PLAN("ke-hoach", "Kế hoạch", "plan", false),
    KIND("loai", "Loại báo cáo", "kind", false),
    SUBJECT("trich-yeu", "Báo cáo về việc gì", "subject", false),
    REPORTERS("co-quan", "Cơ quan báo cáo", "reporters", false),
    CLOSING("ngay-chot", "Số liệu tính đến hết ngày", "closingDate", true),
    DUE("han-nop", "Hạn nộp của các cơ quan", "dueDate", true),
    CONSOLIDATED_DUE("han-tong-hop", "Hạn nộp báo cáo tổng hợp", "consolidatedDueDate", true),
    FROM("tu-ngay", "Số liệu từ ngày", "periodFrom", true),
    NUMBER("so-van-ban", "Số, ký hiệu văn bản", "basis.number", false),
    DATE("ngay-van-ban", "Ngày văn bản", "basis.date", true),
    ISSUER("noi-ban-hanh", "Nơi ban hành", "basis.issuer", false),
    OUTLINE("de-cuong", "Đề cương theo văn bản nào", "outline.letter", false);

    /** In the page. */
    final String name;

    final String label;

    /** In the body of the API, by which refusals name it. */
    private final String path;

    final boolean day;

    RequestField(String name, String label, String path, boolean day) {
        this.name = name;
        this.label = label;
        this.path = path;
        this.day = day;
    }

    /** The field that a refusal is about; empty where it is about none of the form. */
    static Optional<RequestField> of(String path) {
        String one = path.replaceFirst("\\[\\d+].*$", "");
        return Stream.of(values())
                .filter(field -> field.path.equals(one) || field.name.equals(one))
                .findFirst();
    }
}

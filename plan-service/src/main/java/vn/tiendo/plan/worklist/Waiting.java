package vn.tiendo.plan.worklist;

/** Kinds of work that wait for somebody, the most pressing first. */
public enum Waiting {
    RETURNED("Kết quả bị trả lại, cần bổ sung"),
    OVERDUE("Nhiệm vụ quá hạn"),
    DUE_SOON("Nhiệm vụ đến hạn trong 30 ngày tới"),
    UNREPORTED("Nhiệm vụ chưa báo cáo trong năm"),
    NO_DATA("Nhiệm vụ của kỳ đã qua, chưa có số liệu"),
    EXPLANATIONS_LATE("Yêu cầu giải trình đã quá hạn trả lời"),
    EXPLANATIONS("Yêu cầu giải trình chờ trả lời"),
    TO_CONFIRM("Kết quả hoàn thành chờ xác nhận"),
    EXPLANATIONS_MISSING("Giải trình của cơ quan đã quá hạn, chưa có trả lời"),
    EXTENSION_REQUESTS("Đề nghị gia hạn chờ quyết định"),
    DIFFICULTIES("Khó khăn, vướng mắc chờ trả lời"),
    ACTS("Văn bản chờ ban hành, cần trả lời đã có hay chưa");

    /** Name for people. */
    public final String label;

    Waiting(String label) {
        this.label = label;
    }
}

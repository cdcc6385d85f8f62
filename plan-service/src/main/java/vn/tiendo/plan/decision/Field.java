package vn.tiendo.plan.decision;

/** The fields of the forms. */
enum Field {
    RETURN_REASON(
            "ly-do",
            "Lý do trả lại",
            "reason",
            Kind.TEXT,
            "Cơ quan sẽ đọc lý do này và báo cáo lại. Nêu rõ còn thiếu gì, ví dụ: Chưa kèm văn bản ban hành."),
    NEW_DUE("han-moi", "Hạn mới", "newDue", Kind.DAY, "Ngày/tháng/năm. Có thể là ngày khác với ngày cơ quan đề nghị."),
    NUMBER("so-quyet-dinh", "Số, ký hiệu văn bản cho gia hạn", "decision.number", Kind.LINE, "Ví dụ 2345/QĐ-UBND."),
    DATE("ngay-quyet-dinh", "Ngày văn bản", "decision.date", Kind.DAY, "Ngày/tháng/năm, ví dụ 15/10/2026."),
    ISSUER("noi-ban-hanh", "Cơ quan ban hành", "decision.issuer", Kind.LINE, "Ví dụ Ủy ban nhân dân tỉnh."),
    REFUSAL_REASON("ly-do-khong", "Lý do không gia hạn", "reason", Kind.TEXT, "Cơ quan sẽ đọc lý do này."),
    QUESTION(
            "noi-dung",
            "Nội dung yêu cầu giải trình",
            "question",
            Kind.TEXT,
            "Ví dụ: Vì sao nhiệm vụ chưa xong? Đề nghị nêu nguyên nhân và thời gian hoàn thành."),
    ANSWER_BY(
            "tra-loi-truoc",
            "Trả lời chậm nhất ngày",
            "answerBy",
            Kind.DAY,
            "Ngày/tháng/năm, từ hôm nay trở đi. Trả lời sau ngày này được ghi là chậm.");

    /** What is typed into it. */
    enum Kind {
        LINE,
        DAY,
        TEXT
    }

    /** In the page. */
    final String name;

    final String label;

    /** In the body of the API, by which refusals name it. */
    final String path;

    final Kind kind;
    final String hint;

    Field(String name, String label, String path, Kind kind, String hint) {
        this.name = name;
        this.label = label;
        this.path = path;
        this.kind = kind;
        this.hint = hint;
    }
}

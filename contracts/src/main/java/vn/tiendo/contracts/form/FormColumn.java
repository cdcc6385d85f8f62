package vn.tiendo.contracts.form;

/** The columns of the form in their order. The reader finds a column by its heading, so that inserted ones do no harm. */
public enum FormColumn {
    TASK("Nhiệm vụ", Part.SHOWN, null),
    CONTENT("Nội dung", Part.SHOWN, null),
    AGENCY("Cơ quan chủ trì", Part.SHOWN, null),
    OCCURRENCE("Kỳ thực hiện", Part.SHOWN, null),
    DUE("Thời hạn", Part.SHOWN, null),
    STATUS("Tình trạng hiện nay", Part.SHOWN, null),
    REPORTED("Kết quả đã báo cáo", Part.SHOWN, null),

    NEW_STATUS("Tình trạng mới", Part.FILLED, "to"),
    COMPLETED_ON("Ngày hoàn thành", Part.FILLED, "completedOn"),
    PERCENT("Tỷ lệ %", Part.FILLED, "percent"),
    RESULT("Kết quả", Part.FILLED, "result"),
    DIFFICULTIES("Khó khăn, vướng mắc", Part.FILLED, "difficulties"),
    PROPOSALS("Đề xuất, kiến nghị", Part.FILLED, "proposals"),
    DOCUMENT_NUMBER("Số văn bản", Part.FILLED, "evidence[0].number"),
    DOCUMENT_DATE("Ngày văn bản", Part.FILLED, "evidence[0].date"),
    DOCUMENT_ISSUER("Nơi ban hành", Part.FILLED, "evidence[0].issuer"),
    DOCUMENT_SUBJECT("Trích yếu", Part.FILLED, "evidence[0].subject", false),
    LINK("Đường dẫn", Part.FILLED, "evidence[0].link"),
    REASON("Lý do", Part.FILLED, "reason"),

    ASSIGNMENT("Mã phân công", Part.TECHNICAL, "assignment"),
    VERSION("Phiên bản", Part.TECHNICAL, "version");

    /** What a column is for: only FILLED and TECHNICAL ones are read. */
    public enum Part {
        SHOWN,
        FILLED,
        TECHNICAL
    }

    public final String heading;
    public final Part part;

    /** Name of the same thing in the JSON of a status change; null for what is only shown. */
    public final String field;

    /** Whether a form must have it; forms that were given out before a column came are taken without it. */
    public final boolean required;

    FormColumn(String heading, Part part, String field) {
        this(heading, part, field, part != Part.SHOWN);
    }

    FormColumn(String heading, Part part, String field, boolean required) {
        this.heading = heading;
        this.part = part;
        this.field = field;
        this.required = required;
    }
}

package vn.tiendo.plan.answer;

import java.util.List;

/** The fields of the forms. */
enum Field {
    PLAN_NUMBER(
            "so-ke-hoach",
            "Số, ký hiệu",
            "number",
            Kind.LINE,
            "Ghi cả số và ký hiệu như trên văn bản, ví dụ 812/KH-UBND."),
    PLAN_DATE("ngay-ke-hoach", "Ngày ban hành", "date", Kind.DAY, "Ngày/tháng/năm, ví dụ 27/9/2024."),
    ACT_NUMBER("so-van-ban", "Số, ký hiệu văn bản", "act.number", Kind.LINE, "Ví dụ 179/2024/NĐ-CP."),
    ACT_DATE("ngay-van-ban", "Ngày văn bản", "act.date", Kind.DAY, "Ngày/tháng/năm, ví dụ 15/10/2026."),
    ACT_ISSUER("noi-ban-hanh", "Cơ quan ban hành", "act.issuer", Kind.LINE, "Ví dụ Chính phủ."),
    ACT_DUE(
            "thoi-han",
            "Thời hạn hoàn thành nhiệm vụ, nếu văn bản có ấn định",
            "due",
            Kind.DAY,
            "Ngày/tháng/năm. Văn bản không ấn định ngày thì để trống."),
    FULL_NAME(
            "ten-day-du",
            "Tên cơ quan trên văn bản",
            "fullName",
            Kind.LINE,
            "Chỉ ghi khi khác tên trong danh mục, ví dụ Hội Nông dân tỉnh Quảng Ninh."),
    PARENTS(
            "cap-tren",
            "Cơ quan chủ quản ghi phía trên",
            "parents",
            Kind.TEXT,
            "Mỗi dòng một tên. Tên dùng từ một ngày thì ghi cả ngày: Ủy ban nhân dân tỉnh Gia Lai từ ngày 1/7/2025."),
    REPORT_SYMBOL(
            "ky-hieu-bao-cao",
            "Số, ký hiệu báo cáo",
            "symbols.report",
            Kind.LINE,
            "Ghi {n} ở chỗ của số, ví dụ {n}/BC-SNV."),
    LETTER_SYMBOL(
            "ky-hieu-cong-van",
            "Số, ký hiệu công văn",
            "symbols.letter",
            Kind.LINE,
            "Ghi {unit} ở chỗ của đơn vị soạn thảo, ví dụ {n}/SNV-{unit}."),
    SUBMISSION_SYMBOL(
            "ky-hieu-to-trinh", "Số, ký hiệu tờ trình", "symbols.submission", Kind.LINE, "Ví dụ {n}/TTr-SNV."),
    AUTHORITY(
            "thay-mat",
            "Ký thay mặt",
            "authority",
            Kind.LINE,
            "Ví dụ TM. BAN THƯỜNG TRỰC. Không thay mặt ai thì để trống."),
    POST("chuc-vu", "Chức vụ người đứng đầu", "post", Kind.LINE, "Ví dụ GIÁM ĐỐC, CHÁNH VĂN PHÒNG."),
    UNIT(
            "don-vi-soan-thao",
            "Đơn vị soạn thảo (sau “Lưu: VT,”)",
            "draftingUnit",
            Kind.LINE,
            "Chữ viết tắt, ví dụ CCVC."),
    RECIPIENTS("noi-nhan", "Nơi nhận khác của báo cáo", "recipients", Kind.TEXT, "Mỗi dòng một nơi nhận."),
    SOURCE(
            "nguon",
            "Căn cứ",
            "source",
            Kind.LINE,
            "Văn bản hoặc người cho biết, ví dụ Công văn số 12/SNV-VP ngày 05/01/2026.");

    static final List<Field> OF_PLAN = List.of(PLAN_NUMBER, PLAN_DATE);
    static final List<Field> OF_PROFILE = List.of(
            REPORT_SYMBOL,
            LETTER_SYMBOL,
            SUBMISSION_SYMBOL,
            POST,
            AUTHORITY,
            UNIT,
            FULL_NAME,
            PARENTS,
            RECIPIENTS,
            SOURCE);
    static final List<Field> OF_ACT = List.of(ACT_NUMBER, ACT_DATE, ACT_ISSUER, ACT_DUE);

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

    /** Whether a refusal of this place in the body is about it. */
    boolean isAt(String place) {
        return path.equals(place) || name.equals(place) || place.startsWith(path + "[");
    }

    Field(String name, String label, String path, Kind kind, String hint) {
        this.name = name;
        this.label = label;
        this.path = path;
        this.kind = kind;
        this.hint = hint;
    }
}

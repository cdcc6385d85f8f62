package vn.tiendo.plan.measurement;

/** Examples of the API document that work when sent. */
final class Examples {

    /** Share of schools at the national standard, 96,8% in 2030. */
    static final String TARGET = "quang-ninh-205-kh-ubnd-2024-2030-02";

    static final String MEASURED = """
        {
          "year": 2025,
          "value": 95.2,
          "source": {"number": "312/BC-SGDĐT", "date": "2026-01-15", "issuer": "Sở Giáo dục và Đào tạo Quảng Ninh"},
          "note": "Số liệu cuối năm học 2024 - 2025"
        }\
        """;

    /** For a milestone, such as quang-ninh-205-kh-ubnd-2024-2030-m1. */
    static final String REACHED = """
        {
          "reachedOn": "2026-09-05",
          "source": {"text": "Lễ công bố mô hình đô thị đại học của Trường Đại học Hạ Long"}
        }\
        """;

    /** For the same, before it is reached. */
    static final String IN_WORDS = """
        {
          "year": 2026,
          "words": "Đã phê duyệt đề án; đang hoàn thiện cơ sở vật chất giai đoạn 2",
          "source": {"text": "Báo cáo của Trường Đại học Hạ Long"}
        }\
        """;

    static final String CONFIRMED = """
        {"outcome": "CONFIRMED"}\
        """;

    static final String RETURNED = """
        {"outcome": "RETURNED", "reason": "Số liệu chưa khớp với báo cáo tổng kết năm học."}\
        """;

    static final String OWNERS = """
        {
          "agencies": ["quang-ninh-so-giao-duc-va-dao-tao"],
          "basis": "Công văn số 2210/UBND-VX ngày 15/10/2026 của Ủy ban nhân dân tỉnh"
        }\
        """;

    private Examples() {}
}

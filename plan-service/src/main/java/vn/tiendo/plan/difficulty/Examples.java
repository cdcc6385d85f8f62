package vn.tiendo.plan.difficulty;

/** Examples of the API document. Only those that raise a difficulty can be sent as they are: its id is not known before. */
final class Examples {

    /** Quảng Ninh's IV.6.1 of 2026, led by Sở Tài chính; the same in every installation. */
    static final String ASSIGNMENT = "019b755a-2280-7414-9870-f64595070d0c";

    static final String PLAN = "quang-ninh-205-kh-ubnd-2024";

    static final String DIFFICULTY = "019aa0f5-1c00-7000-9d3e-2b1f5c6a7e80";

    static final String RAISED = """
            {
              "text": "Chưa có hướng dẫn về nguồn kinh phí thực hiện.",
              "proposal": "Đề nghị Bộ Tài chính hướng dẫn nội dung và mức chi."
            }""";

    static final String ANSWERED = """
            {"text": "Kinh phí bố trí trong dự toán chi sự nghiệp khoa học và công nghệ năm 2027."}""";

    static final String ESCALATED = """
            {"to": "Bộ Khoa học và Công nghệ", "reason": "Vượt thẩm quyền của cơ quan đầu mối."}""";

    static final String CLOSED = """
            {"reason": "Đã được bố trí kinh phí."}""";

    private Examples() {}
}

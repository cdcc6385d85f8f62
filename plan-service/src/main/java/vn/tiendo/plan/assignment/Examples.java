package vn.tiendo.plan.assignment;

/** Examples of the API document that work when sent: ids of assignments are the same in every installation. */
public final class Examples {

    /** Quảng Ninh's IV.6.1 of 2026, led by Sở Tài chính. */
    public static final String ASSIGNMENT = "019b755a-2280-7414-9870-f64595070d0c";

    static final String COMPLETED = """
            {
              "to": "COMPLETED",
              "completedOn": "2026-10-02",
              "percent": 100,
              "result": "Đã tham mưu bố trí ngân sách cho các chương trình, đề án thuộc Kế hoạch.",
              "evidence": [
                {"number": "123/KH-UBND", "date": "2026-10-01", "issuer": "Ủy ban nhân dân tỉnh Quảng Ninh",
                 "subject": "Bố trí kinh phí thực hiện các chương trình, đề án của Kế hoạch"}
              ]
            }""";

    /** Bình Định's V.02, due in 2026, led by Hội Văn học nghệ thuật tỉnh. */
    static final String DATED_ASSIGNMENT = "018cc0d1-6e80-7b77-bb24-ac0d3dd85d6d";

    static final String RETURNED = """
            {"outcome": "RETURNED", "reason": "Chưa kèm văn bản ban hành."}""";

    static final String FOR_GOOD = """
            {"forGood": true}""";

    static final String EXTENDED = """
            {
              "newDue": "2027-03-31",
              "decision": {"number": "2345/QĐ-UBND", "date": "2026-10-15", "issuer": "Ủy ban nhân dân tỉnh Gia Lai"}
            }""";

    public static final String BULK = """
            {
              "rows": [
                {
                  "assignment": "019b755a-2280-7414-9870-f64595070d0c",
                  "version": 1,
                  "change": {"to": "IN_PROGRESS", "percent": 40, "result": "Đang tổng hợp nhu cầu kinh phí của các cơ quan."}
                }
              ]
            }""";

    private Examples() {}
}

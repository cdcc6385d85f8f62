package vn.tiendo.plan.explanation;

/** Examples of the API document. Only the one that asks can be sent as it is: the id of an explanation is not known before. */
final class Examples {

    /** Quảng Ninh's IV.6.1 of 2026, led by Sở Tài chính; the same in every installation. */
    static final String ASSIGNMENT = "019b755a-2280-7414-9870-f64595070d0c";

    static final String EXPLANATION = "019aa0f5-1c00-7000-9d3e-2b1f5c6a7e82";

    static final String ASKED = """
            {
              "question": "Vì sao nhiệm vụ chưa được triển khai? Đề nghị nêu rõ nguyên nhân và tiến độ dự kiến.",
              "answerBy": "2027-03-31"
            }""";

    static final String ANSWERED = """
            {"text": "Kinh phí mới được giao trong tháng 11; cơ quan sẽ hoàn thành trước ngày 20/12."}""";

    private Examples() {}
}

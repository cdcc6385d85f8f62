package vn.tiendo.plan.extension;

/** Examples of the API document. Only the one that asks can be sent as it is: the id of a request is not known before. */
final class Examples {

    /** Gia Lai's V.3 of 2026, due on 31 December, led by Liên hiệp các hội Khoa học và Kỹ thuật tỉnh; the same in every installation. */
    static final String ASSIGNMENT = "019b755a-2280-7c38-afc8-f800655abbb4";

    /** Quảng Ninh's IV.6.1 of 2026. */
    static final String READ_ASSIGNMENT = "019b755a-2280-7414-9870-f64595070d0c";

    static final String REQUEST = "019aa0f5-1c00-7000-9d3e-2b1f5c6a7e81";

    static final String ASKED = """
            {
              "newDue": "2027-03-31",
              "reason": "Chưa có hướng dẫn của Bộ Khoa học và Công nghệ về nội dung thực hiện."
            }""";

    static final String REFUSED = """
            {"reason": "Nhiệm vụ gắn với kỳ báo cáo của Chính phủ, không thể lùi."}""";

    static final String WITHDRAWN = """
            {"reason": "Đã hoàn thành trước thời hạn."}""";

    private Examples() {}
}

package vn.tiendo.plan.contribution;

/** Examples of the API document that work when sent. */
final class Examples {

    /** Quảng Ninh's IV.2.3 of 2026, which all departments, boards and localities coordinate; the same in every installation. */
    static final String ASSIGNMENT = "019b755a-2280-7e70-bbfb-01f39865cef7";

    static final String CONTRIBUTED = """
            {
              "text": "Đã góp ý dự thảo và cử cán bộ tham gia.",
              "evidence": [
                {"number": "456/STC-HCSN", "date": "2026-09-10", "issuer": "Sở Tài chính Quảng Ninh"}
              ],
              "agency": "quang-ninh-so-tai-chinh"
            }""";

    private Examples() {}
}

package vn.tiendo.plan.registration;

/** Examples of the API document that work when sent. */
final class Examples {

    private static final String HEAD = """
            {
              "province": "ha-tinh",
              "kind": "PLAN",
              "issuer": "Ủy ban nhân dân tỉnh Hà Tĩnh",
              "number": "412/KH-UBND",
              "date": "2026-10-12",
              "title": "Thu hút, trọng dụng trí thức trẻ tỉnh Hà Tĩnh giai đoạn 2026-2030",
              "focalAgency": "ha-tinh-so-noi-vu",
              "legalBases": [
                {"relation": "IMPLEMENTS", "document": "Nghị quyết số 45-NQ/TW", "date": "2023-11-24",
                 "issuer": "Ban Chấp hành Trung ương"}
              ],
              "signer": {"authority": "TM. ỦY BAN NHÂN DÂN", "post": "CHỦ TỊCH"},
              "recipients": ["Như trên", "Lưu: VT, NC"],
              "sections": [{"number": "II.1", "name": "Thu hút nhân tài", "pillar": "TALENT"}],
              "tasks": [
                {"number": "II.1.1", "section": "II.1", "title": "Trình chính sách thu hút trí thức trẻ",
                 "deliverable": "Nghị quyết của Hội đồng nhân dân tỉnh", "leads": "Sở Nội vụ",
                 "coordinators": "Sở Tài chính", "timeWords": "Quý II/2027"}""";

    private static final String TAIL = """
            ],
              "targets": [
                {"code": "tri-thuc-tre", "text": "Trí thức trẻ được thu hút", "year": 2030, "comparison": "AT_LEAST",
                 "value": 50, "unit": "người"}
              ],
              "obligations": [
                {"code": "co-quan", "level": "FIRST", "kind": "ANNUAL", "due": {"day": 5, "month": 12},
                 "dueWords": "trước ngày 05 tháng 12 hằng năm", "reporters": "Sở Nội vụ",
                 "addressee": "Ủy ban nhân dân tỉnh"}
              ]""";

    /** A new plan of Hà Tĩnh. */
    static final String PLAN = HEAD + TAIL + "\n}";

    /** The same plan after a decision that adds a task. */
    static final String AMENDED = HEAD + """
            ,
                {"number": "II.1.2", "section": "II.1", "title": "Mở cổng thông tin dành cho trí thức trẻ",
                 "leads": "Sở Khoa học và Công nghệ", "timeWords": "Hằng năm"}
            """ + TAIL + """
            ,
              "amendment": {
                "decision": {"number": "2871/QĐ-UBND", "date": "2026-11-16", "issuer": "Ủy ban nhân dân tỉnh Hà Tĩnh"},
                "note": "Bổ sung một nhiệm vụ"
              }
            }""";

    static final String ENDED = """
            {
              "act": {"number": "3010/QĐ-UBND", "date": "2026-11-02", "issuer": "Ủy ban nhân dân tỉnh Quảng Ninh"},
              "inForceTo": "2027-12-31"
            }""";

    private Examples() {}
}

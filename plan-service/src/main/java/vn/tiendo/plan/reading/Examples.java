package vn.tiendo.plan.reading;

/** Examples of the API document. */
final class Examples {

    static final String READING = "0199d2a6-3c00-7000-8000-000000000001";

    static final String DOCUMENT = """
            ỦY BAN NHÂN DÂN
            TỈNH HÀ TĨNH
            Số: 415/KH-UBND
            Hà Tĩnh, ngày 12 tháng 10 năm 2026
            KẾ HOẠCH
            Phát triển đội ngũ trí thức trẻ tỉnh Hà Tĩnh giai đoạn 2026 - 2030
            I. NHIỆM VỤ
            1. Xây dựng chính sách thu hút trí thức trẻ
            Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Tài chính; thời gian: Quý II/2027.
            """;

    static final String CORRECTED = """
            {
              "proposal": {
                "province": "ha-tinh",
                "kind": "PLAN",
                "issuer": "Ủy ban nhân dân tỉnh Hà Tĩnh",
                "number": "415/KH-UBND",
                "date": "2026-10-12",
                "title": "Phát triển đội ngũ trí thức trẻ tỉnh Hà Tĩnh giai đoạn 2026 - 2030",
                "focalAgency": "ha-tinh-so-noi-vu",
                "legalBases": [
                  {"relation": "IMPLEMENTS", "document": "Nghị quyết số 45-NQ/TW", "date": "2023-11-24",
                   "issuer": "Ban Chấp hành Trung ương"}
                ],
                "signer": {"authority": "TM. ỦY BAN NHÂN DÂN", "post": "CHỦ TỊCH"},
                "recipients": ["Như trên", "Lưu: VT, NC"],
                "sections": [{"number": "I", "name": "Nhiệm vụ", "pillar": "TALENT"}],
                "tasks": [
                  {"number": "I.1", "section": "I", "title": "Xây dựng chính sách thu hút trí thức trẻ",
                   "deliverable": "Nghị quyết của Hội đồng nhân dân tỉnh", "leads": "Sở Nội vụ",
                   "coordinators": "Sở Tài chính", "timeWords": "Quý II/2027"}
                ],
                "targets": [],
                "obligations": [
                  {"code": "co-quan", "level": "FIRST", "kind": "ANNUAL", "due": {"day": 5, "month": 12},
                   "dueWords": "trước ngày 05 tháng 12 hằng năm", "reporters": "Sở Nội vụ",
                   "addressee": "Ủy ban nhân dân tỉnh"}
                ]
              },
              "settled": []
            }""";

    private Examples() {}
}

package vn.tiendo.plan.establishment;

/** Examples of the API document. */
final class Examples {

    static final String NEW = """
            {
              "province": "quang-ninh",
              "name": "Trung tâm Chuyển đổi số tỉnh Quảng Ninh",
              "kind": "UNIT",
              "validFrom": "2026-10-01",
              "aliases": ["Trung tâm Chuyển đổi số tỉnh"],
              "act": {"number": "3456/QĐ-UBND", "date": "2026-09-20", "issuer": "Ủy ban nhân dân tỉnh Quảng Ninh"}
            }""";

    static final String CHANGED = """
            {
              "name": "Sở Ngoại vụ",
              "validFrom": null,
              "aliases": ["Sở Ngoại vụ tỉnh", "Sở Ngoại vụ tỉnh Quảng Ninh"],
              "source": "Công văn số 12/SNgV-VP ngày 05/01/2026 của Sở Ngoại vụ"
            }""";

    static final String ENDED = """
            {
              "act": {"number": "3460/QĐ-UBND", "date": "2026-09-21", "issuer": "Ủy ban nhân dân tỉnh Quảng Ninh"},
              "lastDay": "2026-12-31",
              "successors": [{"agency": "quang-ninh-so-noi-vu", "function": null}]
            }""";

    static final String COMMUNES = """
            {
              "act": {"number": "1679/NQ-UBTVQH15", "date": "2025-06-16", "issuer": "Ủy ban Thường vụ Quốc hội"},
              "validFrom": "2027-01-01",
              "communes": ["phường Hạ Long", "xã Ba Chẽ", "đặc khu Cô Tô"]
            }""";

    private Examples() {}
}

package vn.tiendo.plan.assignment;

/**
 * What each task of the five plans has opened by 2 January 2027 in a registry that knew the plans on 1 October 2024: province,
 * number, the plan's words about time (a hyphen: it has none), their kind, and the occurrences, each with its due date if it
 * has one. Checked by hand against the plans.
 */
final class ExpectedOccurrences {

    static final String BY_2_JANUARY_2027 = """
            binh-dinh  I.01     | Thường xuyên | CONTINUOUS | 2024 2025 2026 2027
            binh-dinh  I.02     | Hàng năm | ANNUAL | 2024→2024-12-31 2025→2025-12-31 2026→2026-12-31 2027→2027-12-31
            binh-dinh  I.03     | Thường xuyên | CONTINUOUS | 2024 2025 2026 2027
            binh-dinh  I.04     | Quý IV/2024 | QUARTER | 2024-Q4→2024-12-31
            binh-dinh  II.01    | Hàng năm | ANNUAL | 2024→2024-12-31 2025→2025-12-31 2026→2026-12-31 2027→2027-12-31
            binh-dinh  II.02    | Hàng năm | ANNUAL | 2024→2024-12-31 2025→2025-12-31 2026→2026-12-31 2027→2027-12-31
            binh-dinh  III.01   | Thường xuyên | CONTINUOUS | 2024 2025 2026 2027
            binh-dinh  III.02   | Năm 2024 - 2025 | YEAR_RANGE | 2024-2025→2025-12-31
            binh-dinh  III.03   | Thường xuyên | CONTINUOUS | 2024 2025 2026 2027
            binh-dinh  III.04   | Khi các Bộ, ngành Trung ương triển khai thực hiện | TRIGGERED | -
            binh-dinh  III.05   | Thường xuyên | CONTINUOUS | 2024 2025 2026 2027
            binh-dinh  IV.01    | Hàng năm | ANNUAL | 2024→2024-12-31 2025→2025-12-31 2026→2026-12-31 2027→2027-12-31
            binh-dinh  IV.02    | Hàng năm | ANNUAL | 2024→2024-12-31 2025→2025-12-31 2026→2026-12-31 2027→2027-12-31
            binh-dinh  IV.03    | Hàng năm | ANNUAL | 2024→2024-12-31 2025→2025-12-31 2026→2026-12-31 2027→2027-12-31
            binh-dinh  IV.04    | Hàng năm | ANNUAL | 2024→2024-12-31 2025→2025-12-31 2026→2026-12-31 2027→2027-12-31
            binh-dinh  V.01     | Thường xuyên | CONTINUOUS | 2024 2025 2026 2027
            binh-dinh  V.02     | Năm 2026 | YEAR | 2026→2026-12-31
            gia-lai    I.1      | Thường xuyên | CONTINUOUS | 2024 2025 2026 2027
            gia-lai    I.2      | Quý IV/2024 | QUARTER | 2024-Q4→2024-12-31
            gia-lai    II.1     | Sau khi Chính phủ ban hành Nghị định | TRIGGERED | -
            gia-lai    II.2     | Sau khi Chính phủ ban hành Nghị định | TRIGGERED | -
            gia-lai    III.1    | Sau khi Thủ tướng Chính phủ ban hành Chiến lược | TRIGGERED | -
            gia-lai    III.2    | Từ năm 2025 và cập nhật hàng năm | ANNUAL | 2025→2025-12-31 2026→2026-12-31 2027→2027-12-31
            gia-lai    III.3    | Từ năm 2025 và cập nhật hàng năm | ANNUAL | 2025→2025-12-31 2026→2026-12-31 2027→2027-12-31
            gia-lai    IV.1     | Thường xuyên | CONTINUOUS | 2024 2025 2026 2027
            gia-lai    V.1      | Thực hiện thường xuyên từ năm 2024 | FROM_YEAR | 2024 2025 2026 2027
            gia-lai    V.2      | Thực hiện thường xuyên từ năm 2024 | FROM_YEAR | 2024 2025 2026 2027
            gia-lai    V.3      | Định kỳ hàng năm | ANNUAL | 2024→2024-12-31 2025→2025-12-31 2026→2026-12-31 2027→2027-12-31
            ha-tinh    III.1.1  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.2.1  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.2.2  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.2.3  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.2.4  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.2.5  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.3.1  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.3.2  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.3.3  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.3.4  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.3.5  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.3.6  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.4.1  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.4.2  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.4.3  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.5.1  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.5.2  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.5.3  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.5.4  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.5.5  | - | NONE | 2024 2025 2026 2027
            ha-tinh    III.5.6  | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.1.1 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.1.2 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.1.3 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.2.1 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.3.1 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.3.2 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.3.3 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.3.4 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.4.1 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.5.1 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.5.2 | - | NONE | 2024 2025 2026 2027
            lai-chau   II.1.5.3 | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.1.1   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.1.2   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.1.3   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.2.1   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.2.2   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.2.3   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.2.4   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.2.5   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.2.6   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.3.1   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.3.2   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.3.3   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.3.4   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.4.1   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.4.2   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.5.1   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.5.2   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.5.3   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.5.4   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.6.1   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.7.1   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.7.2   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.8.1   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.8.2   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.9.1   | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.10.1  | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.11.1  | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.11.2  | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.11.3  | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.12.1  | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.12.2  | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.12.3  | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.12.4  | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.12.5  | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.13.1  | - | NONE | 2024 2025 2026 2027
            quang-ninh IV.13.2  | - | NONE | 2024 2025 2026 2027
            """;

    private ExpectedOccurrences() {}
}

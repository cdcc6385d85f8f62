package vn.tiendo.pages;

import java.util.List;

/** Gia Lai in December 2026, when the reports on its two plans are due. In each manner another department works and reports. */
final class GiaLai {

    static final String TODAY = "--today=2026-12-17";
    static final String FOCAL = "Đầu mối Gia Lai";
    static final String COMMITTEE = "Ủy ban nhân dân tỉnh Gia Lai";

    private static final List<String> DEPARTMENTS =
            List.of("Sở Công Thương", "Sở Y tế", "Sở Tư pháp", "Sở Ngoại vụ", "Thanh tra tỉnh");

    private GiaLai() {}

    static String department(Manner manner) {
        return DEPARTMENTS.get(manner.ordinal());
    }

    /** Who reports for the department. */
    static String official(Manner manner) {
        return department(manner) + " Gia Lai";
    }
}

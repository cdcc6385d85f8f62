package vn.tiendo.report;

import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.report.Documents.Obligation;
import vn.tiendo.report.Documents.Registered;

/**
 * A small province of its own for each test: one plan with four tasks, three departments, and both levels of reports, due 15/11
 * and 30/11 as in Quảng Ninh (2026: effective 16/11, closing 09/11; 30/11, closing 16/11).
 */
public record Sample(String province) {

    public static final String REGISTERED = "2026-01-02T01:00:00Z";

    public String plan() {
        return province + "-205-kh-ubnd-2024";
    }

    public String task(String number) {
        return plan() + "-" + number;
    }

    public String agency(String name) {
        return province + "-" + name;
    }

    public String firstLevel() {
        return plan() + "-co-quan";
    }

    public String consolidated() {
        return plan() + "-tong-hop";
    }

    public String report(String obligation, int year, String agency) {
        return obligation + "-" + year + "-" + agency(agency);
    }

    /** Everything, registered at an instant. */
    public List<Registered> documents(String registeredAt) {
        return Stream.concat(base(registeredAt).stream(), obligations(registeredAt).stream())
                .toList();
    }

    private List<Registered> base(String registeredAt) {
        return List.of(
                Documents.province(province, "Quảng Ninh"),
                Documents.calendarYear(2025),
                Documents.calendarYear(2026),
                Documents.department(agency("so-noi-vu"), province, "Sở Nội vụ", "SNV"),
                Documents.department(agency("so-tai-chinh"), province, "Sở Tài chính", "STC"),
                Documents.department(agency("so-khoa-hoc-va-cong-nghe"), province, "Sở Khoa học và Công nghệ", "SKHCN"),
                Documents.plan(
                        plan(),
                        province,
                        "205/KH-UBND",
                        "2024-09-16",
                        "Thực hiện Nghị quyết số 45-NQ/TW về đội ngũ trí thức",
                        agency("so-khoa-hoc-va-cong-nghe"),
                        registeredAt),
                Documents.task(plan(), province, "I.1", 1, "Tuyên truyền Nghị quyết", "NONE", "ASSIGNED"),
                Documents.task(plan(), province, "II.1", 2, "Ban hành chính sách thu hút", "YEAR", "ASSIGNED"),
                Documents.task(plan(), province, "II.2", 3, "Đào tạo hằng năm", "ANNUAL", "ASSIGNED"),
                Documents.task(plan(), province, "II.3", 4, "Mời giám sát", "YEAR", "INVITED"),
                Documents.target(plan(), province, "Người có trình độ cao đẳng trở lên"));
    }

    private List<Registered> obligations(String registeredAt) {
        String focal = agency("so-khoa-hoc-va-cong-nghe");
        return List.of(
                new Obligation(plan(), "co-quan", province, "FIRST", 15, 11, focal)
                        .reporters(Documents.kinds(List.of("DEPARTMENT")))
                        .with("registeredAt", registeredAt)
                        .document(),
                new Obligation(plan(), "tong-hop", province, "CONSOLIDATED", 30, 11, focal)
                        .with("consolidates", firstLevel())
                        .with("registeredAt", registeredAt)
                        .document());
    }
}

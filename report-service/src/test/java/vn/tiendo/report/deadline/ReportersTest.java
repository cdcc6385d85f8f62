package vn.tiendo.report.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.report.Documents.agency;
import static vn.tiendo.report.Documents.kinds;
import static vn.tiendo.report.Documents.merged;
import static vn.tiendo.report.Documents.plan;
import static vn.tiendo.report.Documents.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.RegistryEntry;
import vn.tiendo.report.ledger.entry.Succession;

/** Bình Định, merged into Gia Lai on 1/7/2025; departments were regrouped on 1/3/2025, districts ended on 30/6/2025. */
class ReportersTest {

    private static final List<String> GROUP = List.of("DEPARTMENT", "DISTRICT");

    private static final Registry REGISTRY = Documents.registry(List.of(
            province("gia-lai", "Gia Lai"),
            merged("binh-dinh", "Bình Định", "2025-06-30", "gia-lai"),
            agency("gia-lai-so-noi-vu", "gia-lai", "Sở Nội vụ", "DEPARTMENT"),
            agency("gia-lai-so-tai-chinh", "gia-lai", "Sở Tài chính", "DEPARTMENT"),
            agency("gia-lai-so-khcn", "gia-lai", "Sở Khoa học và Công nghệ", "DEPARTMENT"),
            agency("gia-lai-so-gddt", "gia-lai", "Sở Giáo dục và Đào tạo", "DEPARTMENT"),
            agency("gia-lai-so-dan-toc", "gia-lai", "Sở Dân tộc và Tôn giáo", "DEPARTMENT", "2025-03-01", null),
            agency("gia-lai-cap-xa", "gia-lai", "UBND cấp xã (chưa nạp danh mục)", "COMMUNE", "2025-07-01", null),
            agency(
                    "binh-dinh-so-noi-vu",
                    "binh-dinh",
                    "Sở Nội vụ",
                    "DEPARTMENT",
                    null,
                    "2025-06-30",
                    "gia-lai-so-noi-vu 2025-07-01"),
            agency(
                    "binh-dinh-so-khdt",
                    "binh-dinh",
                    "Sở Kế hoạch và Đầu tư",
                    "DEPARTMENT",
                    null,
                    "2025-02-28",
                    "binh-dinh-so-tai-chinh 2025-03-01"),
            agency(
                    "binh-dinh-so-tai-chinh",
                    "binh-dinh",
                    "Sở Tài chính",
                    "DEPARTMENT",
                    null,
                    "2025-06-30",
                    "gia-lai-so-tai-chinh 2025-07-01"),
            agency(
                    "binh-dinh-so-khcn",
                    "binh-dinh",
                    "Sở Khoa học và Công nghệ",
                    "DEPARTMENT",
                    null,
                    "2025-06-30",
                    "gia-lai-so-khcn 2025-07-01"),
            agency(
                    "binh-dinh-so-ldtbxh",
                    "binh-dinh",
                    "Sở Lao động - Thương binh và Xã hội",
                    "DEPARTMENT",
                    null,
                    "2025-02-28",
                    "binh-dinh-so-noi-vu 2025-03-01",
                    "gia-lai-so-gddt 2025-03-01 giáo dục nghề nghiệp"),
            agency(
                    "binh-dinh-huyen-an-lao",
                    "binh-dinh",
                    "UBND huyện An Lão",
                    "DISTRICT",
                    null,
                    "2025-06-30",
                    "gia-lai-cap-xa 2025-07-01"),
            agency(
                    "binh-dinh-huyen-phu-cat",
                    "binh-dinh",
                    "UBND huyện Phù Cát",
                    "DISTRICT",
                    null,
                    "2025-06-30",
                    "gia-lai-cap-xa 2025-07-01"),
            plan(
                    "binh-dinh-qd",
                    "binh-dinh",
                    "/QĐ-UBND",
                    "2024",
                    "Kế hoạch",
                    "binh-dinh-so-khcn",
                    "2026-01-02T01:00:00Z"),
            plan("gia-lai-kh", "gia-lai", "/KH-UBND", "2024-09", "Kế hoạch", "gia-lai-so-khcn", "2026-01-02T01:00:00Z"),
            obligation("binh-dinh-qd", "FIRST", "binh-dinh", "binh-dinh-so-khcn"),
            obligation("binh-dinh-qd", "CONSOLIDATED", "binh-dinh", "binh-dinh-so-khcn"),
            obligation("gia-lai-kh", "CONSOLIDATED", "gia-lai", "gia-lai-so-khcn")));

    @Test
    void aMergedProvincesPlanIsReportedOnByItsSuccessorWithoutDoubles() {
        assertThat(reporters("binh-dinh-qd-first", "2026-12-14"))
                .containsExactlyInAnyOrder(
                        "gia-lai-so-noi-vu",
                        "gia-lai-so-tai-chinh",
                        "gia-lai-so-gddt",
                        "gia-lai-so-dan-toc",
                        "gia-lai-cap-xa");
    }

    @Test
    void theFocalAgencyOfTheSuccessorOwesOneConsolidatedReportForEachPlan() {
        assertThat(reporters("binh-dinh-qd-consolidated", "2026-12-14")).containsExactly("gia-lai-so-khcn");
        assertThat(reporters("gia-lai-kh-consolidated", "2026-12-14")).containsExactly("gia-lai-so-khcn");
    }

    @Test
    void beforeTheMergerTheOldProvincesAgenciesReport() {
        assertThat(reporters("binh-dinh-qd-first", "2024-12-14"))
                .contains("binh-dinh-so-khdt", "binh-dinh-so-ldtbxh", "binh-dinh-huyen-an-lao")
                .doesNotContain("binh-dinh-so-khcn", "gia-lai-cap-xa");
    }

    @Test
    void anExceptedAgencyDoesNotReport() {
        Registered obligation = new Documents.Obligation(
                        "gia-lai-kh", "first", "gia-lai", "FIRST", 15, 12, "gia-lai-so-khcn")
                .reporters(kinds(List.of("DEPARTMENT"), "gia-lai-so-noi-vu"))
                .document();
        assertThat(new Reporters(REGISTRY, (plan, year) -> List.of())
                        .of(
                                (Obligation) RegistryEntry.Kind.OBLIGATION.read(obligation.json()),
                                LocalDate.of(2026, 12, 14)))
                .containsExactlyInAnyOrder("gia-lai-so-tai-chinh", "gia-lai-so-gddt", "gia-lai-so-dan-toc");
    }

    @Test
    void aTasksFunctionDecidesWhoTakesOver() {
        Succession succession = new Succession(REGISTRY.agencies());
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(succession.answering("binh-dinh-so-ldtbxh", day)).containsExactly("gia-lai-so-noi-vu");
        assertThat(succession.answering("binh-dinh-so-ldtbxh", day, "giáo dục nghề nghiệp"))
                .containsExactly("gia-lai-so-gddt");
        assertThat(succession.answering("binh-dinh-so-ldtbxh", day, "bảo trợ xã hội, trẻ em"))
                .containsExactly("gia-lai-so-noi-vu");
    }

    private static Registered obligation(String plan, String level, String province, String focal) {
        return new Documents.Obligation(plan, level.toLowerCase(Locale.ROOT), province, level, 15, 12, focal)
                .reporters(kinds(GROUP))
                .document();
    }

    private static Set<String> reporters(String obligation, String day) {
        return new Reporters(REGISTRY, (plan, year) -> List.of())
                .of(REGISTRY.obligations().get(obligation), LocalDate.parse(day));
    }
}

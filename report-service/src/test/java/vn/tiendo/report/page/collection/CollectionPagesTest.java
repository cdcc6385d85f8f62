package vn.tiendo.report.page.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.page.Officials;

/** Who has not handed in, as it is seen on the page. */
@QuarkusTest
@TestProfile(WithPages.Collection.class)
class CollectionPagesTest {

    private static final String PAGE = "/ai-chua-nop";
    private static final String PLAN = "quang-ninh-205-kh-ubnd-2024";

    @Inject
    PageLedger ledger;

    @Inject
    MovableClock clock;

    @BeforeEach
    void inNovember() {
        ledger.at("2026-11-20T09:00");
    }

    @Test
    void theMatrixCountsAsComplianceDoesAndSaysInWordsHowEachAgencyStands() {
        Document page = opened("focal-quang-ninh", PAGE).page();

        assertThat(page.select("h1").text()).isEqualTo("Ai chưa nộp báo cáo năm 2026");
        assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Ai chưa nộp");
        JsonPath duty = compliance(Officials.DUTY);
        int received = duty.getInt("counts.onTime") + duty.getInt("counts.late");
        assertThat(page.select("article.task").first().text())
                .contains(
                        "Báo cáo năm 2026",
                        "Kế hoạch số 205/KH-UBND",
                        "Hạn nộp: thứ Hai, 16/11/2026",
                        received + "/" + duty.getInt("counts.owed") + " cơ quan, đơn vị đã nộp; "
                                + duty.getInt("counts.overdue") + " quá hạn");
        Element cell = cell(page, "Thanh tra tỉnh", 0);
        assertThat(cell.text()).startsWith("Chưa nộp, quá hạn 4 ngày");
        assertThat(cell.select("a").attr("href")).isEqualTo(PAGE + "/" + Officials.report("thanh-tra-tinh"));
        assertThat(cell.attr("data-cot")).isEqualTo("Báo cáo năm 2026");
        assertThat(cell(page, "Thanh tra tỉnh", 1).text()).isEqualTo("Không phải nộp");
        assertThat(cell(page, "Sở Khoa học và Công nghệ", 0).text()).isEqualTo("Cơ quan đầu mối, không nộp riêng");
        assertThat(cell(page, "Sở Khoa học và Công nghệ", 1).text()).startsWith("Chưa nộp, còn 10 ngày");
        assertThat(page.select("caption")).hasSize(1);
    }

    @Test
    void beforeItsDayNobodyIsUrgedAndTheDayIsSaid() {
        Visitor focal = opened("focal-quang-ninh", PAGE);

        Document next = focal.open(PAGE + "?nam=2027").page();

        assertThat(cell(next, "Thanh tra tỉnh", 0).text()).isEqualTo("Chưa đến hạn (ngày 15/11/2027)");
        assertThat(next.select("a:contains(Năm 2026)").attr("href")).isEqualTo(PAGE + "?nam=2026");
        assertThat(focal.open(PAGE + "?nam=2025").page().text()).contains("Năm 2025 không có báo cáo nào phải nộp.");
    }

    @Test
    void whatHasComeLeavesTheListOfThoseWhoAreMissing() {
        Officials.handIn("so-tu-phap");
        Visitor focal = opened("focal-quang-ninh", PAGE);

        assertThat(cell(focal.page(), "Sở Tư pháp", 0).text())
                .startsWith("Đã nộp ngày 20/11/2026 (muộn 4 ngày)")
                .contains("Chờ tiếp nhận");
        Document missing = focal.open(
                        focal.element("a:contains(Chỉ xem cơ quan chưa nộp)").attr("href"))
                .page();
        assertThat(missing.select("tbody th").eachText())
                .contains("Thanh tra tỉnh")
                .doesNotContain("Sở Tư pháp");
        assertThat(missing.select("a:contains(Xem tất cả cơ quan)")).hasSize(1);
        assertThat(focal.open(PAGE + "?nam=2026&ke-hoach=" + PLAN).page().select("tbody th"))
                .hasSizeGreaterThan(15);
        assertThat(focal.open(PAGE + "?chi=tat-ca").status()).isEqualTo(400);
        assertThat(focal.open(PAGE + "?ke-hoach=lai-chau-kh-ubnd-2024").status())
                .isEqualTo(404);
    }

    @Test
    void whoIsToBeUrgedStandsFirstThenWhatWaitsThenTheRestAndEqualsByTheAlphabet() {
        Officials.handIn("van-phong-ubnd-tinh");
        Document page = opened("focal-quang-ninh", PAGE).page();
        List<String> agencies = page.select("tbody th").eachText();
        List<Integer> ranks = page.select("tbody tr").stream()
                .map(row -> rank(row.select("td").text()))
                .toList();
        assertThat(ranks).isSorted().contains(0, 1, 2);
        for (int i = 1; i < ranks.size(); i++) {
            if (ranks.get(i).equals(ranks.get(i - 1))) {
                assertThat(Collator.getInstance(new Locale("vi")).compare(agencies.get(i - 1), agencies.get(i)))
                        .as(agencies.get(i - 1) + " before " + agencies.get(i))
                        .isNotPositive();
            }
        }
    }

    /** 0: overdue or sent back; 1: waits to be accepted; 2: the others. */
    private static int rank(String cells) {
        return cells.contains("quá hạn") || cells.contains("Bị trả lại") ? 0 : cells.contains("Chờ tiếp nhận") ? 1 : 2;
    }

    @Test
    void aProvinceThatTookOverAnotherChoosesBetweenTheirPlans() {
        Visitor focal = opened("focal-gia-lai", PAGE);

        assertThat(focal.page().select("nav[aria-label=Chọn kế hoạch] a").eachText())
                .containsExactlyInAnyOrder(
                        "Mọi kế hoạch",
                        "Kế hoạch số ..../KH-UBND",
                        "Kế hoạch kèm theo Quyết định số ..../QĐ-UBND (tỉnh Bình Định trước đây)");
        Document one =
                focal.open(PAGE + "?nam=2026&ke-hoach=gia-lai-kh-ubnd-2024").page();
        assertThat(one.select("article.task"))
                .hasSizeLessThan(focal.open(PAGE).page().select("article.task").size());
        assertThat(one.select("nav[aria-label=Chọn kế hoạch] [aria-current]").text())
                .isEqualTo("Kế hoạch số ..../KH-UBND");
    }

    @Test
    void theYearsStandBesideEachOther() {
        Officials.handIn("so-ngoai-vu");

        Document page = opened("focal-quang-ninh", PAGE + "/qua-cac-nam").page();

        assertThat(page.select("thead th").eachText()).containsExactly("Cơ quan", "Năm 2026");
        assertThat(cell(page, "Sở Ngoại vụ", 0).text()).isEqualTo("Đúng hạn 0; muộn 1; chưa nộp 0");
        assertThat(cell(page, "Thanh tra tỉnh", 0).text()).isEqualTo("Đúng hạn 0; muộn 0; chưa nộp 1");
        assertThat(cell(page, "Sở Khoa học và Công nghệ", 0).text())
                .isEqualTo("Đúng hạn 0; muộn 0; chưa nộp 0; chưa đến hạn 1");
        JsonPath duty = compliance(Officials.DUTY);
        assertThat(cell(page, "Tổng số", 0).text()).startsWith("Đúng hạn " + duty.getInt("counts.onTime") + "; muộn ");
    }

    @Test
    void whoDoesNotCollectReportsHasNoSuchPage() {
        for (String person : List.of("quang-ninh-so-noi-vu", "reader-quang-ninh")) {
            assertThat(opened(person, PAGE).status()).isEqualTo(403);
            assertThat(opened(person, PAGE + "/qua-cac-nam").status()).isEqualTo(403);
        }
        assertThat(opened("committee-quang-ninh", PAGE).status()).isEqualTo(200);
        assertThat(opened("focal-lai-chau", PAGE).page().text())
                .doesNotContain("Thanh tra tỉnh Quảng Ninh", "205/KH-UBND");
    }

    private static JsonPath compliance(String duty) {
        JsonPath all = Officials.get("/api/v1/compliance?plan=" + PLAN + "&year=2026");
        return all.setRootPath("items[" + all.getList("items.obligation").indexOf(duty) + "]");
    }

    private static Visitor opened(String person, String path) {
        return WithPages.signedIn(person, path);
    }

    private static Element cell(Document page, String agency, int column) {
        Element row = page.select("tbody tr").stream()
                .filter(tr -> tr.select("th").text().equals(agency))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        agency + " is not in: " + page.select("tbody th").eachText()));
        return row.select("td").get(column);
    }
}

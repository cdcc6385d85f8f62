package vn.tiendo.plan.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.WithPages;

/** What the control sheet asks is answered on a page, and is then what the API says. */
@QuarkusTest
@TestProfile(WithPages.Answering.class)
class AnswerPagesTest {

    private static final String PLAN = "gia-lai-kh-ubnd-2024";
    private static final String PLANS = "/thong-tin-ke-hoach";
    private static final String ACTS = "/van-ban-ban-hanh";
    private static final String PROFILES = "/mau-van-ban";

    @Test
    void numberAndDayOfAPlanAreEnteredOnceAndNameItFromThenOn() {
        Visitor browser = at("focal-gia-lai", PLANS);
        assertThat(browser.page().select("h1").text()).isEqualTo("Thông tin kế hoạch");
        Element plan = browser.element("li:has(a[href=" + PLANS + "/" + PLAN + "])");
        assertThat(plan.text()).contains("Chưa có số hoặc ngày");
        browser.open(PLANS + "/" + PLAN);
        Visitor other = browser.newTab().open(PLANS + "/" + PLAN);
        assertThat(browser.page().select("dl").text()).contains("tháng 9/2024", "Để trống số hoặc ngày");

        browser.send(form(browser, PLANS), Map.of("so-ke-hoach", "812", "ngay-ke-hoach", "27/10/2024"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(error(browser, "so-ke-hoach")).startsWith("Cần cả số và ký hiệu");
        assertThat(error(browser, "ngay-ke-hoach")).isEqualTo("Văn bản kế hoạch ghi tháng 9/2024.");
        assertThat(browser.element("#ngay-ke-hoach").val()).isEqualTo("27/10/2024");
        browser.send(form(browser, PLANS), Map.of("so-ke-hoach", "", "ngay-ke-hoach", ""));
        assertThat(error(browser, "so-ke-hoach")).isEqualTo("Cần số, ký hiệu của kế hoạch.");
        assertThat(error(browser, "ngay-ke-hoach")).isEqualTo("Cần ngày ban hành kế hoạch.");

        browser.send(form(browser, PLANS), Map.of("so-ke-hoach", "812/KH-UBND", "ngay-ke-hoach", "7/9/2024"));
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã lưu.");
        String citation =
                "Kế hoạch số 812/KH-UBND ngày 07/9/2024 của Ủy ban nhân dân tỉnh Gia Lai về việc thực hiện Nghị quyết số 107/NQ-CP,";
        assertThat(browser.page().select("dl").text()).contains(citation);
        assertThat(browser.element("#so-ke-hoach").val()).isEqualTo("812/KH-UBND");
        assertThat(browser.element("#ngay-ke-hoach").val()).isEqualTo("07/9/2024");
        JsonPath stored = Api.reader().get("/api/v1/plans/" + PLAN).jsonPath();
        assertThat(stored.getString("citation")).startsWith(citation);
        assertThat(stored.getString("shortTitle")).isEqualTo("Kế hoạch số 812/KH-UBND");

        other.send(form(other, PLANS), Map.of("so-ke-hoach", "813/KH-UBND", "ngay-ke-hoach", "27/9/2024"));
        assertThat(other.status()).isEqualTo(412);
        assertThat(other.page().select("[role=alert]").text()).contains("nội dung này đã thay đổi");
        assertThat(other.element("#so-ke-hoach").val()).isEqualTo("813/KH-UBND");
        assertThat(at("focal-quang-ninh", PLANS + "/" + PLAN).status()).isEqualTo(404);
    }

    @Test
    void anActThatATaskWaitsForIsNotIssuedThisYearAndLaterItIs() {
        List<String> waiting = waiting();
        String task = waiting.get(0);
        Visitor browser = at("focal-gia-lai", ACTS);
        assertThat(browser.page().select("li:has(a[href^=" + ACTS + "/])")).hasSize(waiting.size());
        assertThat(entry(browser, task).text()).contains("Năm 2026: chưa trả lời");
        browser.open(ACTS + "/" + task);
        browser.send(form(browser, ACTS + "/" + task + "/chua-ban-hanh"), Map.of());
        assertThat(browser.path()).isEqualTo(ACTS);
        assertThat(browser.page().select("[role=status]").text()).contains("chưa ban hành");
        assertThat(entry(browser, task).text()).contains("Năm 2026: đã trả lời chưa ban hành.");
        assertThat(Api.reader().get("/api/v1/tasks/" + task).jsonPath().<Integer>getList("notIssuedYears"))
                .contains(2026);

        browser.open(ACTS + "/" + task);
        assertThat(browser.page().select("form[action$=chua-ban-hanh]")).isEmpty();
        browser.send(
                form(browser, ACTS), Map.of("so-van-ban", "17", "ngay-van-ban", "40/1/2026", "thoi-han", "1/1/2020"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(error(browser, "noi-ban-hanh")).isNotEmpty();
        assertThat(error(browser, "ngay-van-ban")).contains("không phải ngày");
        assertThat(browser.element("#so-van-ban").val()).isEqualTo("17");
        browser.send(
                form(browser, ACTS),
                Map.of(
                        "so-van-ban", "17/2026/NĐ-CP",
                        "ngay-van-ban", "5/10/2026",
                        "noi-ban-hanh", "Chính <b>phủ</b>",
                        "thoi-han", "1/10/2026"));
        assertThat(error(browser, "thoi-han")).startsWith("Hạn phải từ ngày của văn bản");
        browser.send(form(browser, ACTS), Map.of("thoi-han", ""));
        assertThat(browser.path()).isEqualTo(ACTS);
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã ghi văn bản");
        assertThat(browser.page().select("a[href=" + ACTS + "/" + task + "]")).isEmpty();
        JsonPath recorded =
                Api.reader().get("/api/v1/tasks/" + task + "/triggers").jsonPath();
        assertThat(recorded.getString("items[0].act.number")).isEqualTo("17/2026/NĐ-CP");
        assertThat(recorded.getString("items[0].act.date")).isEqualTo("2026-10-05");
        assertThat(at("focal-quang-ninh", ACTS + "/" + waiting.get(1)).status()).isEqualTo(404);
        assertThat(Visitor.signedIn(WithPages.PORT, "reader-all", ACTS).status())
                .isEqualTo(403);
    }

    @Test
    void whatStandsOnTheDocumentsOfAnAgencyIsSetWhole() {
        String agency = "gia-lai-so-noi-vu";
        String page = PROFILES + "/" + agency;
        Visitor browser = at("focal-gia-lai", PROFILES);
        assertThat(browser.page().select("a[href^=" + PROFILES + "/]").eachText())
                .contains("Sở Nội vụ")
                .doesNotHaveDuplicates();
        browser.open(page);
        Visitor other = browser.newTab().open(page);
        browser.send(
                form(browser, PROFILES),
                Map.of(
                        "ky-hieu-bao-cao", "BC-SNV",
                        "cap-tren", "UBND tỉnh từ ngày 40/1/2026",
                        "nguon", ""));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(error(browser, "cap-tren")).contains("không phải ngày");
        assertThat(error(browser, "nguon")).isNotEmpty();
        browser.send(
                form(browser, PROFILES),
                Map.of("cap-tren", "UBND tỉnh", "nguon", "Công văn số 12/SNV-VP", "noi-nhan", "Ban Dân vận Tỉnh ủy"));
        assertThat(error(browser, "ky-hieu-bao-cao")).startsWith("Mẫu số, ký hiệu bắt đầu bằng {n}");
        assertThat(error(browser, "noi-nhan")).isNotEmpty();

        browser.send(
                form(browser, PROFILES),
                Map.of(
                        "ky-hieu-bao-cao", "{n}/BC-SNVGL",
                        "don-vi-soan-thao", "CCVC",
                        "cap-tren", "Ủy ban nhân dân tỉnh\nỦy ban nhân dân tỉnh Gia Lai từ ngày 1/7/2025",
                        "noi-nhan", "Lãnh đạo <b>Sở</b>"));
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã lưu.");
        JsonPath stored = Api.reader()
                .get("/api/v1/agencies/" + agency + "/document-profile")
                .jsonPath();
        assertThat(stored.getString("symbols.report")).isEqualTo("{n}/BC-SNVGL");
        assertThat(stored.getString("draftingUnit")).isEqualTo("CCVC");
        assertThat(stored.getList("parents.from")).containsExactly(null, "2025-07-01");
        assertThat(stored.getList("recipients")).isEqualTo(List.of("Lãnh đạo <b>Sở</b>"));
        assertThat(browser.page().select("main b")).isEmpty();
        assertThat(browser.element("#cap-tren").wholeText().strip())
                .isEqualTo("Ủy ban nhân dân tỉnh\nỦy ban nhân dân tỉnh Gia Lai từ ngày 01/07/2025");

        other.send(form(other, PROFILES), Map.of("nguon", "Khác"));
        assertThat(other.status()).isEqualTo(412);
        assertThat(other.element("#nguon").val()).isEqualTo("Khác");
        assertThat(at("focal-quang-ninh", page).status()).isEqualTo(404);
    }

    /** Tasks of Gia Lai's own plan. */
    private static List<String> waiting() {
        return Api.focal("gia-lai")
                .get("/api/v1/awaited-acts?limit=200")
                .jsonPath()
                .getList("items.task");
    }

    private static Visitor at(String person, String path) {
        return Visitor.signedIn(WithPages.PORT, person, path);
    }

    private static Element entry(Visitor browser, String task) {
        return browser.element("li:has(a[href=" + ACTS + "/" + task + "])");
    }

    private static Element form(Visitor browser, String action) {
        return browser.element("form.page-form[action^=" + action + "]");
    }

    private static String error(Visitor browser, String field) {
        return browser.page().select("#" + field + "-loi").text();
    }
}

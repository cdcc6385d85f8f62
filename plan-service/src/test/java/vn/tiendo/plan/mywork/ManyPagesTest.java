package vn.tiendo.plan.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.WithPages;

/** What an agency does with several of its tasks at once. */
@QuarkusTest
@TestProfile(WithPages.Many.class)
class ManyPagesTest {

    private static final String AGENCY = "ha-tinh-so-cong-thuong";

    @Test
    void severalTasksGetOneReportAndEachItsOwnOutcome() {
        List<String> ids = List.of(
                WithPages.assignment(AGENCY, 0), WithPages.assignment(AGENCY, 1), WithPages.assignment(AGENCY, 2));
        Visitor browser = WithPages.signedIn(AGENCY);
        assertThat(browser.page().select("form#nhieu button").text()).isEqualTo("Cập nhật các nhiệm vụ đã chọn");
        for (String id : ids) {
            assertThat(browser.page().select("input[form=nhieu][name=chon][value=" + id + "]"))
                    .hasSize(1);
        }
        tick(browser, ids);
        assertThat(browser.page().select("h2").text()).startsWith("Một báo cáo cho 3 nhiệm vụ");
        browser.send(
                WithPages.form(browser), Map.of("tinh-trang", "COMPLETED", "ket-qua", "Đã ban hành", "ty-le", "x"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#ty-le-loi").text()).contains("không phải tỷ lệ");
        // Between two tries of the form: what somebody else has reported is not replaced unseen.
        Api.agency("ha-tinh", AGENCY)
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\",\"percent\":30,\"difficulties\":\"Thiếu người\"}")
                .post("/api/v1/assignments/" + ids.get(1) + "/status-changes")
                .then()
                .statusCode(201);
        browser.send(WithPages.form(browser), Map.of("ty-le", ""));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#so-van-ban-loi").text()).startsWith("Hoàn thành phải có minh chứng");
        assertThat(browser.page().select("#ket-qua").first().wholeText().strip())
                .isEqualTo("Đã ban hành");

        browser.send(
                WithPages.form(browser),
                Map.of("so-van-ban", "7/KH-SCT", "ngay-van-ban", "2/10/2026", "noi-ban-hanh", "Sở Công Thương"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("[role=status]").text())
                .isEqualTo("Đã lưu 2 nhiệm vụ; 1 nhiệm vụ chưa lưu, lý do ở dưới.");
        assertThat(browser.page().select("td .mark").eachText()).containsOnly("Đã lưu", "Chưa lưu");
        assertThat(browser.page().select("[name=dong]")).hasSize(1);
        assertThat(browser.page().select("#so-van-ban").attr("value")).isEqualTo("7/KH-SCT");
        browser.send(WithPages.form(browser), Map.of());
        assertThat(browser.page().select("[role=status]").text()).isEqualTo("Đã lưu 1 nhiệm vụ.");
        for (String id : ids) {
            JsonPath stored = Api.reader().get("/api/v1/assignments/" + id).jsonPath();
            assertThat(stored.getString("status")).isEqualTo("COMPLETED");
            assertThat(stored.getString("evidence[0].number")).isEqualTo("7/KH-SCT");
        }
        assertThat(Api.reader()
                        .get("/api/v1/assignments/" + ids.get(1))
                        .jsonPath()
                        .getString("difficulties"))
                .as("left blank: as it was")
                .isEqualTo("Thiếu người");
    }

    @Test
    void whatIsNotTheAgencysIsNotAmongThem() {
        String foreign = WithPages.assignment("ha-tinh-so-tu-phap", 3);
        String own = WithPages.assignment(AGENCY, 4);
        Visitor browser = WithPages.signedIn(AGENCY);
        tick(browser, List.of(foreign, "<b>"));
        assertThat(browser.page().text()).contains("Chưa chọn nhiệm vụ nào");
        tick(browser.open("/viec-cua-toi"), List.of(own));
        browser.send(WithPages.form(browser), Map.of("tinh-trang", "IN_PROGRESS", "dong", foreign + " 1"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().text()).contains("Chưa chọn nhiệm vụ nào");
        for (String path : List.of("/viec-cua-toi/nhieu", "/viec-cua-toi/nhieu/luu")) {
            assertThat(browser.post(path, Map.of("chon", own, "dong", own + " 1", "tinh-trang", "IN_PROGRESS"))
                            .statusCode())
                    .isEqualTo(403);
        }
        for (String id : List.of(own, foreign)) {
            assertThat(Api.reader().get("/api/v1/assignments/" + id).jsonPath().getInt("version"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theListIsNarrowedByLinksWithCounts() {
        String agency = "ha-tinh-thanh-tra-tinh";
        Visitor browser = WithPages.signedIn(agency);
        int all = browser.page().select("article.task").size();
        assertThat(links(browser.page())).containsExactly("Tất cả (" + all + ")", "Chưa báo cáo (" + all + ")");
        assertThat(browser.page().select("main details summary").text())
                .isEqualTo("Chưa làm, không phát sinh: " + all + " nhiệm vụ chưa có báo cáo…");
        browser.open("/viec-cua-toi/" + WithPages.assignment(agency, 0));
        browser.send(
                WithPages.form(browser),
                Map.of("tinh-trang", "COMPLETED", "duong-dan", "https://thanhtra.hatinh.gov.vn/1"));
        assertThat(links(browser.page()))
                .containsExactly("Tất cả (" + all + ")", "Chưa báo cáo (" + (all - 1) + ")", "Đã xong (1)");
        browser.open(browser.element("nav a:contains(Đã xong)").attr("href"));
        assertThat(browser.page().select("article.task")).hasSize(1);
        browser.open("/viec-cua-toi?loc=tra-lai");
        assertThat(browser.page().text()).contains("Không có nhiệm vụ nào như vậy.");
        browser.open("/viec-cua-toi?loc=qua-han&nam=2026");
        assertThat(links(browser.page())).contains("Quá hạn (0)");
        browser.open("/viec-cua-toi?loc=%3Cb%3E");
        assertThat(browser.page().select("article.task")).hasSize(all);

        browser.send(browser.element("form[action=/viec-cua-toi/chua-thuc-hien]"), Map.of());
        assertThat(browser.page().select("[role=status]").text())
                .isEqualTo("Đã ghi “Chưa thực hiện” cho " + (all - 1) + " nhiệm vụ chưa có báo cáo.");
        assertThat(browser.page().select("main details"))
                .as("nothing is left to state")
                .isEmpty();
        assertThat(links(browser.page())).containsExactly("Tất cả (" + all + ")", "Đã xong (1)");
    }

    private static void tick(Visitor browser, List<String> ids) {
        browser.send(
                browser.element("form#nhieu"),
                ids.stream().map(id -> Map.entry("chon", id)).toList());
    }

    private static List<String> links(Document page) {
        return page.select("ul.filters a").eachText();
    }
}

package vn.tiendo.plan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.TestClock;
import vn.tiendo.plan.WithPages;

/** How agencies are asked to explain themselves, and where who asked sees what came of it. */
@QuarkusTest
@TestProfile(WithPages.Deciding.class)
class ExplanationPagesTest {

    private static final String LIST = Work.PAGE + "/giai-trinh";
    private static final String SEND = "Gửi yêu cầu giải trình";

    @AfterEach
    void backToTheDay() {
        TestClock.moveTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void anExplanationIsAskedForFromACompletionAndItsAnswerIsShown() {
        String agency = "ha-tinh-so-tai-chinh";
        String id = Work.completed(agency, 5);
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE + "/" + id);
        browser.open(browser.element("a:contains(Yêu cầu giải trình)").attr("href"));
        browser.press(Work.button(browser, SEND), Map.of("tra-loi-truoc", "32/11/2026"), List.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(Work.error(browser, "noi-dung")).isEqualTo("Cần ghi nội dung yêu cầu giải trình.");
        assertThat(Work.error(browser, "tra-loi-truoc")).contains("không phải ngày");
        assertThat(Work.value(browser, "tra-loi-truoc")).isEqualTo("32/11/2026");
        browser.press(
                Work.button(browser, SEND),
                Map.of("noi-dung", "Vì sao <b>chậm</b>?", "tra-loi-truoc", "19/11/2026"),
                List.of());
        assertThat(Work.error(browser, "tra-loi-truoc")).isEqualTo("Hạn trả lời phải từ hôm nay trở đi.");
        assertThat(Work.value(browser, "noi-dung")).isEqualTo("Vì sao <b>chậm</b>?");
        var button = Work.button(browser, SEND);
        for (int i = 0; i < 2; i++) {
            browser.press(button, Map.of("tra-loi-truoc", "25/11/2026"), List.of());
            assertThat(browser.page().select("[role=status]").text())
                    .startsWith("Đã gửi yêu cầu giải trình về nhiệm vụ")
                    .endsWith("Sở Tài chính; trả lời chậm nhất thứ Tư, 25/11/2026.");
        }
        var stored =
                Api.reader().get("/api/v1/assignments/" + id + "/explanations").jsonPath();
        assertThat(stored.getList("items")).hasSize(1);
        assertThat(stored.getString("items[0].askedAs")).isEqualTo("FOCAL");
        assertThat(browser.page().text()).contains("Đang chờ, còn hạn", "Vì sao <b>chậm</b>?");
        assertThat(browser.page().select("main b")).isEmpty();

        TestClock.moveTo(LocalDate.of(2026, 11, 26));
        String asked = stored.getString("items[0].id");
        browser.open(LIST);
        assertThat(browser.element("article[aria-labelledby=t-" + asked + "]").text())
                .contains("Quá hạn, chưa trả lời");
        assertThat(browser.page().select("nav a[href=" + LIST + "]").text())
                .isEqualTo("Giải trình (" + Work.waiting(Api.focal("ha-tinh"), "EXPLANATIONS_MISSING")
                        + " quá hạn trả lời)");
        Api.agency("ha-tinh", agency)
                .body("{\"text\":\"Kinh phí <u>mới</u> được giao.\"}")
                .post("/api/v1/explanations/" + asked + "/answer")
                .then()
                .statusCode(201);
        browser.open(LIST + "?xem=da-tra-loi");
        assertThat(browser.element("article[aria-labelledby=t-" + asked + "]").text())
                .contains("Trả lời ngày thứ Năm, 26/11/2026 Trả lời chậm", "Kinh phí <u>mới</u> được giao.");
        assertThat(browser.page().select("main u")).isEmpty();
    }

    @Test
    void eachSideSeesWhatItAskedAndTheWorklistCountsTheSame() {
        String id = Work.task("ha-tinh-so-cong-thuong", 10);
        String byCommittee = Api.committee("ha-tinh")
                .body("{\"question\":\"Vì sao chậm?\",\"answerBy\":\"2026-11-20\"}")
                .post("/api/v1/assignments/" + id + "/explanations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        TestClock.moveTo(LocalDate.of(2026, 11, 21));
        String row = "article[aria-labelledby=t-" + byCommittee + "]";
        assertThat(Work.at("committee-ha-tinh", LIST).page().select(row)).hasSize(1);
        assertThat(Work.at("focal-ha-tinh", LIST + "?xem=qua-han").page().select(row))
                .isEmpty();
        for (var side : Map.of("COMMITTEE", Api.committee("ha-tinh"), "FOCAL", Api.focal("ha-tinh"))
                .entrySet()) {
            String link = side.getValue()
                    .get("/api/v1/worklist")
                    .jsonPath()
                    .getString("items.find { it.kind == 'EXPLANATIONS_MISSING' }.link");
            assertThat(link).isEqualTo("/api/v1/explanations?answered=false&late=true&askedAs=" + side.getKey());
            assertThat(Api.reader().get(link).jsonPath().getList("items.id").contains(byCommittee))
                    .isEqualTo(side.getKey().equals("COMMITTEE"));
        }
        String both = Api.as(List.of("focal", "committee"), "ha-tinh", "ha-tinh-so-noi-vu")
                .get("/api/v1/worklist")
                .jsonPath()
                .getString("items.find { it.kind == 'EXPLANATIONS_MISSING' }.link");
        assertThat(both).isEqualTo("/api/v1/explanations?answered=false&late=true");
    }

    @Test
    void overdueTasksAreListedAndTheirAgenciesAreAsked() {
        TestClock.moveTo(LocalDate.of(2027, 1, 4));
        Visitor browser = Work.at("focal-gia-lai", Work.PAGE + "/qua-han");
        assertThat(browser.page().select("h1").text()).isEqualTo("Nhiệm vụ quá hạn");
        assertThat(browser.page().select("article.task").first().text()).contains("31/12/2026 Quá hạn");
        browser.open(browser.element("article a:contains(Yêu cầu giải trình)").attr("href"));
        browser.press(
                Work.button(browser, SEND),
                Map.of("noi-dung", "Vì sao quá hạn?", "tra-loi-truoc", "10/1/2027"),
                List.of());
        assertThat(browser.page().select("[role=status]").text()).contains("trả lời chậm nhất Chủ nhật, 10/01/2027");
    }

    @Test
    void nobodyAsksHisOwnAgency() {
        String own = Work.task("ha-tinh-so-noi-vu", 5);
        Visitor browser = Work.at("focal-ha-tinh", Work.PAGE + "/" + own + "/giai-trinh");
        assertThat(browser.page().text()).contains("không ai hỏi chính cơ quan mình");
        assertThat(browser.page().select("main button")).isEmpty();
        browser.open(Work.PAGE + "/" + Work.task("ha-tinh-so-cong-thuong", 11) + "/giai-trinh");
        var button = Work.button(browser, SEND);
        button.closest("form").attr("action", Work.PAGE + "/" + own + "/giai-trinh");
        browser.press(button, Map.of("noi-dung", "Vì sao?", "tra-loi-truoc", "25/11/2026"), List.of());
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().text()).contains("không yêu cầu chính mình", "đã gõ: Vì sao?");
        assertThat(Api.reader()
                        .get("/api/v1/assignments/" + own + "/explanations")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(Work.at("focal-gia-lai", Work.PAGE + "/" + own + "/giai-trinh")
                        .status())
                .isEqualTo(404);
    }
}

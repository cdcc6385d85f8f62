package vn.tiendo.plan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.WithPages;

/** What becomes of requests for later due days on the page of who decides. */
@QuarkusTest
@TestProfile(WithPages.Deciding.class)
class ExtensionPagesTest {

    private static final String LIST = Work.PAGE + "/gia-han";
    private static final String TASK = "gia-lai-kh-ubnd-2024-III.2";
    private static final String FOCAL = "gia-lai-so-khoa-hoc-va-cong-nghe";
    private static final Map<String, String> DOCUMENT = Map.of(
            "so-quyet-dinh", "99/QĐ-UBND",
            "ngay-quyet-dinh", "1/11/2026",
            "noi-ban-hanh", "UBND tỉnh <b>Gia Lai</b>");

    @Test
    void aRequestIsShownWithItsLetterAndGrantedToAnotherDay() {
        String agency = "gia-lai-so-cong-thuong";
        String request = asked(agency);
        Visitor browser = Work.at("focal-gia-lai", LIST);
        assertThat(browser.page()
                        .select("a[href=" + LIST + "][aria-current=page]")
                        .text())
                .isEqualTo("Đề nghị gia hạn (" + Work.waiting(Api.focal("gia-lai"), "EXTENSION_REQUESTS") + ")");
        assertThat(browser.element("article[aria-labelledby=t-" + request + "]").text())
                .contains(
                        "Cơ quan đề nghị Sở Công Thương, ngày 20/11/2026",
                        "Thời hạn hiện nay thứ Năm, 31/12/2026",
                        "Đề nghị gia hạn đến thứ Tư, 31/03/2027",
                        "Chưa có <b>hướng dẫn</b>.");
        browser.open(LIST + "/" + request);
        assertThat(browser.page().select("details").text()).contains("Kính gửi: Sở Khoa học và Công nghệ.");
        assertThat(browser.page().select("main b")).isEmpty();
        assertThat(Work.value(browser, "han-moi")).isEqualTo("31/03/2027");

        browser.press(
                Work.button(browser, "Đồng ý gia hạn"),
                Map.of("han-moi", "30/2/2027", "so-quyet-dinh", "99"),
                List.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(Work.error(browser, "han-moi")).contains("không phải ngày");
        assertThat(Work.error(browser, "ngay-quyet-dinh")).isEqualTo("Cần ngày quyết định.");
        assertThat(Work.error(browser, "noi-ban-hanh")).isEqualTo("Cần nơi ban hành quyết định.");
        assertThat(Work.value(browser, "so-quyet-dinh")).isEqualTo("99");
        browser.press(
                Work.button(browser, "Đồng ý gia hạn"),
                Map.of("han-moi", "28/2/2027", "ngay-quyet-dinh", "1/11/2026", "noi-ban-hanh", "UBND tỉnh"),
                List.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(Work.error(browser, "so-quyet-dinh")).contains("123/KH-UBND");
        browser.press(
                Work.button(browser, "Đồng ý gia hạn"),
                Map.of("han-moi", "30/12/2026", "so-quyet-dinh", "99/QĐ-UBND"),
                List.of());
        assertThat(Work.error(browser, "han-moi")).startsWith("Hạn mới phải sau hạn");

        browser.press(Work.button(browser, "Đồng ý gia hạn"), Map.of("han-moi", "28/2/2027"), List.of());
        assertThat(browser.path()).isEqualTo(LIST);
        assertThat(browser.page().select("[role=status]").text())
                .isEqualTo("Đã gia hạn: nhiệm vụ III.2, Sở Công Thương, hạn mới Chủ nhật, 28/02/2027.");
        assertThat(browser.page().select("article[aria-labelledby=t-" + request + "]"))
                .isEmpty();
        var stored = Work.stored(assignment(agency));
        assertThat(stored.getString("occurrence.due")).isEqualTo("2027-02-28");
        assertThat(stored.getString("extensions[0].decision.number")).isEqualTo("99/QĐ-UBND");
        assertThat(state(request)).isEqualTo("GRANTED");
    }

    @Test
    void aRequestIsRefusedWithAReason() {
        String request = asked("gia-lai-so-tu-phap");
        Visitor browser = Work.at("focal-gia-lai", LIST + "/" + request);
        browser.press(Work.button(browser, "Không gia hạn"), Map.of(), List.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(Work.error(browser, "ly-do-khong")).isEqualTo("Cần nêu lý do.");
        browser.press(Work.button(browser, "Không gia hạn"), Map.of("ly-do-khong", "Không <i>thể</i> lùi."), List.of());
        assertThat(browser.page().select("[role=status]").text())
                .isEqualTo("Không gia hạn: nhiệm vụ III.2, Sở Tư pháp.");
        assertThat(state(request)).isEqualTo("REFUSED");
        browser.open(LIST + "/" + request);
        assertThat(browser.page().text()).contains("Không gia hạn: Không <i>thể</i> lùi.");
        assertThat(browser.page().select("main button, main i")).isEmpty();
    }

    @Test
    void whatWasTakenBackMeanwhileIsNotGrantedAndWhatChangedIsShown() {
        String agency = "gia-lai-so-tai-chinh";
        String request = asked(agency);
        Visitor browser = Work.at("focal-gia-lai", LIST + "/" + request);
        withIfMatch(Api.agency("gia-lai", agency), 1)
                .body("{\"reason\":\"Đã xong\"}")
                .post("/api/v1/extension-requests/" + request + "/withdrawal")
                .then()
                .statusCode(201);
        browser.press(Work.button(browser, "Đồng ý gia hạn"), DOCUMENT, List.of());
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.page().select("[role=alert][data-nhan]").text())
                .contains("Đề nghị gia hạn này đã được giải quyết: Cơ quan rút đề nghị.");
        assertThat(Work.stored(assignment(agency)).getString("occurrence.due")).isEqualTo("2026-12-31");

        String again = asked(agency);
        browser.open(LIST + "/" + again);
        withIfMatch(Api.agency("gia-lai", agency), 1)
                .body("{\"to\":\"IN_PROGRESS\",\"percent\":30,\"result\":\"Đang làm\"}")
                .post("/api/v1/assignments/" + assignment(agency) + "/status-changes")
                .then()
                .statusCode(201);
        browser.press(Work.button(browser, "Đồng ý gia hạn"), DOCUMENT, List.of());
        assertThat(browser.status()).isEqualTo(412);
        assertThat(browser.page().select("[role=alert][data-nhan] tbody tr").eachText())
                .contains("Tình trạng Chưa thực hiện Đang thực hiện", "Kết quả Đang làm");
        assertThat(Work.value(browser, "noi-ban-hanh")).isEqualTo("UBND tỉnh <b>Gia Lai</b>");
        browser.press(Work.button(browser, "Đồng ý gia hạn"), Map.of(), List.of());
        assertThat(state(again)).isEqualTo("GRANTED");
        assertThat(browser.page().select("main b")).isEmpty();
    }

    @Test
    void nobodyDecidesOnWhatHisOwnAgencyAsksForAndForeignRequestsAreNotThere() {
        String request = asked(FOCAL);
        Visitor browser = Work.at("focal-gia-lai", LIST);
        assertThat(browser.page().select("article[aria-labelledby=t-" + request + "]"))
                .isEmpty();
        browser.open(LIST + "/" + request);
        assertThat(browser.page().text()).contains("Đề nghị này không do bạn quyết định");
        assertThat(browser.page().select("main button")).isEmpty();
        String other = asked("gia-lai-so-ngoai-vu");
        browser.open(LIST + "/" + other);
        for (String form : List.of("dong-y", "khong-dong-y")) {
            var button = browser.element("form[action$=/" + form + "] button");
            button.closest("form").attr("action", LIST + "/" + request + "/" + form);
            Visitor own =
                    browser.press(button, form.equals("dong-y") ? DOCUMENT : Map.of("ly-do-khong", "Không"), List.of());
            assertThat(own.status()).as(form).isEqualTo(403);
            browser.open(LIST + "/" + other);
        }
        assertThat(state(request)).isEqualTo("OPEN");
        assertThat(Work.at("focal-ha-tinh", LIST + "/" + other).status()).isEqualTo(404);
        assertThat(Work.at("focal-ha-tinh", LIST + "/abc").status()).isEqualTo(404);
    }

    private static String assignment(String agency) {
        return Api.assignment(TASK, agency, "2026");
    }

    private static RequestSpecification withIfMatch(RequestSpecification who, int version) {
        return who.header("If-Match", "\"" + version + "\"");
    }

    private static String asked(String agency) {
        return Api.agency("gia-lai", agency)
                .body("{\"newDue\":\"2027-03-31\",\"reason\":\"Chưa có <b>hướng dẫn</b>.\"}")
                .post("/api/v1/assignments/" + assignment(agency) + "/extension-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String state(String request) {
        return Api.reader()
                .get("/api/v1/extension-requests/" + request)
                .jsonPath()
                .getString("state");
    }
}

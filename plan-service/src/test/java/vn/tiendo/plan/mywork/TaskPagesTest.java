package vn.tiendo.plan.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.WithPages;

/** What an agency does on the page of one task: documents, later days, explanations. */
@QuarkusTest
@TestProfile(WithPages.Many.class)
class TaskPagesTest {

    private static final String AGENCY = "ha-tinh-so-tai-chinh";

    @Test
    void documentsAreAddedAndTakenAwayWithoutAScriptAndNothingTypedIsLost() {
        String id = WithPages.assignment(AGENCY, 0);
        Visitor browser = WithPages.signedIn(AGENCY).open("/viec-cua-toi/" + id);
        browser.send(
                WithPages.form(browser),
                Map.of(
                        "tinh-trang", "COMPLETED",
                        "ket-qua", "Đã ban hành <b>hai</b> văn bản.",
                        "so-van-ban", "12/KH-STC",
                        "ngay-van-ban", "2/10/2026",
                        "noi-ban-hanh", "Sở Tài chính",
                        "chi-dao", "1",
                        "them-van-ban", "1"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("fieldset.doc-row legend").eachText())
                .containsExactly("Văn bản 1", "Văn bản 2");
        assertThat(browser.page().select("#so-van-ban").attr("value")).isEqualTo("12/KH-STC");
        assertThat(browser.page().select("[name=chi-dao]").hasAttr("checked")).isTrue();
        assertThat(browser.page().select("#ket-qua").first().wholeText()).contains("<b>hai</b>");
        assertThat(browser.page().select("[role=alert]:not([hidden])")).isEmpty();

        browser.send(WithPages.form(browser), Map.of("them-van-ban", "1"));
        browser.send(
                WithPages.form(browser),
                Map.of("so-van-ban-3", "34/BC-STC", "ngay-van-ban-3", "31/2/2026", "noi-ban-hanh-3", "Sở Tài chính"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#ngay-van-ban-3-loi").text()).startsWith("“31/2/2026” không phải ngày");
        browser.send(WithPages.form(browser), Map.of("ngay-van-ban-3", "1/12/2026"));
        assertThat(browser.page().select("#ngay-van-ban-3-loi").text()).isNotEmpty();
        assertThat(browser.page().select("#ngay-van-ban-2-loi")).isEmpty();

        browser.send(WithPages.form(browser), Map.of("ngay-van-ban-3", "3/10/2026", "bo-van-ban", "2"));
        assertThat(browser.page().select("fieldset.doc-row")).hasSize(2);
        assertThat(browser.page().select("#so-van-ban-2").attr("value")).isEqualTo("34/BC-STC");
        browser.send(WithPages.form(browser), Map.of());
        assertThat(browser.path()).as(browser.shown().body()).isEqualTo("/viec-cua-toi");
        assertThat(browser.page().text()).contains("12/KH-STC ngày 02/10/2026, Sở Tài chính và 1 văn bản khác");
        JsonPath stored = Api.reader().get("/api/v1/assignments/" + id).jsonPath();
        assertThat(stored.getList("evidence.number")).containsExactly("12/KH-STC", "34/BC-STC");
        assertThat(stored.getBoolean("evidence[0].steering")).isTrue();
        assertThat(stored.getMap("evidence[1]")).doesNotContainKey("steering");
    }

    @Test
    void aCancellationNamesItsDecisionAndNothingElse() {
        String id = WithPages.assignment(AGENCY, 2);
        Visitor browser = WithPages.signedIn(AGENCY).open("/viec-cua-toi/" + id);
        browser.send(WithPages.form(browser), Map.of("them-van-ban", "1"));
        Map<String, String> typed = Map.of(
                "tinh-trang", "CANCELLED",
                "so-van-ban", "5/QĐ-UBND",
                "ngay-van-ban", "2/10/2026",
                "noi-ban-hanh", "Ủy ban nhân dân tỉnh",
                "so-van-ban-2", "6/KH-UBND");
        browser.send(WithPages.form(browser), typed);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#so-van-ban-2-loi").text()).startsWith("Hủy nhiệm vụ chỉ ghi một văn bản");
        browser.send(WithPages.form(browser), Map.of("bo-van-ban", "2"));
        browser.send(WithPages.form(browser), Map.of());
        assertThat(browser.path()).as(browser.shown().body()).isEqualTo("/viec-cua-toi");
        assertThat(Api.reader().get("/api/v1/assignments/" + id).jsonPath().getString("decision.number"))
                .isEqualTo("5/QĐ-UBND");
        browser.open("/viec-cua-toi/" + id);
        assertThat(browser.page().text()).contains("Nhiệm vụ này không báo cáo thêm được.");
    }

    @Test
    void aTaskWithoutTimeWordsIsDoneOnceAndForAll() {
        String id = WithPages.assignment(AGENCY, 1);
        Visitor browser = WithPages.signedIn(AGENCY).open("/viec-cua-toi/" + id);
        assertThat(browser.page().select("label:has(#dut-diem)").text()).isEqualTo("Hoàn thành dứt điểm");
        browser.send(WithPages.form(browser), Map.of("tinh-trang", "IN_PROGRESS", "dut-diem", "1"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#dut-diem-loi").text()).startsWith("Hoàn thành dứt điểm chỉ đi với");
        assertThat(browser.page().select("#dut-diem").hasAttr("checked")).isTrue();
        browser.send(
                WithPages.form(browser),
                Map.of("tinh-trang", "COMPLETED", "duong-dan", "https://sotaichinh.hatinh.gov.vn/ke-hoach"));
        assertThat(browser.path()).as(browser.shown().body()).isEqualTo("/viec-cua-toi");
        assertThat(Api.reader()
                        .get("/api/v1/assignments/" + id + "/status-changes")
                        .jsonPath()
                        .getBoolean("items[1].forGood"))
                .isTrue();

        Visitor other = WithPages.signedIn("gia-lai-so-tu-phap");
        other.open("/viec-cua-toi/" + extendable("gia-lai-so-tu-phap"));
        assertThat(other.page().select("#dut-diem")).isEmpty();
    }

    @Test
    void aLaterDayIsAskedForTakenBackAndRefusedWithItsReason() {
        String agency = "gia-lai-so-xay-dung";
        String id = extendable(agency);
        Visitor browser = WithPages.signedIn(agency).open("/viec-cua-toi/" + id);
        browser.open(browser.element("a:contains(Xin gia hạn)").attr("href"));
        assertThat(browser.page().select("main").text()).contains("Thời hạn hiện nay: thứ Năm, 31/12/2026");
        browser.send(browser.element("form.page-form"), Map.of("ngay-moi", "1/10/2026", "ly-do", ""));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#ly-do-loi").text()).isNotEmpty();
        browser.send(browser.element("form.page-form"), Map.of("ly-do", "Chưa có <b>hướng dẫn</b>."));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#ngay-moi-loi").text()).startsWith("Hạn mới phải sau hạn");
        assertThat(browser.page().select("#ngay-moi").attr("value")).isEqualTo("1/10/2026");
        Element form = browser.element("form.page-form");
        browser.send(form, Map.of("ngay-moi", "31/3/2027"));
        assertThat(browser.path()).isEqualTo("/viec-cua-toi/" + id);
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã gửi đề nghị gia hạn");
        assertThat(browser.page().text())
                .contains(
                        "Đang chờ quyết định: xin gia hạn đến ngày 31/03/2027",
                        "Chưa có <b>hướng dẫn</b>.",
                        "Kính gửi:");
        assertThat(browser.page().select("a:contains(Xin gia hạn)")).isEmpty();
        browser.send(form, Map.of("ngay-moi", "31/3/2027"));
        assertThat(requests(id).getList("items")).as("sent twice").hasSize(1);
        browser.open("/viec-cua-toi/" + id + "/gia-han");
        assertThat(browser.page().select("form.page-form")).isEmpty();
        assertThat(browser.page().text()).contains("hiện không xin gia hạn được");

        browser.open("/viec-cua-toi/" + id);
        browser.open(browser.element("a:contains(Rút đề nghị gia hạn)").attr("href"));
        browser.send(browser.element("form.page-form"), Map.of());
        assertThat(browser.status()).isEqualTo(422);
        browser.send(browser.element("form.page-form"), Map.of("ly-do", "Đã hoàn thành được."));
        assertThat(browser.page().text()).contains("Đã rút đề nghị gia hạn.", "Cơ quan đã rút đề nghị");
        assertThat(requests(id).getString("items[0].state")).isEqualTo("WITHDRAWN");

        browser.open("/viec-cua-toi/" + id + "/gia-han");
        browser.send(
                browser.element("form.page-form"),
                Map.of("ngay-moi", "28/2/2027", "ly-do", "Thiếu người", "cong-van", "Kính gửi: Sở KH&CN"));
        JsonPath asked = requests(id);
        assertThat(asked.getString("items[1].letter")).isEqualTo("Kính gửi: Sở KH&CN");
        Api.focal("gia-lai")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"Không thể lùi\"}")
                .post("/api/v1/extension-requests/" + asked.getString("items[1].id") + "/refusal")
                .then()
                .statusCode(201);
        browser.open("/viec-cua-toi/" + id);
        assertThat(browser.page().text())
                .contains("Không được gia hạn đến ngày 28/02/2027", "Lý do không gia hạn: Không thể lùi");
        assertThat(browser.page().select("a:contains(Xin gia hạn)")).hasSize(1);
    }

    @Test
    void whatWasGrantedNamesItsDocument() {
        String agency = "gia-lai-so-tu-phap";
        String id = extendable(agency);
        Visitor browser = WithPages.signedIn(agency).open("/viec-cua-toi/" + id + "/gia-han");
        browser.send(browser.element("form.page-form"), Map.of("ngay-moi", "31/3/2027", "ly-do", "Thiếu người"));
        Api.focal("gia-lai")
                .header("If-Match", "\"1\"")
                .body(
                        "{\"newDue\":\"2027-02-28\",\"decision\":{\"number\":\"99/SKHCN-VP\",\"date\":\"2026-11-19\",\"issuer\":\"Sở"
                                + " KH&CN\"}}")
                .post("/api/v1/assignments/" + id + "/extensions")
                .then()
                .statusCode(201);
        browser.open("/viec-cua-toi/" + id);
        assertThat(browser.page().text())
                .contains(
                        "Đã được gia hạn đến ngày 28/02/2027",
                        "Văn bản số 99/SKHCN-VP ngày 19/11/2026 của Sở KH&CN",
                        "Chủ nhật, 28/02/2027");
    }

    @Test
    void whatTheAgencyIsAskedToExplainStandsFirstAndItsAnswerStays() {
        String agency = "ha-tinh-so-ngoai-vu";
        String id = WithPages.assignment(agency, 0);
        for (String question : List.of("Vì sao <i>chưa</i> triển khai?", "Đã bố trí kinh phí chưa?")) {
            Api.focal("ha-tinh")
                    .body(Map.of("question", question, "answerBy", "2026-12-05"))
                    .post("/api/v1/assignments/" + id + "/explanations")
                    .then()
                    .statusCode(201);
        }
        Visitor browser = WithPages.signedIn(agency);
        assertThat(browser.page().select("#giai-trinh").text())
                .isEqualTo("Có 2 yêu cầu giải trình, trả lời chậm nhất ngày 05/12/2026.");
        assertThat(browser.page().text()).contains("Vì sao <i>chưa</i> triển khai?");
        String address = browser.element("section a:contains(Trả lời)").attr("href");
        browser.open(address);
        browser.send(browser.element("form.page-form"), Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#giai-trinh-loi").text()).isNotEmpty();
        browser.send(
                browser.element("form.page-form"), Map.of("giai-trinh", "Kinh phí mới giao.\r\nXong trước 20/12."));
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã gửi giải trình về nhiệm vụ");
        assertThat(browser.page().select("#giai-trinh").text()).startsWith("Có 1 yêu cầu giải trình");
        JsonPath stored =
                Api.reader().get("/api/v1/assignments/" + id + "/explanations").jsonPath();
        assertThat(stored.getString("items[0].answer.text")).isEqualTo("Kinh phí mới giao.\nXong trước 20/12.");
        browser.open(address);
        assertThat(browser.page().text()).contains("Cơ quan đã trả lời", "Xong trước 20/12.");
        assertThat(browser.page().select("form.page-form")).isEmpty();
        browser.open("/viec-cua-toi/" + id);
        assertThat(browser.page().text()).contains("Cơ quan trả lời:", "Đã bố trí kinh phí chưa?");

        Visitor other = WithPages.signedIn(AGENCY);
        assertThat(other.open(address).status()).isEqualTo(403);
    }

    @Test
    void formsOfATaskAreOfItsAgencyAloneAndOfPagesOfOurs() {
        String foreign = WithPages.assignment("ha-tinh-so-tu-phap", 2);
        Visitor browser = WithPages.signedIn(AGENCY);
        for (String path : List.of("/gia-han", "/gia-han/khong-co/rut")) {
            assertThat(browser.open("/viec-cua-toi/" + foreign + path).status())
                    .as(path)
                    .isEqualTo(403);
            Map<String, String> typed = new HashMap<>(Map.of("ly-do", "a", "ngay-moi", "31/3/2027"));
            assertThat(browser.post("/viec-cua-toi/" + foreign + path, typed).body())
                    .contains("không đến từ trang của hệ thống");
        }
        assertThat(browser.open("/viec-cua-toi/giai-trinh/khong-co").status()).isEqualTo(404);
        assertThat(browser.open("/viec-cua-toi/" + WithPages.assignment(AGENCY, 3) + "/gia-han/khong-co/rut")
                        .status())
                .isEqualTo(404);
    }

    private static JsonPath requests(String id) {
        return Api.reader()
                .get("/api/v1/assignments/" + id + "/extension-requests")
                .jsonPath();
    }

    /** One of which a later day may be asked for. */
    private static String extendable(String agency) {
        return Api.agency("gia-lai", agency)
                .get("/api/v1/assignments?limit=200&include=allowed&year=2026&agency=" + agency)
                .jsonPath()
                .getString(
                        "items.find { it.allowed.extensionRequest && it.version == 1 && it.occurrence.due == '2026-12-31' }.id");
    }
}

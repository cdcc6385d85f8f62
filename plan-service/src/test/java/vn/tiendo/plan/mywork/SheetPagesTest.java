package vn.tiendo.plan.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Form;
import vn.tiendo.plan.WithPages;

/** The working form is sent in a page, and what became of each row is told there. */
@QuarkusTest
@TestProfile(WithPages.Many.class)
class SheetPagesTest {

    private static final String AGENCY = "ha-tinh-so-cong-thuong";

    private static byte[] file() {
        Form form = new Form();
        form.row(good(), 1).put(FormColumn.NEW_STATUS, "Đang thực hiện").put(FormColumn.RESULT, "Đang <b>soạn</b>");
        form.row(bad(), 1).put(FormColumn.NEW_STATUS, "Hoàn thành");
        form.row(WithPages.assignment(AGENCY, 8), 1);
        return form.bytes();
    }

    @Test
    void aFormIsTriedFirstThenStoredAndEachRowIsToldByItsNumber() {
        Visitor browser = WithPages.signedIn(AGENCY).open("/viec-cua-toi/bieu-excel");
        assertThat(browser.element("a:contains(Tải biểu Excel)").attr("href")).endsWith("/bao-cao/bieu-excel?nam=2026");
        byte[] file = file();
        browser.upload(browser.element("form.page-form"), Map.of("viec", "thu"), "tep", "phiếu <b>.xlsx", file);
        assertThat(browser.status()).as(browser.shown().body()).isEqualTo(200);
        assertThat(browser.page().select("[role=status]").text())
                .contains("phiếu <b>.xlsx", "Kiểm tra xong, chưa lưu gì: 1 dòng lưu được, 1 dòng cần sửa.");
        assertThat(browser.page().select("tbody tr")).hasSize(2);
        assertThat(browser.page().select("tbody tr").get(0).text())
                .startsWith("4 ")
                .endsWith("Lưu được");
        assertThat(browser.page().select("tbody tr").get(1).text())
                .startsWith("5 ")
                .contains("Cần sửa Cột “")
                .contains("minh chứng");
        assertThat(version(good())).as("tried only").isEqualTo(1);

        browser.upload(browser.element("form.page-form"), Map.of("viec", "luu"), "tep", "phieu.xlsx", file);
        assertThat(browser.page().select("[role=status]").text()).contains("Đã lưu 1 dòng, 1 dòng cần sửa.");
        assertThat(version(good())).isEqualTo(2);
        assertThat(version(bad())).isEqualTo(1);
        browser.upload(browser.element("form.page-form"), Map.of("viec", "luu"), "tep", "phieu.xlsx", file);
        assertThat(browser.page().select("tbody tr").get(0).text()).contains("Cần sửa");
        assertThat(version(good())).isEqualTo(2);
    }

    @Test
    void whatIsNoFormIsRefusedAsByTheApiAndSoIsAFileWithoutThePagesToken() {
        Visitor browser = WithPages.signedIn(AGENCY).open("/viec-cua-toi/bieu-excel");
        browser.upload(browser.element("form.page-form"), Map.of("viec", "thu"), "tep", "a.xlsx", new byte[] {1, 2});
        assertThat(browser.status()).isBetween(400, 422);
        assertThat(browser.page().select("[role=alert]").text()).contains("Chưa lưu, tệp không nhận được");
        browser.upload(browser.element("form.page-form"), Map.of("viec", "thu"), "tep", "", new byte[0]);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("[role=alert]").text()).contains("Cần chọn tệp Excel đã điền.");
        browser.upload(
                browser.element("form.page-form"), Map.of("ma-trang", "abc", "viec", "luu"), "tep", "a.xlsx", file());
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().text()).contains("không đến từ trang của hệ thống");
        browser.open("/viec-cua-toi/bieu-excel");
        browser.upload(
                browser.element("form.page-form"), Map.of("viec", "thu"), "tep", "a.xlsx", new byte[(10 << 20) + 1]);
        assertThat(browser.status()).isEqualTo(413);
        assertThat(browser.page().select("[role=alert]").text()).contains("Nội dung quá lớn");
    }

    @Test
    void theApiTriesItTheSameWay() {
        String id = WithPages.assignment(AGENCY, 9);
        String row = "{\"assignment\":\"" + id + "\",\"version\":1,\"change\":{\"to\":\"IN_PROGRESS\"}}";
        String late = row.replace("\"version\":1", "\"version\":7");
        var answer = Api.agency("ha-tinh", AGENCY)
                .body("{\"rows\":[" + row + "," + late + "]}")
                .post("/api/v1/status-changes/bulk?dryRun=true");
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getList("results.status", Integer.class)).containsExactly(201, 412);
        assertThat(version(id)).isEqualTo(1);
        Api.agency("ha-tinh", AGENCY)
                .body("{\"rows\":[" + row + "]}")
                .post("/api/v1/status-changes/bulk")
                .then()
                .statusCode(200);
        assertThat(version(id)).isEqualTo(2);
    }

    private static String good() {
        return WithPages.assignment(AGENCY, 6);
    }

    private static String bad() {
        return WithPages.assignment(AGENCY, 7);
    }

    private static int version(String id) {
        return Api.reader().get("/api/v1/assignments/" + id).jsonPath().getInt("version");
    }
}

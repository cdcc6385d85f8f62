package vn.tiendo.plan.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.WithPages;

/** An agency records the values of the targets that it answers for. */
@QuarkusTest
@TestProfile(WithPages.class)
class TargetPagesTest {

    private static final String UNIVERSITY = "quang-ninh-truong-dai-hoc-ha-long";

    @Test
    void howFarAMilestoneIsComesWithItsYearAndSource() {
        Visitor browser = WithPages.signedIn(UNIVERSITY).open("/viec-cua-toi/chi-tieu");
        assertThat(browser.page().select("article.task")).hasSize(1);
        String address = browser.element("article a").attr("href");
        browser.open(address);
        browser.send(browser.element("form.page-form"), Map.of("nam", "26", "ket-qua", "Đang <b>trình</b> Bộ"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#nam-loi").text()).contains("bốn chữ số");
        assertThat(browser.page().select("#ket-qua").first().wholeText()).contains("<b>trình</b>");
        browser.send(browser.element("form.page-form"), Map.of("nam", "2026"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#so-van-ban-loi").text()).contains("Nguồn số liệu cần đủ");
        browser.send(browser.element("form.page-form"), Map.of("nguon", "Báo cáo của Nhà trường"));
        assertThat(browser.path()).as(browser.shown().body()).isEqualTo("/viec-cua-toi/chi-tieu");
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã lưu số liệu");
        assertThat(browser.page().text())
                .contains("Năm 2026: Đang <b>trình</b> Bộ (nguồn: Báo cáo của Nhà trường)", "Chờ xác nhận");
        String id = address.replaceFirst(".*/", "");
        assertThat(Api.reader().get("/api/v1/targets/" + id).jsonPath().getString("measurements[0].words"))
                .isEqualTo("Đang <b>trình</b> Bộ");
    }

    @Test
    void aFigureIsTypedWithACommaAndOthersTargetsAreNotThere() {
        String agency = "ha-tinh-so-tu-phap";
        String id = Api.reader()
                .get("/api/v1/targets?limit=200&province=ha-tinh")
                .jsonPath()
                .getString("items.find { it.kind == 'MEASURED' && it.unit == '%' && it.closed == null }.id");
        Visitor browser = WithPages.signedIn(agency).open("/viec-cua-toi/chi-tieu");
        assertThat(browser.page().text()).contains("không được giao chịu trách nhiệm về chỉ tiêu nào");
        assertThat(browser.open("/viec-cua-toi/chi-tieu/" + id).status()).isEqualTo(404);
        String etag = Api.reader().get("/api/v1/targets/" + id).header("ETag");
        Api.focal("ha-tinh")
                .header("If-Match", etag)
                .body("{\"agencies\":[\"" + agency + "\"],\"basis\":\"Văn bản số 12/SNV-TCBC\"}")
                .put("/api/v1/targets/" + id + "/owners")
                .then()
                .statusCode(200);
        browser.open("/viec-cua-toi/chi-tieu/" + id);
        Map<String, String> typed = Map.of("nam", "2026", "gia-tri", "95.2", "nguon", "Niên giám thống kê");
        browser.send(browser.element("form.page-form"), typed);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#gia-tri-loi").text()).contains("dấu phẩy");
        browser.send(browser.element("form.page-form"), Map.of("gia-tri", "95,2"));
        assertThat(browser.page().text()).contains("Năm 2026: 95,2 %");
        assertThat(Api.reader().get("/api/v1/targets/" + id).jsonPath().getFloat("measurements[0].value"))
                .isEqualTo(95.2f);
    }
}

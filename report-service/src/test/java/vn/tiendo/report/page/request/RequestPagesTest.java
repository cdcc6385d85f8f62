package vn.tiendo.report.page.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.page.Officials;
import vn.tiendo.report.page.Ticked;

/** Asking for a report, and taking the request back. */
@QuarkusTest
@TestProfile(WithPages.Collection.class)
class RequestPagesTest {

    private static final String PAGE = "/ai-chua-nop/yeu-cau";
    private static final String NEW = PAGE + "/moi";
    private static final String MEDICAL = "quang-ninh-so-y-te";
    private static final String JUSTICE = "quang-ninh-so-tu-phap";

    private static final Map<String, String> ASKED = Map.of(
            "loai", "THEMATIC",
            "trich-yeu", "Kết quả thu hút <i>chuyên gia</i>",
            "gui-den", "co-quan-da-chon",
            "ngay-chot", "11/12/2026",
            "han-nop", "18/12/2026",
            "so-van-ban", "4321/UBND-NC",
            "ngay-van-ban", "20/11/2026",
            "noi-ban-hanh", "Ủy ban nhân dân tỉnh",
            "de-cuong", "Công văn số 4321/UBND-NC ngày 20/11/2026 của Ủy ban nhân dân tỉnh");

    @Inject
    PageLedger ledger;

    @BeforeEach
    void inNovember() {
        ledger.at("2026-11-20T09:00");
    }

    @Test
    void aRequestOfThePageIsTheRequestOfTheApiAndCanBeTakenBack() {
        Visitor focal = WithPages.signedIn("focal-quang-ninh", NEW);
        assertThat(focal.page().select("legend").eachText())
                .contains("Sở, ban, ngành", "Địa phương", "Mặt trận và các đoàn thể", "Các hội");
        assertThat(focal.page().select("label").eachText()).doesNotContain("Ban Dân tộc", "UBND huyện Ba Chẽ");

        Ticked sent = Ticked.send(focal, focal.element("main form"), ASKED, "co-quan", List.of(MEDICAL, JUSTICE));
        assertThat(sent.status()).as(sent.page().text()).isEqualTo(303);
        Document page = focal.open(sent.location()).page();
        assertThat(page.select("h1").text()).isEqualTo("Báo cáo chuyên đề: Kết quả thu hút <i>chuyên gia</i>");
        assertThat(page.select("main i")).isEmpty();
        assertThat(page.select("[role=status]").text()).isEqualTo("Đã gửi yêu cầu đến 2 cơ quan.");
        assertThat(page.select("main li").eachText())
                .containsExactly("Sở Tư pháp: Chưa nộp, còn 28 ngày", "Sở Y tế: Chưa nộp, còn 28 ngày");
        String id = focal.path().substring(PAGE.length() + 1);
        JsonPath stored = Officials.get("/api/v1/report-requests/" + id);
        assertThat(stored.getString("asked.kind")).isEqualTo("THEMATIC");
        assertThat(stored.getList("asked.reporters")).containsExactlyInAnyOrder(MEDICAL, JUSTICE);
        assertThat(stored.getString("asked.dueDate")).isEqualTo("2026-12-18");
        assertThat(stored.getString("asked.closingDate")).isEqualTo("2026-12-11");
        assertThat(stored.getString("asked.basis.number")).isEqualTo("4321/UBND-NC");
        assertThat(stored.getString("asked.outline.letter")).startsWith("Công văn số 4321/UBND-NC");
        assertThat(stored.getString("createdBy")).isEqualTo("focal-quang-ninh");
        assertThat(focal.open("/ai-chua-nop")
                        .page()
                        .select("article:contains(Báo cáo chuyên đề)")
                        .text())
                .contains("0/2 cơ quan, đơn vị đã nộp");

        focal.open(PAGE + "/" + id);
        focal.send(focal.element("form[action$=/rut]"), Map.of("ly-do-rut", ""));
        assertThat(focal.status()).isEqualTo(422);
        assertThat(focal.page().select("#ly-do-rut-loi").text()).isEqualTo("Cần nêu lý do.");
        focal.send(focal.element("form[action$=/rut]"), Map.of("ly-do-rut", "Bộ đã lùi thời hạn."));
        assertThat(focal.page().select("[role=status]").text()).isEqualTo("Đã rút yêu cầu.");
        assertThat(focal.page().text()).contains("Bộ đã lùi thời hạn.", "Không còn cơ quan nào phải nộp.");
        assertThat(focal.page().select("form[action$=/rut]")).isEmpty();
        assertThat(Officials.get("/api/v1/report-requests/" + id).getString("withdrawalReason"))
                .isEqualTo("Bộ đã lùi thời hạn.");
        assertThat(focal.open(PAGE)
                        .page()
                        .select("article:contains(chuyên gia)")
                        .text())
                .contains("Đã rút");
    }

    @Test
    void oneSentTwiceIsOneRequest() {
        Visitor focal = WithPages.signedIn("focal-quang-ninh", NEW);
        Ticked first = Ticked.send(focal, focal.element("main form"), ASKED, "co-quan", List.of(MEDICAL));
        Ticked again = Ticked.send(focal, focal.element("main form"), ASKED, "co-quan", List.of(MEDICAL));
        assertThat(again.location()).isEqualTo(first.location());
        withdraw(focal, first);
    }

    @Test
    void whatCannotBeAskedIsSaidBesideItsFieldAndStays() {
        Visitor focal = WithPages.signedIn("focal-quang-ninh", NEW);

        Ticked empty = Ticked.send(focal, focal.element("main form"), Map.of(), "co-quan", List.of(MEDICAL));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#han-nop-loi").text()).isEqualTo("Cần hạn báo cáo.");
        assertThat(empty.page().select("#ngay-chot-loi").text()).isEqualTo("Cần ngày chốt số liệu.");
        assertThat(empty.page().select("#co-quan .invalid-feedback").text()).contains("lại gửi đến tất cả");
        assertThat(empty.page().select("input[name=co-quan][checked]").val()).isEqualTo(MEDICAL);

        Ticked nobody = Ticked.send(
                focal,
                focal.element("main form"),
                Map.of("gui-den", "co-quan-da-chon", "han-nop", "1/12", "ngay-chot", "32/12/2026"),
                "co-quan",
                List.of());
        assertThat(nobody.page().select("#co-quan .invalid-feedback").text())
                .isEqualTo("Cần chọn ít nhất một cơ quan.");
        assertThat(nobody.page().select("#ngay-chot-loi").text()).isNotEmpty();
        assertThat(nobody.page().select("#ngay-chot").val()).isEqualTo("32/12/2026");

        Ticked early = Ticked.send(
                focal,
                focal.element("main form"),
                Map.of("han-nop", "10/12/2026", "ngay-chot", "10/12/2026", "so-van-ban", "1/UBND"),
                "co-quan",
                List.of());
        assertThat(early.page().select("#ngay-van-ban-loi").text()).isEqualTo("Cần ngày của văn bản.");
        assertThat(early.page().select("#noi-ban-hanh-loi").text()).isEqualTo("Cần nơi ban hành văn bản.");
        Ticked closing = Ticked.send(
                focal,
                focal.element("main form"),
                Map.of("loai", "INTERIM_REVIEW", "han-nop", "10/12/2026", "ngay-chot", "10/12/2026"),
                "co-quan",
                List.of());
        assertThat(closing.page().select("#ngay-chot-loi").text()).contains("phải trước hạn báo cáo");
        assertThat(closing.page().select("#tu-ngay-loi").text()).isEqualTo("Cần ngày đầu của giai đoạn.");
        assertThat(closing.page().select("option[value=INTERIM_REVIEW][selected]"))
                .hasSize(1);
    }

    @Test
    void nobodyAsksInAnotherProvinceOrForHisOwnAgency() {
        Visitor focal = WithPages.signedIn("focal-quang-ninh", NEW);
        Ticked sent = Ticked.send(focal, focal.element("main form"), ASKED, "co-quan", List.of(MEDICAL));
        String request = sent.location().replaceFirst("\\?.*", "");

        assertThat(WithPages.signedIn("focal-lai-chau", request).status()).isEqualTo(404);
        assertThat(WithPages.signedIn("focal-lai-chau", PAGE).page().text()).doesNotContain("chuyên gia");
        assertThat(WithPages.signedIn("quang-ninh-so-noi-vu", NEW).status()).isEqualTo(403);
        assertThat(WithPages.signedIn("reader-quang-ninh", PAGE).status()).isEqualTo(403);
        assertThat(focal.post(request + "/rut", Map.of("ly-do-rut", "Vì sao")).statusCode())
                .isEqualTo(403);
        withdraw(WithPages.signedIn("committee-quang-ninh", request), sent);
    }

    private static void withdraw(Visitor browser, Ticked sent) {
        browser.open(sent.location());
        browser.send(browser.element("form[action$=/rut]"), Map.of("ly-do-rut", "Thử xong."));
        assertThat(browser.page().select("[role=status]").text()).isEqualTo("Đã rút yêu cầu.");
    }
}

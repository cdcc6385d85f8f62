package vn.tiendo.report.page.urging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.Documents;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.page.Officials;
import vn.tiendo.report.page.Ticked;

/** Letters to those who are behind, from the choice of agencies to the file. */
@QuarkusTest
@TestProfile(WithPages.Collection.class)
class UrgingPagesTest {

    private static final String REPORTS = "/ai-chua-nop/don-doc?bao-cao=" + Officials.DUTY + "&nam=2026&cap=FIRST";
    private static final String TASKS = "/ai-chua-nop/don-doc-nhiem-vu";
    private static final String PLAN = "quang-ninh-205-kh-ubnd-2024";
    private static final String MEDICAL = "quang-ninh-so-y-te";
    private static final String CULTURE = "quang-ninh-so-van-hoa-the-thao-va-du-lich";

    @Inject
    PageLedger ledger;

    @Inject
    LedgerWriter writer;

    @BeforeEach
    void inNovember() {
        ledger.at("2026-11-20T09:00");
    }

    @Test
    void oneLetterGoesToThoseWhoWereChosen() {
        Visitor focal = WithPages.signedIn("focal-quang-ninh", "/ai-chua-nop");
        focal.open(focal.element("a:contains(Soạn công văn đôn đốc)").attr("href"));
        assertThat(focal.page().select("input[name=co-quan]:not([checked])")).isEmpty();
        assertThat(focal.page().select("label:contains(Sở Y tế)").text())
                .isEqualTo("Sở Y tế (Chưa nộp, quá hạn 4 ngày)");

        Ticked sent = Ticked.send(
                focal,
                focal.element("main form"),
                Map.of("han-moi", "27/11/2026"),
                "co-quan",
                List.of(MEDICAL, CULTURE));
        assertThat(sent.status()).as(sent.page().text()).isEqualTo(303);

        Document page = focal.open(sent.location()).page();
        assertThat(page.select("article")).hasSize(1);
        assertThat(page.select("article").text())
                .contains(
                        "Đôn đốc báo cáo thực hiện Kế hoạch số 205/KH-UBND năm 2026",
                        "Sở Văn hóa, Thể thao và Du lịch; Sở Y tế",
                        "thứ Sáu, 27/11/2026");
        String word = page.select("a:contains(Tải tệp Word)").attr("href");
        assertThat(focal.ask(word).headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        HttpResponse<String> preview =
                focal.ask(page.select("a:contains(Xem trước)").attr("href"));
        assertThat(preview.body()).contains("Sở Y tế", "27/11/2026").doesNotContain("Thanh tra tỉnh");
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(focal.ask(page.select("a:contains(Tệp PDF)").attr("href")).body())
                .startsWith("%PDF");
        assertThat(focal.ask(word.replace("/docx?", "/xlsx?")).statusCode()).isEqualTo(404);
    }

    @Test
    void orEachGetsALetterOfItsOwn() {
        Visitor focal = WithPages.signedIn("focal-quang-ninh", REPORTS);

        Ticked sent = Ticked.send(
                focal,
                focal.element("main form"),
                Map.of("cach-gui", "tung-co-quan", "nguoi-viet", "COMMITTEE", "tu-cach-ky", "DEPUTY"),
                "co-quan",
                List.of(MEDICAL, CULTURE));

        Document page = focal.open(sent.location()).page();
        assertThat(page.select("article dl").eachText())
                .hasSize(2)
                .anyMatch(facts -> facts.startsWith("Gửi Sở Y tế Thời hạn mới thứ Sáu, 27/11/2026"));
        String letter = focal.ask(page.select("article:contains(Sở Y tế) a:contains(Xem trước)")
                        .attr("href"))
                .body();
        assertThat(letter).contains("KT. CHỦ TỊCH", "Sở Y tế").doesNotContain("Sở Văn hóa");
        assertThat(focal.ask(page.select("article:contains(Sở Y tế) a:contains(Tệp PDF)")
                                .attr("href"))
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .contains("So Y te");
    }

    @Test
    void whatCannotBeOrderedIsSaidBesideItsField() {
        Visitor focal = WithPages.signedIn("focal-quang-ninh", REPORTS);

        Ticked none = Ticked.send(
                focal,
                focal.element("main form"),
                Map.of("han-moi", "19/11/2026", "tu-cach-ky", "BY_ORDER"),
                "co-quan",
                List.of());
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select("#co-quan-loi").text()).isEqualTo("Cần chọn ít nhất một cơ quan.");
        assertThat(none.page().select("#han-moi-loi").text()).isEqualTo("Thời hạn mới phải sau ngày hôm nay.");
        assertThat(none.page().select("#han-moi").val()).isEqualTo("19/11/2026");

        Ticked noPost = Ticked.send(
                focal, focal.element("main form"), Map.of("tu-cach-ky", "BY_ORDER"), "co-quan", List.of(MEDICAL));
        assertThat(noPost.page().select("#chuc-vu-loi").text()).contains("cần có chức vụ");
        assertThat(noPost.page().select("option[value=BY_ORDER][selected]")).hasSize(1);
        assertThat(noPost.page().select("input[name=co-quan][checked]")).hasSize(1);

        Ticked nobody = Ticked.send(
                focal, focal.element("main form"), Map.of(), "co-quan", List.of("quang-ninh-so-khoa-hoc-va-cong-nghe"));
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.page().select(".alert-danger").text()).contains("không nợ báo cáo");
    }

    @Test
    void theSameForTasksAfterTheirDay() throws SQLException {
        Visitor focal = WithPages.signedIn("focal-lai-chau", TASKS);
        assertThat(focal.page().text()).contains("không có nhiệm vụ quá hạn");
        opened("IV.2.1", MEDICAL);
        opened("IV.2.2", CULTURE);
        focal = WithPages.signedIn("focal-quang-ninh", TASKS);
        assertThat(focal.page().select("label:contains(Sở Y tế)").text()).isEqualTo("Sở Y tế (1 nhiệm vụ quá hạn)");

        Ticked sent = Ticked.send(focal, focal.element("main form"), Map.of(), "co-quan", List.of(MEDICAL));

        Document page = focal.open(sent.location()).page();
        assertThat(page.select("article").text()).contains("nhiệm vụ quá hạn", "Sở Y tế", "thứ Sáu, 27/11/2026");
        assertThat(focal.ask(page.select("a:contains(Xem trước)").attr("href")).body())
                .contains("IV.2.1")
                .doesNotContain("IV.2.2");
        assertThat(focal.ask(page.select("a:contains(Tải tệp Word)").attr("href"))
                        .statusCode())
                .isEqualTo(200);
        Ticked none = Ticked.send(focal.open(TASKS), focal.element("main form"), Map.of(), "co-quan", List.of());
        assertThat(none.status()).isEqualTo(422);
    }

    @Test
    void aProvinceWithTwoPlansChoosesOne() {
        Visitor focal = WithPages.signedIn("focal-gia-lai", TASKS);
        assertThat(focal.page().select("main ul a")).hasSize(2);
        assertThat(focal.open(focal.element("main ul a").attr("href")).page().text())
                .contains("không có nhiệm vụ quá hạn");
    }

    @Test
    void nobodyWritesForAnotherProvince() {
        assertThat(WithPages.signedIn("focal-lai-chau", REPORTS).status()).isEqualTo(404);
        assertThat(WithPages.signedIn("focal-lai-chau", TASKS + "?ke-hoach=" + PLAN)
                        .status())
                .isEqualTo(404);
        assertThat(WithPages.signedIn("quang-ninh-so-noi-vu", REPORTS).status()).isEqualTo(403);
        assertThat(WithPages.signedIn("reader-quang-ninh", TASKS).status()).isEqualTo(403);
        Visitor focal = WithPages.signedIn("focal-quang-ninh", REPORTS);
        assertThat(focal.post(REPORTS, Map.of("co-quan", MEDICAL)).statusCode()).isEqualTo(403);
        assertThat(focal.ask(REPORTS.replace("don-doc?", "don-doc/cong-van?")).statusCode())
                .isEqualTo(400);
    }

    private void opened(String task, String agency) throws SQLException {
        String json = new Documents.Assignment(
                        "01920000-0000-7000-8000-0000000c0"
                                + task.replace("IV.", "").replace(".", "0"),
                        1,
                        PLAN + "-" + task,
                        "quang-ninh",
                        agency)
                .occurrence("2026", "2026-01-01", "2026-12-31", "2026-10-31")
                .json();
        LedgerBatch batch = new LedgerBatch();
        batch.keep(vn.tiendo.report.ledger.entry.Document.read(json, AssignmentState.class), json);
        writer.replay(batch);
    }
}

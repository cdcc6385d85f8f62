package vn.tiendo.report.page.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;

/** On the control sheet the focal agency takes what the ledger says, or leaves what an agency has signed. */
@QuarkusTest
@TestProfile(WithPages.Differing.class)
class SheetPagesTest {

    private static final String PLAN = "quang-ninh-205-kh-ubnd-2024";

    private final Editing quangNinh = Editing.quangNinh();

    @Inject
    PageLedger ledger;

    @Inject
    LedgerWriter writer;

    @Test
    void eachDifferenceIsTakenOrLeftInOneFormAndTheReportIsCountedByIt() {
        String sheet = quangNinh.address("/phieu-kiem-soat");
        ledger.at("2026-11-01T09:00");
        keep(1, "NOT_STARTED", null, "2026-01-05T02:00:00Z");
        keep(2, "COMPLETED", "2026-10-01", "2026-10-01T02:00:00Z");
        ledger.at("2026-11-12T09:00");
        quangNinh.handedIn("so-y-te", "{\"results\":\"Đã ban hành.\"}");
        keep(3, "IN_PROGRESS", null, "2026-11-13T02:00:00Z");
        ledger.at("2026-11-17T09:00");

        Visitor browser = quangNinh.opens("/phieu-kiem-soat");
        Visitor other = browser.newTab().open(sheet);
        assertThat(section(browser).select("td").eachText())
                .contains("Sở Y tế", "đã hoàn thành", "đang thực hiện")
                .anyMatch(cell -> cell.endsWith("Chưa quyết định; đang tính theo sổ theo dõi."));
        assertThat(section(browser).select("input[checked]")).isEmpty();
        assertThat(section(browser).select("a")).isEmpty();
        assertThat(browser.open(quangNinh.address(""))
                        .page()
                        .select("#can-lam + ul")
                        .text())
                .contains("1 kết quả khác với báo cáo cơ quan đã ký chưa được quyết định");

        browser.open(sheet);
        browser.send(section(browser).selectFirst("form"), Map.of(field(browser), "LEFT"));
        assertThat(Editing.said(browser)).startsWith("Đã lưu quyết định.");
        assertThat(section(browser).select("input[checked]").val()).isEqualTo("LEFT");
        assertThat(section(browser).text())
                .contains("Đã quyết định giữ theo báo cáo đã ký, lúc 09 giờ 00 phút ngày 17/11/2026.");
        assertThat(stored().getInt("results.counts.figures.done")).isEqualTo(1);
        assertThat(browser.open(quangNinh.address("/thay-doi"))
                        .page()
                        .select("h2")
                        .first()
                        .text())
                .contains("quyết định số liệu khác báo cáo đã ký");

        other.send(section(other).selectFirst("form"), Map.of(field(other), "TAKEN"));
        assertThat(other.status()).isEqualTo(412);
        assertThat(other.page().select("[role=alert]").text()).contains("Chưa lưu quyết định.");
        assertThat(section(other).select("input[checked]").val())
                .as("what was ticked is still ticked")
                .isEqualTo("TAKEN");
        other.send(section(other).selectFirst("form"), Map.of());
        assertThat(stored().getInt("results.counts.figures.done")).isZero();

        assertThat(WithPages.signedIn("reader-quang-ninh", sheet).status()).isEqualTo(403);
        assertThat(WithPages.signedIn("focal-lai-chau", sheet).status()).isEqualTo(404);
        Visitor committee = WithPages.signedIn("committee-quang-ninh", sheet);
        assertThat(committee.page().select("input[type=radio]")).isEmpty();
    }

    private JsonPath stored() {
        return quangNinh.focal().get("/api/v1/reports/" + quangNinh.report()).jsonPath();
    }

    private static Element section(Visitor browser) {
        return browser.element("section:has(h2:containsOwn(Khác với báo cáo đã nộp của cơ quan))");
    }

    private static String field(Visitor browser) {
        return section(browser).select("input[type=radio]").attr("name");
    }

    private void keep(int version, String status, String completedOn, String at) {
        String json = new Assignment(
                        "01920000-0000-7000-8000-0000000001d1",
                        version,
                        PLAN + "-IV.1.1",
                        "quang-ninh",
                        "quang-ninh-so-y-te")
                .with("plan", PLAN)
                .with("status", status)
                .with("completedOn", completedOn)
                .with("verification", Documents.fields("state", completedOn == null ? "NOT_NEEDED" : "CONFIRMED"))
                .changedAt(at)
                .json();
        LedgerBatch batch = new LedgerBatch();
        batch.keep(Document.read(json, AssignmentState.class), json);
        writer.replay(batch);
    }
}

package vn.tiendo.report.page.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;

/** A draft before its figures close, with a question about years that had passed when the plan was registered. */
@QuarkusTest
@TestProfile(WithPages.Collection.class)
class NoDataQuestionTest {

    private static final String PLAN = "lai-chau-kh-ubnd-2024";
    private static final String REPORT = "/bao-cao/" + PLAN + "-co-quan-2026-lai-chau-so-y-te";

    @Inject
    PageLedger plans;

    @Inject
    LedgerWriter ledger;

    @BeforeEach
    void beforeTheClosing() {
        plans.at("2026-11-20T09:00");
        LedgerBatch batch = new LedgerBatch();
        keep(batch, unknown(1, "so-y-te", 2024));
        keep(batch, unknown(2, "so-y-te", 2025));
        keep(batch, unknown(3, "so-tai-chinh", 2023));
        ledger.replay(batch);
    }

    @Test
    void theQuestionLeadsToEachYearThatHasSuchTasksAndToNoOther() {
        Visitor browser = WithPages.signedIn("lai-chau-so-y-te", REPORT);
        assertThat(browser.element(".questions li:contains(chưa có số liệu)")
                        .select("a[href*=nam]")
                        .eachAttr("href"))
                .containsExactly(
                        "/viec-cua-toi?nam=2024&loc=chua-co-so-lieu", "/viec-cua-toi?nam=2025&loc=chua-co-so-lieu");
    }

    @Test
    void beforeTheClosingADraftHasWhatWasReportedAMomentAgoAndNothingHasToBeTakenAnew() {
        Assignment work = new Assignment(id(4), 1, PLAN + "-II.1.1.2", "lai-chau", "lai-chau-so-y-te");
        LedgerBatch batch = new LedgerBatch();
        keep(batch, work);
        keep(
                batch,
                work.with("version", 2)
                        .with("status", "IN_PROGRESS")
                        .with("result", "Đã mở lớp bồi dưỡng tại Than Uyên.")
                        .changedAt("2026-11-20T01:59:00Z"));
        ledger.replay(batch);
        Visitor browser = WithPages.signedIn("lai-chau-so-y-te", REPORT);
        assertThat(browser.page().text()).contains("Bản thảo luôn theo số liệu mới nhất. Số liệu chốt hết ngày");
        assertThat(browser.page().select("#so-lieu-cu, button[value=so-lieu]")).isEmpty();
        assertThat(browser.open(REPORT + "/xem").page().text()).contains("Đã mở lớp bồi dưỡng tại Than Uyên.");
        assertThat(browser.open(REPORT + "/nop").page().select("form[action$=/nop], form[action$=/so-lieu]"))
                .isEmpty();
        assertThat(browser.page().text()).contains("từ ngày hôm sau mới nộp được");
    }

    private static String id(int number) {
        return "01920000-0000-7000-8000-0000000c000" + number;
    }

    private static Assignment unknown(int number, String agency, int year) {
        return new Assignment(id(number), 1, PLAN + "-II.1.1.1", "lai-chau", "lai-chau-" + agency)
                .with("noData", true)
                .with("openedOn", year + "-01-01")
                .occurrence("" + year, year + "-01-01", year + "-12-31", year + "-12-31");
    }

    private static void keep(LedgerBatch batch, Assignment assignment) {
        String json = assignment.json();
        batch.keep(Document.read(json, AssignmentState.class), json);
    }
}

package vn.tiendo.report.page.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;

/** An agency takes its working form from a page. */
@QuarkusTest
@TestProfile(WithPages.class)
class SheetPageTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    PageLedger ledger;

    @BeforeEach
    void inNovember() {
        ledger.at("2026-11-20T09:00");
    }

    @Test
    void theFormOfTheAgencysOnlyPlanComesAtOnce() {
        Visitor agency = WithPages.signedIn("lai-chau-so-tai-chinh", "/");
        // Who comes before it is printed is told to come again.
        HttpResponse<String> sheet = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> agency.ask(
                                "/bao-cao/bieu-excel?nam=2026", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8"),
                        answer -> answer.statusCode() != 503);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith(XLSX);
        assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", ".xlsx");
        assertThat(sheet.body()).startsWith("PK");
    }

    @Test
    void whereThereIsNoReportTheSameIsSaidAndReadersAreRefused() {
        Visitor agency = WithPages.signedIn("lai-chau-so-tai-chinh", "/bao-cao/bieu-excel?nam=2031");
        assertThat(agency.status()).isEqualTo(200);
        assertThat(agency.page().select("main").text()).contains("chưa có biểu để tải", "Về Việc của tôi");
        assertThat(WithPages.signedIn("reader-lai-chau", "/bao-cao/bieu-excel").status())
                .isEqualTo(403);
    }

    @Test
    void theDraftOfAnotherAgencyIsNotGivenOut() {
        Visitor agency =
                WithPages.signedIn("lai-chau-so-tai-chinh", "/bao-cao/bieu-excel?bao-cao=khong-co-bao-cao-nao-nhu-the");
        assertThat(agency.status()).isEqualTo(404);
    }

    @Test
    void anAgencyOfTwoPlansChoosesOne() {
        Visitor agency = WithPages.signedIn("gia-lai-so-tai-chinh", "/bao-cao/bieu-excel?nam=2026");
        assertThat(agency.page().select("main li a")).hasSize(2);
        HttpResponse<String> one =
                agency.ask(agency.page().select("main li a").first().attr("href"));
        assertThat(one.headers().firstValue("Content-Type").orElseThrow()).startsWith(XLSX);
    }
}

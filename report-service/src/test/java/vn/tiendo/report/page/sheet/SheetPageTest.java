package vn.tiendo.report.page.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.form.FormColumn;
import vn.tiendo.contracts.form.WorkingForm;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;

/** An agency takes its working form from a page. */
@QuarkusTest
@TestProfile(WithPages.class)
class SheetPageTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String AGENCY = "lai-chau-so-tai-chinh";

    @Inject
    PageLedger plans;

    @Inject
    LedgerWriter ledger;

    @BeforeEach
    void inNovember() {
        plans.at("2026-11-20T09:00");
    }

    @Test
    void theFormOfTheAgencysOnlyPlanComesAtOnce() {
        Visitor agency = WithPages.signedIn("lai-chau-so-tai-chinh", "/");
        HttpResponse<String> sheet =
                agency.ask("/bao-cao/bieu-excel?nam=2026", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith(XLSX);
        assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", ".xlsx");
        assertThat(sheet.body()).startsWith("PK");
    }

    @Test
    void afterTheClosingItsRowsBearWhatWasReportedSince() throws IOException {
        plans.at("2026-12-20T09:00");
        Assignment work = new Assignment(
                "01920000-0000-7000-8000-0000000d0001", 1, "lai-chau-kh-ubnd-2024-II.1.1.2", "lai-chau", AGENCY);
        LedgerBatch batch = new LedgerBatch();
        keep(batch, work);
        keep(batch, work.with("version", 2).with("status", "IN_PROGRESS").changedAt("2026-12-19T03:00:00Z"));
        ledger.replay(batch);

        Visitor agency = WithPages.signedIn(AGENCY, "/");
        URLConnection download = URI.create("http://127.0.0.1:" + WithPages.PORT + "/bao-cao/bieu-excel?nam=2026")
                .toURL()
                .openConnection();
        download.setRequestProperty("Cookie", agency.cookieHeader());
        try (XSSFWorkbook form = new XSSFWorkbook(download.getInputStream())) {
            List<Double> versions = new ArrayList<>();
            form.getSheet(WorkingForm.SHEET).forEach(row -> {
                Cell version = row.getCell(FormColumn.VERSION.ordinal());
                if (version != null && version.getCellType() == CellType.NUMERIC) {
                    versions.add(version.getNumericCellValue());
                }
            });
            assertThat(versions).contains(2.0);
        }
    }

    private static void keep(LedgerBatch batch, Assignment assignment) {
        String json = assignment.json();
        batch.keep(Document.read(json, AssignmentState.class), json);
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

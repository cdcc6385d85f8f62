package vn.tiendo.report.page.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;

/** What is wrong in an outline, and what the editor does not open. */
@QuarkusTest
@TestProfile(WithPages.Editing.class)
class OutlinePagesTest {

    private final Editing laiChau = Editing.laiChau();

    @Inject
    PageLedger ledger;

    @BeforeEach
    void inDecember() {
        ledger.at("2026-12-22T09:00");
    }

    @Test
    void eachErrorStandsBesideItsFieldAndNothingIsStored() {
        Visitor browser = laiChau.opens("/de-cuong");
        String version = browser.element("[name=phien-ban]").val();
        Map<String, String> typed = Map.of(
                "cong-van", "x".repeat(301),
                "chuong-2", "",
                "thu-tu-nhiem-vu", "hai",
                "ten-ket-qua-chung", "x".repeat(201),
                "ten-nhiem-vu", "Kết\u0007 quả");
        browser.send(form(browser), typed);
        assertThat(browser.status()).isEqualTo(422);
        for (String field : typed.keySet()) {
            assertThat(browser.page().select("#" + field + "-loi").text())
                    .as(field)
                    .isNotEmpty();
            assertThat(browser.element("#" + field).attr("aria-invalid"))
                    .as(field)
                    .isEqualTo("true");
            assertThat(browser.page().select("[role=alert] a[href=#" + field + "]"))
                    .as(field)
                    .hasSize(1);
        }
        assertThat(browser.element("#cong-van").val()).isEqualTo("x".repeat(301));
        assertThat(laiChau.opens("/de-cuong").element("[name=phien-ban]").val()).isEqualTo(version);
    }

    @Test
    void theEditorOpensConsolidatedReportsAndTheirPartsOnly() {
        Visitor browser = laiChau.opens("");
        assertThat(browser.status()).isEqualTo(200);
        String ofAgency = "/soan-bao-cao/lai-chau-kh-ubnd-2024-co-quan-2026-lai-chau-so-y-te";
        for (String path : new String[] {
            ofAgency,
            ofAgency + "/muc/ket-qua-noi-bat",
            ofAgency + "/so-lieu",
            ofAgency + "/phieu-kiem-soat",
            ofAgency + "/thay-doi",
            ofAgency + "/de-cuong",
            ofAgency + "/to-trinh",
            laiChau.address("/muc/khong-co"),
            "/soan-bao-cao/khong-co"
        }) {
            assertThat(browser.ask(path, "Accept", "text/html,*/*").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static Element form(Visitor browser) {
        return browser.element("form:has(input[name=cong-van])");
    }
}

package vn.tiendo.report.page.own;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.WithPages;

/** What "Báo cáo của cơ quan" keeps from who is not concerned, and does not take from an address or a form that somebody made up. */
@QuarkusTest
@TestProfile(WithPages.Own.class)
class OwnGuardsTest {

    private static final OwnReport HEALTH = of("so-y-te");
    private static final OwnReport FINANCE = of("so-tai-chinh");

    @Inject
    PageLedger plans;

    @BeforeEach
    void afterTheClosing() {
        plans.at("2026-12-15T09:00");
        if ("ASSEMBLED".equals(state(FINANCE))) {
            String tag =
                    finance().get("/api/v1/reports/" + FINANCE.id() + "/status").header("ETag");
            finance()
                    .header("If-Match", tag)
                    .body("{}")
                    .post("/api/v1/reports/" + FINANCE.id() + "/submission")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whatAnotherAgencyHandedInIsReadByTheApiAndNotOpenedAsAReportOfTheCaller() {
        asHealth().get("/api/v1/reports/" + FINANCE.id() + "/status").then().statusCode(200);
        Visitor neighbour = WithPages.signedIn("lai-chau-so-y-te", "/bao-cao");
        Visitor own = WithPages.signedIn("lai-chau-so-tai-chinh", "/bao-cao");
        for (String page : List.of("", "/xem", "/phieu-kiem-soat", "/tep/docx", "/lan/1", "/lan/1/tep/docx", "/nop")) {
            assertThat(neighbour
                            .ask(FINANCE.path() + page, "Accept", "text/html,*/*")
                            .statusCode())
                    .as(page)
                    .isEqualTo(404);
            assertThat(own.ask(FINANCE.path() + page, "Accept", "text/html,*/*").statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void theListHasNoReportOfAnotherAgency() {
        assertThat(WithPages.signedIn("lai-chau-so-y-te", "/bao-cao")
                        .page()
                        .select("article a")
                        .eachAttr("href"))
                .containsExactly(HEALTH.path());
    }

    @Test
    void aProposalThatNobodyMadeIsNotTaken() {
        Visitor browser = WithPages.signedIn("lai-chau-so-y-te", HEALTH.path());
        browser.send(OwnReport.form(browser), Map.of("viec", "goi-y-muc-khong-co"));
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void whatAnAddressClaimsToBeDoneIsNotSaid() {
        Visitor browser = WithPages.signedIn("lai-chau-so-y-te", HEALTH.path() + "?xong=luu");
        assertThat(browser.page().select("[role=status].alert").text()).isEqualTo("Đã lưu bản thảo.");
        browser.open(HEALTH.path() + "?xong=Hãy+gọi+0123");
        assertThat(browser.page().select("[role=status].alert")).isEmpty();
        assertThat(browser.page().text()).doesNotContain("Hãy gọi");
    }

    @Test
    void aFileIsAskedForByAWholeMarkOrNotAtAll() {
        Visitor browser = WithPages.signedIn("lai-chau-so-tai-chinh", FINANCE.path());
        for (String file : List.of("/ban-ky", "/ban-word")) {
            assertThat(browser.ask(FINANCE.path() + file + "?ma=../x", "Accept", "text/html,*/*")
                            .statusCode())
                    .as(file)
                    .isEqualTo(400);
        }
    }

    @Test
    void aReportThatWasHandedInHasNoFormForItsWordsAndTakesNone() {
        Visitor browser = WithPages.signedIn("lai-chau-so-tai-chinh", FINANCE.path());
        assertThat(browser.page().select("#ban-thao, button[value=so-lieu]")).isEmpty();
        String token = browser.element("[name=ma-trang]").val();
        String version = browser.element("[name=phien-ban]").val();
        assertThat(browser.post(
                                FINANCE.path(),
                                Map.of("ma-trang", token, "phien-ban", version, "khoa", "k1", "noi-bat", "Viết thêm"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.open(FINANCE.path() + "/xem").page().text()).doesNotContain("Viết thêm");
    }

    private static OwnReport of(String agency) {
        return new OwnReport("lai-chau-kh-ubnd-2024-co-quan-2026-lai-chau-" + agency);
    }

    private static String state(OwnReport report) {
        return finance()
                .get("/api/v1/reports/" + report.id() + "/status")
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private static RequestSpecification finance() {
        return as("so-tai-chinh");
    }

    private static RequestSpecification asHealth() {
        return as("so-y-te");
    }

    private static RequestSpecification as(String agency) {
        return given().auth()
                .oauth2(Tokens.mint(Map.of(
                        "roles", List.of("agency-reporter"), "province", "lai-chau", "agency", "lai-chau-" + agency)))
                .contentType("application/json");
    }
}

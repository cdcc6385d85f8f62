package vn.tiendo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;

/** The pages of this service are signed in to as those of the other one, whose tests try the details. */
@QuarkusTest
@TestProfile(WithPages.class)
class SigningInTest {

    @Inject
    PageLedger ledger;

    @BeforeEach
    void inNovember() {
        ledger.at("2026-11-20T09:00");
    }

    @Test
    void aPageWithoutASessionLeadsToSigningInAndTheApiTakesNothingOfASession() {
        HttpResponse<String> start = new Visitor(WithPages.PORT).ask("/bao-cao", "Authorization", "Bearer x.y.z");
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location").orElseThrow())
                .contains("code_challenge_method=S256", "nonce=", "%2Fdang-nhap");
        assertThat(start.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.matches("(?i).*; Path=/; HTTPOnly; SameSite=Lax"));
        Visitor browser = WithPages.signedIn("reader-lai-chau", "/");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.ask("/api/v1/reports", "Cookie", browser.cookieHeader())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoSignsOutHasToSignInAgain() {
        Visitor browser = WithPages.signedIn("reader-lai-chau", "/");
        assertThat(browser.shown().headers().firstValue("Cache-Control")).hasValue("no-store");
        browser.open("/dang-xuat");
        assertThat(browser.page().text()).contains("Bạn vào với tư cách ai?");
        assertThat(browser.ask("/").statusCode()).isEqualTo(302);
        assertThat(browser.ask("/", "HX-Request", "true").statusCode()).isEqualTo(499);
    }

    @Test
    void whatIsTypedWithoutASessionIsKeptInThePageThatIsAnswered() {
        HttpResponse<String> answer =
                new Visitor(WithPages.PORT).post("/bao-cao/x", Map.of("ma-trang", "1.x", "loi", "Khó khăn <của tôi>"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("Gửi lại những gì đã gõ", "action=\"/bao-cao/x\"")
                .doesNotContain("Khó khăn");
    }
}

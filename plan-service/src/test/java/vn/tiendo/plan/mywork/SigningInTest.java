package vn.tiendo.plan.mywork;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.WithPages;

/** Two ways in that do not mix: a bearer token for the API, a session for pages. */
@QuarkusTest
@TestProfile(WithPages.class)
class SigningInTest {

    private static final String TOKEN =
            DevServices.start().tokens().mint("reader-all", Map.of("roles", List.of("reader")), Duration.ofHours(1));

    @ParameterizedTest
    @ValueSource(strings = {"/", "/viec-cua-toi", "/viec-cua-toi/0193a000-0000-7000-8000-000000000000", "/dang-xuat"})
    void aPageWithoutASessionLeadsToSigningInWhateverTokenComesAlong(String path) {
        Visitor browser = new Visitor(WithPages.PORT);
        for (HttpResponse<String> answer :
                List.of(browser.ask(path), browser.ask(path, "Authorization", "Bearer " + TOKEN))) {
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .contains(
                            "/tiendo-local/authorize?",
                            "code_challenge_method=S256",
                            "nonce=",
                            "redirect_uri=http%3A%2F%2F127.0.0.1")
                    .contains("%2Fdang-nhap");
        }
    }

    @Test
    void theApiTakesTokensAndNothingOfASession() {
        Visitor browser = WithPages.signedIn("ha-tinh-so-y-te");
        assertThat(browser.path()).isEqualTo("/viec-cua-toi");
        HttpResponse<String> withCookies = browser.ask("/api/v1/provinces", "Cookie", browser.cookieHeader());
        assertThat(withCookies.statusCode()).isEqualTo(401);
        assertThat(withCookies.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        given().auth().oauth2(TOKEN).get("/api/v1/provinces").then().statusCode(200);
    }

    @Test
    void cookiesOfASessionAreOutOfReachOfScriptsAndOfOtherSites() {
        Visitor browser = new Visitor(WithPages.PORT);
        HttpResponse<String> start = browser.ask("/viec-cua-toi");
        assertThat(start.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.matches("(?i).*; Path=/; HTTPOnly; SameSite=Lax"));
        Visitor signedIn = WithPages.signedIn("ha-tinh-so-y-te");
        assertThat(signedIn.cookies()).anyMatch(cookie -> cookie.getName().startsWith("q_session_pages"));
        // As a token of the provider begins: {"kid"
        assertThat(signedIn.cookies()).noneMatch(cookie -> cookie.getValue().contains("eyJraWQ"));
    }

    @Test
    void aScriptIsToldToHaveItsCallerSignIn() {
        assertThat(new Visitor(WithPages.PORT)
                        .ask("/viec-cua-toi", "HX-Request", "true")
                        .statusCode())
                .isEqualTo(499);
    }

    @Test
    void pagesAreKeptByNobodyFramedByNobodyAndLoadNothingFromElsewhere() {
        Visitor browser = WithPages.signedIn("ha-tinh-so-y-te");
        HttpResponse<String> page = browser.shown();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains(
                        "default-src 'none'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'self' http://127.0.0.1:")
                .doesNotContain("unsafe");
        assertThat(browser.page().select("[style], style, script:not([src]), [hx-on], [onclick]"))
                .isEmpty();
        List<Element> loaded = browser.page().select("link[href], script[src], img[src]");
        assertThat(loaded).isNotEmpty();
        for (Element element : loaded) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            assertThat(address).startsWith("/");
            assertThat(browser.ask(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void whoSignsOutHasToSignInAgain() {
        Visitor browser = WithPages.signedIn("ha-tinh-so-y-te");
        browser.open("/dang-xuat");
        assertThat(browser.page().text()).contains("Bạn vào với tư cách ai?");
        assertThat(browser.ask("/viec-cua-toi").statusCode()).isEqualTo(302);
    }

    @Test
    void aSignInThatSomebodyElseHasBegunIsNotTaken() {
        // The attacker has begun to sign in, and has the victim open where the provider leads back to.
        Visitor attacker = new Visitor(WithPages.PORT);
        attacker.open("/viec-cua-toi");
        String provider = attacker.shown().uri().toString();
        String state = provider.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        Visitor victim = new Visitor(WithPages.PORT);
        String back = "/dang-nhap?code=stolen&state=" + state;
        assertThat(victim.ask(back).statusCode()).isIn(302, 401);
        assertThat(victim.cookies()).noneMatch(cookie -> cookie.getName().startsWith("q_session"));
        // Nor with the attacker's cookie planted: what the provider answers is for another request than was begun here.
        attacker.cookies().forEach(victim::plant);
        assertThat(victim.ask(back).statusCode()).isEqualTo(401);
        assertThat(victim.ask(back.replace(state, state + "x")).statusCode()).isIn(302, 401);
        assertThat(victim.cookies()).noneMatch(cookie -> cookie.getName().startsWith("q_session"));
    }

    @Test
    void whoHasSignedInGetsAnotherSessionThanOneThatWasPlanted() {
        Visitor browser = new Visitor(WithPages.PORT);
        HttpCookie planted = new HttpCookie("q_session_pages", "planted");
        planted.setPath("/");
        browser.plant(planted);
        HttpResponse<String> answer = browser.ask("/viec-cua-toi");
        assertThat(answer.statusCode())
                .as(answer.headers().map() + answer.body())
                .isEqualTo(302);
        browser.signIn("ha-tinh-so-y-te", "/viec-cua-toi");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getValue().equals("planted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/viec-cua-toi?nam=2026&tiep=//evil.example",
                "/viec-cua-toi?redirect_uri=https%3A%2F%2Fevil.example%2F",
                "//evil.example/viec-cua-toi/..",
                "/viec-cua-toi/%2F%2Fevil.example",
                "/viec-cua-toi/..//evil.example"
            })
    void nobodyIsLedElsewhereAfterSigningInOrOut(String path) {
        Visitor browser = new Visitor(WithPages.PORT);
        HttpResponse<String> start = browser.ask(path);
        if (start.statusCode() == 302) {
            assertThat(location(start)).startsWith("http://127.0.0.1:").contains("redirect_uri=http%3A%2F%2F127.0.0.1");
            browser.signIn("ha-tinh-so-y-te", path);
            assertThat(browser.shown().uri().getAuthority()).isEqualTo("127.0.0.1:" + WithPages.PORT);
        } else {
            assertThat(start.headers().firstValue("Location").orElse("")).doesNotContain("evil");
            browser.signIn("ha-tinh-so-y-te", "/viec-cua-toi");
        }
        HttpResponse<String> out = browser.ask("/dang-xuat?post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F");
        assertThat(location(out))
                .contains("post_logout_redirect_uri=http%3A%2F%2F127.0.0.1")
                .doesNotContain("evil");
    }

    @Test
    void anotherNameOfThisHostIsNoPlaceToComeBackTo() {
        String start = given().port(WithPages.PORT)
                .redirects()
                .follow(false)
                .header("Host", "evil.example")
                .get("/viec-cua-toi")
                .header("Location");
        assertThat(start).contains("redirect_uri=http%3A%2F%2Fevil.example%2Fdang-nhap");
        given().urlEncodingEnabled(false).get(start).then().statusCode(400);
        Visitor browser = WithPages.signedIn("ha-tinh-so-y-te");
        assertThat(given().port(WithPages.PORT)
                        .redirects()
                        .follow(false)
                        .header("Host", "evil.example")
                        .header("Cookie", browser.cookieHeader())
                        .get("/")
                        .header("Location"))
                .isEqualTo("/");
    }

    @Test
    void whatWasSeenIsNotShownAgainAfterSigningOut() {
        Visitor browser = WithPages.signedIn("ha-tinh-so-y-te");
        String before = browser.cookieHeader();
        HttpResponse<String> out = browser.ask("/dang-xuat");
        assertThat(out.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(out.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches("q_session_pages.*=;.*Max-Age=0.*"));
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().startsWith("q_session"));
        HttpResponse<String> back = browser.ask("/viec-cua-toi");
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(before).contains("q_session_pages");
    }

    @Test
    void aFormOfAnotherPersonOrOfADayLongAgoIsRefused() {
        Visitor browser = WithPages.signedIn("ha-tinh-so-y-te");
        String foreign = WithPages.signedIn("ha-tinh-so-tu-phap")
                .element("input[name=ma-trang]")
                .attr("value");
        String own = browser.element("input[name=ma-trang]").attr("value");
        String longAgo = (Integer.parseInt(own.replaceFirst("\\..*", "")) - 2) + own.replaceFirst("^\\d+", "");
        for (String token : List.of(foreign, longAgo, "", own + "x")) {
            HttpResponse<String> answer =
                    browser.post("/viec-cua-toi/chua-thuc-hien", Map.of("ma-trang", token, "nam", "2026"));
            assertThat(answer.statusCode()).as(token).isEqualTo(403);
            assertThat(answer.body()).contains("không đến từ trang của hệ thống");
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whatMayNotBeSeenIsAPageThatSaysSoInVietnamese() {
        Visitor reader = WithPages.signedIn("reader-all");
        assertThat(reader.status()).isEqualTo(403);
        assertThat(reader.page().select("h1").text()).isEqualTo("Không có quyền");
        assertThat(reader.page().text()).contains("Vai trò của bạn không được làm việc này.");
        Visitor reporter = WithPages.signedIn("ha-tinh-so-y-te");
        reporter.open("/viec-cua-toi/khong-co");
        assertThat(reporter.status()).isEqualTo(404);
        assertThat(reporter.page().text()).contains("Không tìm thấy phân công");
    }

    @Test
    void whatIsNoPageIsAnsweredAsBefore() {
        given().get("/khong-co").then().statusCode(404).contentType("application/problem+json");
    }
}

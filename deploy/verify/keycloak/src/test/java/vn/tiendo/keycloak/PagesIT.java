package vn.tiendo.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.visit.OneOrigin;
import vn.tiendo.devservices.visit.Visitor;

/** Both services as in production, below one origin, and a real Keycloak at which people sign in. */
class PagesIT {

    private static final int ORIGIN = Ports.free();
    private static final String REPORTER = "nguoi-bao-cao";
    private static final String OWN_WORK = "/plan/viec-cua-toi";

    private static Lifeline lifeline;
    private static Keycloak keycloak;
    private static OneOrigin proxy;

    @BeforeAll
    static void start() throws IOException {
        lifeline = Lifeline.open(Path.of("target", "it"));
        keycloak = Keycloak.start(lifeline, "http://" + Ports.HOST + ":" + ORIGIN);
        Production plan = new Production("plan-service", "/plan", Ports.free(), Ports.free());
        Production report = new Production("report-service", "/report", Ports.free(), Ports.free());
        // The proxy of this test speaks no TLS.
        Map<String, String> clear = Map.of(
                "RELAY_CREATE_TOPICS", "true",
                "QUARKUS_OIDC_PAGES_AUTHENTICATION_FORCE_REDIRECT_HTTPS_SCHEME", "false");
        ChildProcess first = plan.start(lifeline, keycloak, clear, "migrate", "load", "serve");
        first.awaitReady(plan::isReady, Production.START_LIMIT);
        report.start(lifeline, keycloak, clear, "migrate", "serve").awaitReady(report::isReady, Production.START_LIMIT);
        proxy = new OneOrigin(ORIGIN, Map.of("/plan", plan.port(), "/report", report.port()));
        keycloak.enroll(REPORTER, "/Quảng Ninh/Sở Nội vụ");
        keycloak.enroll("dau-moi", "/Quảng Ninh/Đầu mối - Sở Khoa học và Công nghệ");
    }

    @AfterAll
    static void stop() throws IOException {
        proxy.close();
        lifeline.close();
    }

    /** One story, because each step leaves the provider in another state. */
    @Test
    void onePersonOneSessionForBothServicesUntilItEndsForBoth() throws Exception {
        Visitor browser = new Visitor(ORIGIN);
        HttpResponse<String> start = browser.ask(OWN_WORK);
        assertThat(start.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.matches("(?i).*; Path=/; Secure; HTTPOnly; SameSite=Lax"));
        signIn(browser, REPORTER, OWN_WORK);
        assertThat(browser.path()).as(browser.shown().body()).isEqualTo(OWN_WORK);
        assertThat(browser.page().select(".who").text()).startsWith("Sở Nội vụ");

        browser.open("/report/");
        assertThat(browser.path()).as("known at the other service").isEqualTo("/report/");
        assertThat(browser.page().select(".who").text()).startsWith("Sở Nội vụ");
        browser.open("/plan/");
        assertThat(browser.path()).isEqualTo("/report/");

        browser.open("/report/dang-xuat");
        assertThat(isSignInPage(browser)).as(browser.shown().body()).isTrue();
        assertThat(browser.ask(OWN_WORK).statusCode()).isEqualTo(302);
        assertThat(isSignInPage(browser.open(OWN_WORK)))
                .as("the provider's session is over too")
                .isTrue();

        keycloak.limitTokens(5);
        signIn(browser, REPORTER, OWN_WORK);
        browser.open(browser.element("article a[href]").attr("href"));
        Element form = browser.element("form.page-form");
        keycloak.endSessions(REPORTER);
        Visitor tab = browser.newTab();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> tab.ask("/plan/doc-ngay?ngay=1/1/2026").statusCode() == 302);
        browser.send(form, Map.of("tinh-trang", "IN_PROGRESS", "ket-qua", "Đã ban hành kế hoạch"));
        assertThat(browser.status()).isEqualTo(401);
        signIn(browser.newTab(), REPORTER, "/report/");
        browser.send(browser.element("main form"), Map.of());
        assertThat(browser.path()).as(browser.shown().body()).isEqualTo(OWN_WORK);
        assertThat(browser.page().text()).contains("Đã ban hành kế hoạch");

        keycloak.changeSecret("tiendo-trang", "another");
        Visitor other = signIn(new Visitor(ORIGIN), "dau-moi", OWN_WORK);
        assertThat(other.status()).isGreaterThanOrEqualTo(400);
        assertThat(other.cookies()).noneMatch(cookie -> cookie.getName().startsWith("q_session"));
    }

    private static Visitor signIn(Visitor browser, String person, String path) {
        browser.open(path);
        return browser.send(
                browser.element("form#kc-form-login"), Map.of("username", person, "password", keycloak.secret()));
    }

    private static boolean isSignInPage(Visitor browser) {
        return browser.page().selectFirst("form#kc-form-login") != null;
    }
}

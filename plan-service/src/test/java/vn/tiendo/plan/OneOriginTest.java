package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.visit.Visitor;

/** Behind a proxy that strips nothing, below a path that both services' address has for this one. */
@QuarkusTest
@TestProfile(BelowARoot.class)
class OneOriginTest {

    private static final String ORIGIN = "http://127.0.0.1:" + BelowARoot.ORIGIN;

    @Test
    void signingInAndOutLeadBackBelowTheRoot() {
        Visitor browser = new Visitor(BelowARoot.ORIGIN);
        assertThat(location(browser.ask("/plan/viec-cua-toi?nam=2026")))
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A" + BelowARoot.ORIGIN + "%2Fplan%2Fdang-nhap");
        browser.signIn("ha-tinh-so-y-te", "/plan/viec-cua-toi?nam=2026");
        assertThat(browser.shown().uri()).hasToString(ORIGIN + "/plan/viec-cua-toi?nam=2026");
        assertThat(browser.page().select("h1").text()).isEqualTo("Việc của tôi năm 2026");
        assertThat(location(browser.ask("/plan/dang-xuat")))
                .contains("post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A" + BelowARoot.ORIGIN + "%2Fplan%2F&");
        assertThat(browser.ask("/plan/viec-cua-toi").statusCode()).isEqualTo(302);
    }

    @Test
    void whatAPageNamesIsBelowTheRootOfItsService() {
        Visitor browser = signedIn();
        String form = browser.element("article a[href]").attr("href");
        assertThat(form).startsWith("/plan/viec-cua-toi/");
        for (Document page : List.of(browser.page(), browser.open(form).page())) {
            List<Element> named = page.select("[href], [src], [action]");
            assertThat(named).hasSizeGreaterThan(8);
            assertThat(named.stream()
                            .map(element -> element.attr("href") + element.attr("src") + element.attr("action")))
                    .allMatch(address -> address.matches("(/plan|/report)/.*|#.*|https?://.*"));
            assertThat(page.body().attr("data-goc")).isEqualTo("/plan");
            for (Element loaded : page.select("link[href], script[src]")) {
                String address = loaded.attr("href") + loaded.attr("src");
                assertThat(browser.ask(address).statusCode()).as(address).isEqualTo(200);
            }
        }
        assertThat(browser.page().select("nav a").eachAttr("href")).contains("/report/", "/plan/viec-cua-toi");
    }

    @Test
    void aFormLeadsOnBelowTheRoot() {
        Visitor browser = signedIn();
        browser.open(browser.element("article a[href]").attr("href"));
        browser.send(browser.element("form.page-form"), Map.of("tinh-trang", "IN_PROGRESS", "ty-le", "10"));
        assertThat(browser.path()).isEqualTo("/plan/viec-cua-toi");
        assertThat(browser.page().select("[role=status]").text()).startsWith("Đã lưu báo cáo");
        browser.open("/plan/viec-cua-toi/khong-co");
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.page().select("p a[href]").attr("href")).isEqualTo("/plan/");
        assertThat(location(browser.ask("/plan"))).isEqualTo("/report/");
        assertThat(location(browser.ask("/plan/"))).isEqualTo("/report/");
    }

    @Test
    void aPageOfWhoHasSignedInIsNotCompressedAndWhatItLoadsIs() {
        Visitor browser = signedIn();
        HttpResponse<String> page = browser.ask("/plan/viec-cua-toi?nam=2026", "Accept-Encoding", "gzip");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Đăng xuất").hasSizeGreaterThan(1_400);
        assertThat(page.headers().allValues("Content-Encoding")).doesNotContain("gzip");
        HttpResponse<String> styles = browser.ask("/plan/giao-dien/tiendo.css", "Accept-Encoding", "gzip");
        assertThat(styles.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void theTypeOfAProblemLeadsToItsPageBelowTheRoot() {
        for (String path :
                List.of("/plan/api/v1/plans/none", "/plan/api/v1/none", "/plan/api/v1/" + "x".repeat(9_000))) {
            String type = outside(Api.reader()).get(path).jsonPath().getString("type");
            assertThat(type).matches("/plan/problems/(not-found|uri-too-long)");
            assertThat(outside(given()).get(type).statusCode()).isEqualTo(200);
            assertThat(outside(given().accept("application/json"))
                            .get(type)
                            .jsonPath()
                            .getString("type"))
                    .isEqualTo(type);
        }
    }

    @Test
    void theApiIsBelowTheRootAndNamesItInWhatItSends() {
        Response page = outside(Api.reader()).get("/plan/api/v1/tasks?limit=2");
        String next = page.then().statusCode(200).extract().header("Link");
        assertThat(next).startsWith("</plan/api/v1/tasks?");
        outside(Api.reader())
                .urlEncodingEnabled(false)
                .get(next.replaceFirst("^<([^>]+)>.*", "$1"))
                .then()
                .statusCode(200);
        assertThat(outside(Api.reader())
                        .get("/plan/api/v1/tasks/" + page.jsonPath().getString("items[0].id"))
                        .jsonPath()
                        .getString("links.assignments"))
                .startsWith("/plan/api/v1/assignments?");
        List<String> waiting = outside(Api.agency("ha-tinh", "ha-tinh-so-y-te"))
                .get("/plan/api/v1/worklist")
                .jsonPath()
                .getList("items.link");
        assertThat(waiting).isNotEmpty().allMatch(link -> link.startsWith("/plan/api/v1/"));
        assertThat(outside(Api.reader())
                        .get("/plan/api/v1/plans/none")
                        .jsonPath()
                        .getString("instance"))
                .isEqualTo("/plan/api/v1/plans/none");
        String own = Api.reader()
                .get("/api/v1/assignments?limit=200&year=2026&agency=ha-tinh-so-y-te")
                .jsonPath()
                .getString("items[8].id");
        String made = outside(Api.focal("ha-tinh"))
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\"}")
                .post("/plan/api/v1/assignments/" + own + "/status-changes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertThat(made).isEqualTo("/plan/api/v1/assignments/" + own + "/status-changes");
    }

    @Test
    void whoAsksWithinTheClusterIsAnsweredOnTheBarePath() {
        Response page = Api.reader().get("/api/v1/tasks?limit=2");
        assertThat(page.then().statusCode(200).extract().header("Link")).startsWith("</api/v1/tasks?");
        given().get("/api/v1/tasks").then().statusCode(401);
        given().baseUri(ORIGIN).get("/plan/api/v1/tasks").then().statusCode(401);
    }

    @Test
    void theDocumentOfTheApiSaysWhereItIsAndItsPageFindsIt() {
        given().baseUri(ORIGIN)
                .get("/plan/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("servers.url", org.hamcrest.Matchers.equalTo(List.of("/plan")));
        Visitor browser = new Visitor(BelowARoot.ORIGIN).open("/plan/q/swagger-ui");
        assertThat(browser.shown().uri()).hasToString(ORIGIN + "/plan/q/swagger-ui/");
        assertThat(browser.shown().body()).contains("../documents/plan-service", "../documents/report-service");
        for (String service : List.of("plan", "report")) {
            JsonPath document = given().baseUri(ORIGIN)
                    .get("/plan/q/documents/" + service + "-service")
                    .jsonPath();
            assertThat(document.getList("servers.url")).isEqualTo(List.of("/" + service));
        }
        for (Element loaded : browser.page().select("link[href], script[src]")) {
            String address = "/plan/q/swagger-ui/" + loaded.attr("href") + loaded.attr("src");
            assertThat(browser.ask(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void metersCountAnOperationByItsOwnPath() {
        outside(Api.reader()).get("/plan/api/v1/provinces/ha-tinh").then().statusCode(200);
        String metrics = given().baseUri("http://127.0.0.1")
                .port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", int.class))
                .get("/q/metrics")
                .asString();
        assertThat(metrics).contains("uri=\"/api/v1/provinces/{id}\"").doesNotContain("uri=\"/plan/api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan/plan/viec-cua-toi", "/plan/khong-co"})
    void theRootIsTakenOffOnce(String path) {
        given().baseUri(ORIGIN).redirects().follow(false).get(path).then().statusCode(404);
    }

    @Test
    void whatACallerSaysOfAPrefixOrALeadElsewhereIsNotBelieved() {
        Visitor browser = new Visitor(BelowARoot.ORIGIN);
        for (String header : List.of("X-Forwarded-Prefix", "X-Forwarded-Host", "Forwarded", "X-Original-URL")) {
            String value = header.equals("Forwarded") ? "host=evil.example" : "/evil.example";
            assertThat(location(browser.ask("/plan/viec-cua-toi", header, value)))
                    .doesNotContain("evil");
            assertThat(location(new Visitor(BelowARoot.SERVICE).ask("/viec-cua-toi", header, value)))
                    .doesNotContain("evil");
        }
        assertThat(location(browser.ask("/plan//evil.example/viec-cua-toi", "Accept", "text/html"), ""))
                .doesNotStartWith("//")
                .doesNotContain("http://evil");
    }

    @Test
    void aTokenThatHasRunOutIsRenewedWithoutAWordAndASessionThatIsLeftAloneEnds() {
        Visitor browser = signedIn();
        String first = session(browser);
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    assertThat(browser.ask("/plan/doc-ngay?ngay=1/1/2026").statusCode())
                            .isEqualTo(200);
                    return !session(browser).equals(first);
                });
        assertThat(browser.open("/plan/viec-cua-toi").page().select(".who").text())
                .contains("người báo cáo của cơ quan");
        // A browser forgets the cookie, which nobody asks for meanwhile.
        await().atMost(Duration.ofSeconds(40)).until(() -> session(browser).isEmpty());
        assertThat(browser.ask("/plan/viec-cua-toi").statusCode()).isEqualTo(302);
        assertThat(browser.ask("/plan/viec-cua-toi", "HX-Request", "true").statusCode())
                .isEqualTo(499);
    }

    private static String session(Visitor browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session_pages"))
                .map(HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    private static Visitor signedIn() {
        return Visitor.signedIn(BelowARoot.ORIGIN, "ha-tinh-so-y-te", "/plan/viec-cua-toi");
    }

    private static RequestSpecification outside(RequestSpecification request) {
        return request.baseUri(ORIGIN).port(BelowARoot.ORIGIN);
    }

    private static String location(HttpResponse<String> answer) {
        return location(answer, null);
    }

    private static String location(HttpResponse<String> answer, String otherwise) {
        return answer.headers().firstValue("Location").orElse(otherwise);
    }
}

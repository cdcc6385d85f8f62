package vn.tiendo.report.page.editing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.WithPages;

/** A province whose editor is at work: his pages, and the API that says what became of it. */
record Editing(String province, String report) {

    static Editing laiChau() {
        return new Editing("lai-chau", "lai-chau-kh-ubnd-2024-tong-hop-2026-lai-chau-so-noi-vu");
    }

    static Editing quangNinh() {
        return new Editing(
                "quang-ninh", "quang-ninh-205-kh-ubnd-2024-tong-hop-2026-quang-ninh-so-khoa-hoc-va-cong-nghe");
    }

    Visitor opens(String below) {
        return WithPages.signedIn("focal-" + province, address(below));
    }

    String address(String below) {
        return "/soan-bao-cao/" + report + below;
    }

    Visitor part(String path) {
        return opens("/muc/" + path);
    }

    /** The form over both sides. */
    static Element form(Visitor browser) {
        return browser.element("form:has(input[name=so-doan])");
    }

    /** Presses a button of the form, with what was typed and ticked. */
    static Visitor press(Visitor browser, String action, Map<String, String> typed) {
        var all = new java.util.HashMap<>(typed);
        all.put("viec", action);
        return browser.send(form(browser), all);
    }

    /** The article of the left side that has these words. */
    static Element source(Visitor browser, String words) {
        return browser.page().select("article.source").stream()
                .filter(article -> article.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        words + " is not in: " + browser.shown().body()));
    }

    /** What the button does that is called so in the article of these words. */
    static String action(Visitor browser, String words, String button) {
        return source(browser, words).select("button").stream()
                .filter(b -> b.ownText().equals(button))
                .findFirst()
                .orElseThrow()
                .val();
    }

    static String tick(Visitor browser, String words) {
        return source(browser, words).select("input[type=checkbox]").attr("name");
    }

    static List<String> texts(Visitor browser) {
        return browser.page().select("fieldset.source textarea").eachText();
    }

    static String said(Visitor browser) {
        return browser.page().select("[role=status]").text();
    }

    RequestSpecification focal() {
        return asks(Map.of("roles", List.of("focal"), "province", province));
    }

    private static RequestSpecification asks(Map<String, ?> claims) {
        return given().auth()
                .oauth2(Tokens.mint(claims))
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON);
    }

    JsonPath stored(String part) {
        JsonPath parts = focal().get("/api/v1/reports/" + report + "/parts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        parts.setRootPath("items.find { it.part == '" + part + "' }");
        return parts;
    }

    String tag() {
        return focal().get("/api/v1/reports/" + report + "/status").header("ETag");
    }

    /** An agency hands its report in with these words, once; afterwards the figures of the consolidated one are older than that. */
    void handedIn(String agency, String narrative) {
        String id = report.replaceFirst("-tong-hop-2026-.*", "-co-quan-2026-" + province + "-" + agency);
        var reporter =
                Map.of("roles", List.of("agency-reporter"), "province", province, "agency", province + "-" + agency);
        String path = "/api/v1/reports/" + id;
        String state = asks(reporter)
                .get(path + "/status")
                .then()
                .statusCode(200)
                .extract()
                .path("state");
        if (List.of("SUBMITTED", "ACCEPTED").contains(state)) {
            return;
        }
        asks(reporter)
                .header("If-Match", asks(reporter).get(path + "/status").header("ETag"))
                .body(narrative)
                .put(path + "/narrative")
                .then()
                .statusCode(200);
        asks(reporter)
                .header("If-Match", asks(reporter).get(path + "/status").header("ETag"))
                .body("{}")
                .post(path + "/submission")
                .then()
                .statusCode(200);
    }

    /** Takes figures anew by the API. */
    void takesFigures() {
        focal().header("If-Match", tag())
                .post("/api/v1/reports/" + report + "/assembly")
                .then()
                .statusCode(200);
    }
}

package vn.tiendo.plan.decision;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jsoup.nodes.Element;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.WithPages;

/** What tests of these pages do by the API, as agencies do. */
final class Work {

    static final String PAGE = "/cho-xac-nhan";

    private static final String COMPLETED = """
            {"to":"COMPLETED","completedOn":"2026-10-02","result":"%s","difficulties":"Thiếu người","proposals":"Thêm biên chế",
             "evidence":[{"number":"12/KH-SYT","date":"2026-10-01","issuer":"Sở <Y tế>","subject":"Phát triển đội ngũ trí thức",
              "link":"https://example.vn/12"}]}""";

    private Work() {}

    static Visitor at(String person, String path) {
        return Visitor.signedIn(WithPages.PORT, person, path);
    }

    /** One of the tasks of an agency of Hà Tĩnh in 2026. */
    static String task(String agency, int index) {
        return tasks(agency).get(index);
    }

    static List<String> tasks(String agency) {
        return Api.reader()
                .get("/api/v1/assignments?limit=200&year=2026&agency=" + agency)
                .jsonPath()
                .getList("items.id");
    }

    /** Completed by its agency, which takes it to version 2. */
    static String completed(String agency, int index) {
        String id = task(agency, index);
        complete(Api.agency(province(agency), agency), id, 1, "Đã ban hành <b>kế hoạch</b>.");
        return id;
    }

    static void complete(RequestSpecification who, String id, int version, String result) {
        who.header("If-Match", "\"" + version + "\"")
                .body(COMPLETED.formatted(result))
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
    }

    private static String province(String agency) {
        return agency.replaceFirst("-(so|ban|uy|hoi|ubnd|lien|truong|van|cong|bao|dai)-.*", "");
    }

    static JsonPath stored(String id) {
        return Api.reader().get("/api/v1/assignments/" + id).jsonPath();
    }

    static String verification(String id) {
        return stored(id).getString("verification.state");
    }

    static Element row(Visitor browser, String id) {
        return browser.element("article[aria-labelledby=t-" + id + "]");
    }

    static Element box(Visitor browser, String id) {
        return browser.element("#c-" + id);
    }

    static String error(Visitor browser, String field) {
        return browser.page().select("#" + field + "-loi").text();
    }

    static String value(Visitor browser, String field) {
        Element input = browser.element("[name=" + field + "]");
        return input.tagName().equals("textarea") ? input.wholeText().strip() : input.attr("value");
    }

    static Element button(Visitor browser, String text) {
        return browser.page().select("button").stream()
                .filter(button -> button.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        text + " is not in: " + browser.shown().body()));
    }

    static int waiting(RequestSpecification who, String kind) {
        return who.get("/api/v1/worklist").jsonPath().getInt("items.find { it.kind == '" + kind + "' }.count");
    }
}

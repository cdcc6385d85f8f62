package vn.tiendo.report.page.own;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;

/** A report of Hà Tĩnh's plan: on its page, and as the API has it. */
record OwnReport(String id) {

    static final String PLAN = "ha-tinh-kh-ubnd-2024";

    static OwnReport of(String agency) {
        return new OwnReport(PLAN + "-co-quan-2026-ha-tinh-" + agency);
    }

    static OwnReport consolidated() {
        return new OwnReport(PLAN + "-tong-hop-2026-ha-tinh-so-noi-vu");
    }

    String path() {
        return "/bao-cao/" + id;
    }

    Visitor opened(String person) {
        return WithPages.signedIn(person, path());
    }

    static Element form(Visitor browser) {
        return browser.element("#ban-thao");
    }

    /** What stands in a field of the page. */
    static String value(Visitor browser, String field) {
        return browser.element("#" + field).wholeText().replaceFirst("^\n", "");
    }

    static RequestSpecification as(String role, String agency) {
        Map<String, Object> claims = agency == null
                ? Map.of("roles", List.of(role), "province", "ha-tinh")
                : Map.of("roles", List.of(role), "province", "ha-tinh", "agency", "ha-tinh-" + agency);
        return given().auth()
                .oauth2(Tokens.mint(claims))
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON);
    }

    Response get(String what) {
        return as("focal", null).get("/api/v1/reports/" + id + "/" + what);
    }

    JsonPath status() {
        return get("status").then().statusCode(200).extract().jsonPath();
    }

    JsonPath narrative() {
        return get("narrative").then().statusCode(200).extract().jsonPath();
    }

    /** A step through the API on the newest version. */
    Response step(RequestSpecification who, String step, String body) {
        RequestSpecification request =
                who.header("If-Match", get("status").header("ETag")).body(body);
        String path = "/api/v1/reports/" + id + "/" + step;
        return step.equals("narrative") ? request.put(path) : request.post(path);
    }

    /** Its agency says how it is with a task. */
    void reportOn(String task, String at, LedgerWriter ledger) {
        LedgerBatch batch = new LedgerBatch();
        for (int version = 1; version <= 2; version++) {
            Assignment work = new Assignment(
                            UUID.nameUUIDFromBytes((id + task).getBytes(StandardCharsets.UTF_8))
                                    .toString()
                                    .replaceFirst("-3", "-7"),
                            version,
                            PLAN + "-" + task,
                            "ha-tinh",
                            id.substring(id.indexOf("2026-") + 5))
                    .with("plan", PLAN);
            if (version == 2) {
                work.with("status", "IN_PROGRESS")
                        .with("result", "Đã tổ chức hai lớp.")
                        .with("difficulties", "Thiếu kinh phí")
                        .with("proposals", "Đề nghị Bộ Tài chính bổ sung dự toán")
                        .changedAt(at);
            }
            String json = work.json();
            batch.keep(Document.read(json, AssignmentState.class), json);
        }
        ledger.replay(batch);
    }
}

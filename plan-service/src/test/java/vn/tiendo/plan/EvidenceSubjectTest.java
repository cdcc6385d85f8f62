package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;

/** What a document that is handed in is about. Each test works on an agency's part of Hà Tĩnh's III.4.2 of 2026. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class EvidenceSubjectTest {

    private static final String SUBJECT = "Tổ chức quán triệt Nghị quyết số 45-NQ/TW";

    @Inject
    AgroalDataSource database;

    @Test
    void itComesBackAndStandsInHistoryAuditAndEvent() {
        String id = assignment("ha-tinh-so-noi-vu");
        hand(id, "ha-tinh-so-noi-vu", "  Tô\u0309 chức quán triệt Nghị quyết số 45-NQ/TW ")
                .statusCode(201)
                .body("evidence[0].subject", equalTo(SUBJECT));

        Api.reader().get("/api/v1/assignments/" + id).then().body("evidence[0].subject", equalTo(SUBJECT));
        Api.reader()
                .get("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .body("items[1].evidence.subject", contains(SUBJECT));
        Api.focal("ha-tinh")
                .get("/api/v1/audit?entity=ASSIGNMENT&id=" + id)
                .then()
                .body("items.after.evidence.subject.flatten()", equalTo(List.of(SUBJECT)));
        assertThat(lastEvent(id)).contains("\"subject\":\"" + SUBJECT + "\"");
        assertThat(Schemas.defects(EventTypes.ASSIGNMENT_STATE, lastEvent(id))).isEmpty();
    }

    @Test
    void aBlankOneIsNone() {
        String id = assignment("ha-tinh-so-y-te");
        hand(id, "ha-tinh-so-y-te", "   ").statusCode(201).body("evidence[0]", not(hasKey("subject")));
        assertThat(lastEvent(id)).doesNotContain("\"subject\":\"\"").doesNotContain("\"subject\":null");
    }

    @Test
    void oneThatIsTooLongOrOfSeveralLinesIsRefusedByName() {
        String id = assignment("ha-tinh-so-tu-phap");
        hand(id, "ha-tinh-so-tu-phap", "ệ".repeat(301))
                .statusCode(422)
                .body("errors.field", contains("evidence[0].subject"))
                .body("errors.detail", contains("Tối đa 300 ký tự."));
        hand(id, "ha-tinh-so-tu-phap", "Tổ chức\\nquán triệt")
                .statusCode(400)
                .body("errors.field", contains("evidence[0].subject"));
        hand(id, "ha-tinh-so-tu-phap", "ệ".repeat(300)).statusCode(201);
    }

    private static ValidatableResponse hand(String id, String agency, String subject) {
        return Api.agency("ha-tinh", agency)
                .header("If-Match", "\"1\"")
                .body("""
                        {"to":"IN_PROGRESS","evidence":[{"number":"1182/KH-SNV","date":"2026-02-12","issuer":"Sở Nội vụ",
                         "subject":"%s"}]}""".formatted(subject))
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then();
    }

    private static String assignment(String agency) {
        return Api.assignment("ha-tinh-kh-ubnd-2024-III.4.2", agency, "2026");
    }

    private String lastEvent(String assignment) {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select state from assignment_version where assignment = '" + assignment
                                + "' order by version desc limit 1")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

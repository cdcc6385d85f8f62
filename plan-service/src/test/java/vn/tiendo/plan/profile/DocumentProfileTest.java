package vn.tiendo.plan.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.Schemas;

/** What the focal agency says of the documents of its province's agencies. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DocumentProfileTest {

    @Inject
    EntityManager entities;

    @Test
    void whatIsShippedAppliesUntilTheFocalAgencySetsAnotherWithOneEventAndOneAuditRow() {
        String agency = "lai-chau-so-tu-phap";
        String tag = Api.reader("lai-chau")
                .get(path(agency))
                .then()
                .statusCode(200)
                .body("symbols.report", equalTo("{n}/BC-STP"), "post", equalTo("GIÁM ĐỐC"), "draftingUnit", nullValue())
                .body("source", containsString("cần cơ quan xác nhận"))
                .extract()
                .header("ETag");

        String set = "{\"symbols\":{\"report\":\"{n}/BC-STPh\"},\"post\":\"GIÁM ĐỐC\",\"draftingUnit\":\"VP\","
                + "\"source\":\"Công văn số 1/STP-VP\"}";
        String next = set(agency, tag, set)
                .statusCode(200)
                .body("symbols.report", equalTo("{n}/BC-STPh"), "symbols.letter", nullValue())
                .extract()
                .header("ETag");

        assertThat(next).isNotEqualTo(tag);
        set(agency, tag, set).statusCode(412);
        Api.reader("lai-chau").get(path(agency)).then().header("ETag", next).body("draftingUnit", equalTo("VP"));
        assertThat(symbolsInEvents(agency)).endsWith("{n}/BC-STPh");
        JsonPath audit =
                Api.auditor().get("/api/v1/audit?entity=AGENCY&id=" + agency).jsonPath();
        assertThat(audit.getList("items.action")).containsExactly("DOCUMENT_PROFILE_SET");
        assertThat(audit.getString("items[0].before.symbols.report")).isEqualTo("{n}/BC-STP");
    }

    @Test
    void aSymbolThatAnotherAgencyOfTheProvinceHasIsRefusedByItsName() {
        String agency = "lai-chau-so-xay-dung";
        set(agency, tag(agency), "{\"symbols\":{\"report\":\"{n}/bc-SYT\"},\"source\":\"thử\"}")
                .statusCode(409)
                .body("errors.field", contains("symbols.report"), "errors[0].detail", containsString("Sở Y tế"));
    }

    @Test
    void whatIsWrongByItselfIsNamedAndAnEndedRecipientWithItsSuccessor() {
        String agency = "lai-chau-so-tai-chinh";
        set(
                        agency,
                        tag(agency),
                        "{\"symbols\":{\"letter\":\"STC-VP\"},\"recipients\":[\"Ban Dân vận Tỉnh ủy\"],\"source\":\"thử\"}")
                .statusCode(422)
                .body("errors.field", contains("symbols.letter", "recipients[0]"))
                .body("errors.detail", hasItem(containsString("Ban Tuyên giáo và Dân vận Tỉnh ủy")));
        set(agency, tag(agency), "{\"post\":\"GIÁM ĐỐC\"}").statusCode(422).body("errors.field", contains("source"));
    }

    @Test
    void thePlaceholderIssuesNoDocuments() {
        String agency = "lai-chau-ubnd-cap-xa-chua-nap-danh-muc";
        set(agency, tag(agency), "{\"source\":\"thử\"}")
                .statusCode(409)
                .body("detail", containsString("không ban hành văn bản"));
    }

    private String tag(String agency) {
        return Api.reader("lai-chau")
                .get(path(agency))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private ValidatableResponse set(String agency, String tag, String body) {
        return Api.focal("lai-chau")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path(agency))
                .then();
    }

    private List<String> symbolsInEvents(String agency) {
        List<?> payloads = entities.createNativeQuery(
                        "select payload from outbox where partition_key = :key order by id")
                .setParameter("key", "agency/" + agency)
                .getResultList();
        return payloads.stream()
                .map(String.class::cast)
                .peek(payload -> assertThat(Schemas.defects("vn.tiendo.registry.agency.v1", payload))
                        .isEmpty())
                .map(payload -> new JsonPath(payload).getString("documentProfile.symbols.report"))
                .toList();
    }

    private static String path(String agency) {
        return "/api/v1/agencies/" + agency + "/document-profile";
    }
}

package vn.tiendo.plan.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;

/** The two questions that people put before they register a plan. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class InterpretationTest {

    private static final String BASE = "/api/v1/interpretations/";

    @Test
    void agenciesGroupsAndWhatNobodyUnderstandsAreToldApart() {
        agencies(
                        "quang-ninh",
                        "Sở Nội vụ; Sở Kế hoạch và Đầu tư; Sở Không Có và các sở, ngành có liên quan, UBND các huyện, thị xã, thành phố",
                        "2024-09-16")
                .statusCode(200)
                .body("text", startsWith("Sở Nội vụ; "))
                .body("agencies.id", contains("quang-ninh-so-noi-vu", "quang-ninh-so-ke-hoach-va-dau-tu"))
                .body("agencies.name", contains("Sở Nội vụ", "Sở Kế hoạch và Đầu tư"))
                .body("agencies.words", contains("Sở Nội vụ", "Sở Kế hoạch và Đầu tư"))
                .body("agencies[1].answersNow.id", contains("quang-ninh-so-ke-hoach-va-dau-tu"))
                .body("groups.name", contains("Các sở, ngành có liên quan", "UBND các huyện, thị xã, thành phố"))
                .body("groups[0].members", empty())
                .body("groups[1].members", hasSize(13))
                .body("groups[1].members.id", everyItem(startsWith("quang-ninh-ubnd-")))
                .body("rest", contains("Sở Không Có"));
    }

    @Test
    void rolesAreToldWhereThePhraseGivesThem() {
        agencies(
                        "quang-ninh",
                        "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Công an khu vực và các địa phương; đề nghị Ủy ban MTTQ Việt Nam tỉnh phối hợp",
                        "2024-09-16")
                .statusCode(200)
                .body(
                        "agencies.id",
                        contains(
                                "quang-ninh-so-noi-vu",
                                "quang-ninh-so-tai-chinh",
                                "quang-ninh-uy-ban-mat-tran-to-quoc-viet-nam-tinh"))
                .body("agencies.role", contains("LEAD", "COORDINATE", "INVITED"))
                .body("groups.role", contains("COORDINATE"))
                .body("rest", contains("Công an khu vực"))
                .body("roles", contains("COORDINATE"))
                .body("qualifiers", contains("chủ trì", "phối hợp với", "đề nghị", "phối hợp"))
                .body("doubts", empty());
    }

    @Test
    void whatThePhraseLeavesOpenComesAsDoubtsAndGivesNoRole() {
        agencies("quang-ninh", "Sở Nội vụ hoặc Sở Y tế chủ trì, phối hợp với UBND cấp xã", "2024-09-16")
                .statusCode(200)
                .body("agencies.id", contains("quang-ninh-so-noi-vu", "quang-ninh-so-y-te"))
                .body("agencies.findAll { it.role != null }", empty())
                .body("doubts.code", contains("ALTERNATIVE", "EMPTY_GROUP"))
                .body("doubts[0].words", equalTo("Sở Nội vụ hoặc Sở Y tế"))
                .body("doubts[0].agencies", contains("quang-ninh-so-noi-vu", "quang-ninh-so-y-te"))
                .body("doubts[0].role", equalTo("LEAD"))
                .body("doubts[1].words", equalTo("UBND cấp xã"));
    }

    @Test
    void todayIsTheDayUnlessOneIsGiven() {
        agencies("quang-ninh", "Sở Kế hoạch và Đầu tư, UBND các huyện, thị xã, thành phố", null)
                .statusCode(200)
                .body("agencies[0].id", equalTo("quang-ninh-so-ke-hoach-va-dau-tu"))
                .body("agencies[0].answersNow.id", contains("quang-ninh-so-tai-chinh"))
                .body("agencies[0].answersNow.name", contains("Sở Tài chính"))
                .body("groups[0].members.name", contains("Ủy ban nhân dân các xã, phường, đặc khu"));
    }

    @Test
    void theProvinceThatWasMergedStillHasItsNames() {
        agencies(
                        "binh-dinh",
                        "Sở Văn hóa - Thể thao; Báo và Đài Phát thanh và Truyền hình; Các sở, ban, ngành",
                        "2026-11-20")
                .statusCode(200)
                .body("agencies.id", hasSize(3))
                .body("agencies[0].answersNow.id", contains("gia-lai-so-van-hoa-the-thao-va-du-lich"))
                .body("groups[0].members.id", hasItem("gia-lai-so-noi-vu"))
                .body("groups[0].members.id", everyItem(startsWith("gia-lai-")));
    }

    @Test
    void membersStandInVietnameseOrderWithoutThoseLeftOut() {
        ValidatableResponse answer = agencies("gia-lai", "Các sở, ban, ngành (trừ Sở Y tế)", "2024-10-01")
                .statusCode(200)
                .body("groups[0].name", equalTo("Các sở, ban, ngành (trừ Sở Y tế)"))
                .body("groups[0].words", equalTo("Các sở, ban, ngành (trừ Sở Y tế)"))
                .body("groups[0].members.id", not(hasItem("gia-lai-so-y-te")));
        List<String> names = answer.extract().path("groups[0].members.name");
        assertThat(names)
                .hasSize(19)
                .startsWith("Ban Dân tộc", "Ban Quản lý Khu kinh tế tỉnh", "Sở Công Thương", "Sở Giáo dục và Đào tạo")
                .endsWith("Sở Xây dựng", "Thanh tra tỉnh", "Văn phòng UBND tỉnh");
    }

    @Test
    void timeWordsAreTyped() {
        Api.reader()
                .body(Map.of("text", "Quý IV/2024", "planDate", "2024"))
                .post(BASE + "time-frame")
                .then()
                .statusCode(200)
                .body("text", equalTo("Quý IV/2024"))
                .body("frames", hasSize(1))
                .body("frames[0].kind", equalTo("QUARTER"))
                .body("frames[0].from", equalTo("2024-10-01"))
                .body("frames[0].due", equalTo("2024-12-31"))
                .body("frames[0].words", not(empty()));
    }

    @Test
    void thePlanDateGivesTheYearAndIsTodayUnlessGiven() {
        time(Map.of("text", "Hàng năm", "planDate", "2024-09"))
                .statusCode(200)
                .body("frames[0].from", equalTo("2024-01-01"));
        time(Map.of("text", "Hàng năm", "planDate", "2024-09-16")).body("frames[0].from", equalTo("2024-01-01"));
        time(Map.of("text", "Hàng năm")).statusCode(200).body("frames[0].from", equalTo("2026-01-01"));
    }

    @Test
    void aMissingYearComesFromHeadingTitleOrThePlansDateAndTheAnswerSaysSo() {
        time(Map.of("text", "Quý I", "planDate", "2024-09-16", "heading", "Năm 2026", "title", "Kế hoạch năm 2027"))
                .statusCode(200)
                .body("frames[0].from", equalTo("2026-01-01"))
                .body("frames[0].yearFrom", equalTo("HEADING"))
                .body("frames[0].year", equalTo(2026));
        time(Map.of("text", "Quý I", "planDate", "2024-09-16", "year", 2028))
                .body("frames[0].from", equalTo("2028-01-01"))
                .body("frames[0].yearFrom", equalTo("HEADING"));
        time(Map.of("text", "Quý I", "planDate", "2024-09-16", "title", "Kế hoạch năm 2027"))
                .body("frames[0].yearFrom", equalTo("TITLE"));
        time(Map.of("text", "Quý III", "planDate", "2024-09-16"))
                .body("frames[0].yearFrom", equalTo("PLAN_DATE"))
                .body("frames[0].doubt.reason", equalTo("LITTLE_LEFT"))
                .body("candidates", empty());
    }

    @Test
    void aPhraseThatIsNotUnderstoodWholeHasOnlyCandidates() {
        time(Map.of("text", "Quý I/2025; theo tiến độ", "planDate", "2024-09-16"))
                .statusCode(200)
                .body("frames.kind", contains("UNPARSED"))
                .body("frames[0].words", contains("Quý I/2025; theo tiến độ"))
                .body("candidates.kind", contains("QUARTER"));
    }

    @Test
    void aBodyThatAsksNothingIsRefusedByField() {
        invalid(Api.reader().body("{}"), "time-frame", "text");
        invalid(Api.reader().body(Map.of("text", " \n ")), "time-frame", "text");
        invalid(Api.reader().body(Map.of("text", "x".repeat(2_001))), "time-frame", "text");
        invalid(Api.reader().body(Map.of("province", "quang-ninh", "text", "x".repeat(2_001))), "agencies", "text");
        invalid(Api.reader().body(Map.of("text", "Sở Nội vụ")), "agencies", "province");
        invalid(Api.reader().body(Map.of("province", "quang-ninh")), "agencies", "text");
        Api.reader()
                .body("{}")
                .header("Accept-Language", "en")
                .post(BASE + "agencies")
                .then()
                .statusCode(422)
                .body("errors.field", contains("province", "text"))
                .body("errors.detail", contains("The province is required.", "The words are required."));
    }

    @Test
    void aBodyThatIsMissingIsRefused() {
        for (String question : List.of("time-frame", "agencies")) {
            Api.reader().post(BASE + question).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ha-noi", "gia-lai"})
    void aProvinceThatIsUnknownOrNotTheCallersIsRefused(String province) {
        invalid(
                Api.reader("quang-ninh").body(Map.of("province", province, "text", "Sở Nội vụ")),
                "agencies",
                "province");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "16/9/2024", "2023-02-29", "năm 2024", ""})
    void aPlanDateThatIsNoneIsNamed(String date) {
        Api.reader()
                .body(Map.of("text", "Hàng năm", "planDate", date))
                .post(BASE + "time-frame")
                .then()
                .statusCode(400)
                .body("errors.field", contains("planDate"));
    }

    @Test
    void anUnknownRoleIsRefused() {
        Api.nobody()
                .body(Map.of("text", "Hàng năm"))
                .post(BASE + "time-frame")
                .then()
                .statusCode(403);
        Api.nobody()
                .body(Map.of("province", "quang-ninh", "text", "Sở Nội vụ"))
                .post(BASE + "agencies")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"time-frame", "agencies"})
    void theExampleOfTheDocumentWorksWhenSent(String question) throws IOException {
        JsonNode example = new ObjectMapper()
                .readTree(Api.reader().get("/q/openapi?format=json").asString())
                .at("/paths/~1api~1v1~1interpretations~1" + question
                        + "/post/requestBody/content/application~1json/examples")
                .properties()
                .iterator()
                .next()
                .getValue()
                .get("value");
        Api.focal("quang-ninh")
                .body(example.toString())
                .post(BASE + question)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse time(Map<String, ?> body) {
        return Api.reader().body(body).post(BASE + "time-frame").then();
    }

    private static ValidatableResponse agencies(String province, String text, String on) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("province", province, "text", text));
        if (on != null) {
            body.put("on", on);
        }
        return Api.reader().body(body).post(BASE + "agencies").then();
    }

    private static void invalid(RequestSpecification request, String question, String field) {
        request.post(BASE + question)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }
}

package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AfterTheOthers.class)
@QuarkusTestResource(Backing.class)
class EntityTagTest {

    private static final String CHANGE = "{\"to\":\"IN_PROGRESS\"}";

    @Inject
    DataSource database;

    @AfterEach
    void back() {
        TestClock.moveTo(LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provinces/quang-ninh",
                "agencies/quang-ninh-so-y-te",
                "agencies/quang-ninh-so-y-te/successors",
                "plans/quang-ninh-205-kh-ubnd-2024",
                "plans/quang-ninh-205-kh-ubnd-2024/targets",
                "plans/quang-ninh-205-kh-ubnd-2024/obligations",
                "tasks/quang-ninh-205-kh-ubnd-2024-IV.6.1",
                "tasks?limit=3",
                "code-lists",
                "assignment"
            })
    void whoHasItAlreadyIsNotSentItAgain(String what) {
        String path =
                "/api/v1/" + (what.equals("assignment") ? "assignments/" + assignment("quang-ninh-so-y-te") : what);
        Response whole = Api.reader().get(path);
        String tag = whole.header("ETag");
        assertThat(tag).matches("\"[0-9a-f-]+(-gzip)?\"");
        assertThat(whole.header("Cache-Control")).isEqualTo("private, no-cache");
        for (String known : new String[] {
            tag,
            "\"x\", " + tag,
            "\"a,b\",W/" + tag + " , \"y\"",
            "W/" + tag,
            "*",
            " * ",
            ",, " + tag + ",",
            gzipped(tag)
        }) {
            Response unchanged = Api.reader().header("If-None-Match", known).get(path);
            assertThat(unchanged.statusCode()).as(known).isEqualTo(304);
            assertThat(unchanged.asByteArray()).isEmpty();
            assertThat(plain(unchanged.header("ETag"))).isEqualTo(plain(tag));
            assertThat(unchanged.header("Cache-Control")).isEqualTo("private, no-cache");
        }
        for (String other : new String[] {"\"x\"", tag.replace("\"", ""), "\"" + tag.substring(2), "\"*\"", "x"}) {
            Response again = Api.reader().header("If-None-Match", other).get(path);
            assertThat(again.statusCode()).as(other).isEqualTo(200);
            assertThat(again.asString()).isEqualTo(whole.asString());
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        Response head = Api.reader().head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(plain(tag));
        assertThat(head.asByteArray()).isEmpty();
        assertThat(Api.reader().header("If-None-Match", tag).head(path).statusCode())
                .isEqualTo(304);
    }

    @Test
    void differentThingsAndPagesHaveDifferentTags() {
        assertThat(tag("provinces/quang-ninh")).isNotEqualTo(tag("provinces/ha-tinh"));
        assertThat(tag("tasks?limit=3")).isNotEqualTo(tag("tasks?limit=4"));
        assertThat(tag("tasks?limit=3")).isNotEqualTo(tag("tasks?limit=3&sort=title"));
    }

    private static String tag(String path) {
        return Api.reader().get("/api/v1/" + path).header("ETag");
    }

    @ParameterizedTest
    @CsvSource({
        "plans/quang-ninh-205-kh-ubnd-2024, 404",
        "tasks/quang-ninh-205-kh-ubnd-2024-IV.6.1, 404",
        "agencies/quang-ninh-so-y-te, 404",
        "provinces/quang-ninh, 404",
        "tasks?colour=red, 400"
    })
    void aTagOpensNoDoor(String path, int status) {
        String tag = path.contains("?") ? "\"x\"" : tag(path);
        for (String known : new String[] {"*", tag}) {
            Response refused =
                    Api.reader("ha-tinh").header("If-None-Match", known).get("/api/v1/" + path);
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(refused.header("ETag")).isNull();
        }
    }

    @Test
    void aChangeGivesAnAssignmentAndItsTaskNewTags() {
        String id = assignment("quang-ninh-so-xay-dung");
        String task = Api.reader().get("/api/v1/assignments/" + id).jsonPath().getString("task");
        String before = tag("assignments/" + id);
        String taskBefore = tag("tasks/" + task);
        post(id, before).statusCode(201).header("ETag", "\"2\"");
        Response after = Api.reader().header("If-None-Match", before).get("/api/v1/assignments/" + id);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before).startsWith("\"2-");
        assertThat(Api.reader()
                        .header("If-None-Match", taskBefore)
                        .get("/api/v1/tasks/" + task)
                        .statusCode())
                .as("the counts of its assignments changed")
                .isEqualTo(200);
    }

    @Test
    void whatBecomesOverdueOvernightIsSentAgainAlthoughItsVersionIsTheSame() {
        try (TestRows rows = new TestRows(database, 3)) {
            String plan = rows.plan("Qua đêm");
            String id = rows.assignment(plan, rows.task(plan, 1, "Qua đêm"), LocalDate.of(2026, 11, 25))
                    .toString();
            rows.run("update assignment set status = 'IN_PROGRESS', no_data = false, invited = false where id = ?", id);
            String path = "/api/v1/assignments/" + id;
            String tag = tag("assignments/" + id);
            TestClock.moveTo(LocalDate.of(2026, 11, 25));
            Api.reader().header("If-None-Match", tag).get(path).then().statusCode(304);
            TestClock.moveTo(LocalDate.of(2026, 11, 26));
            Api.reader()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("timeliness", equalTo("OPEN_OVERDUE"))
                    .body("version", equalTo(1));
            assertThat(tag("assignments/" + id)).isNotEqualTo(tag).startsWith("\"1-");
        }
    }

    @Test
    void aChangeMayNameSeveralVersionsButNotAnyOne() {
        String id = assignment("quang-ninh-so-cong-thuong");
        post(id, "*").statusCode(428).body("errors[0].field", equalTo("If-Match"));
        post(id, " * ").statusCode(428);
        post(id, "").statusCode(428);
        post(id, "banana").statusCode(400).body("errors[0].field", equalTo("If-Match"));
        post(id, "1").statusCode(400);
        post(id, "\"1\", *").statusCode(400);
        post(id, "\"1\" \"2\"").statusCode(400);
        post(id, ",").statusCode(428);
        post(id, "W/\"2\"").statusCode(412);
        post(id, "\"2\", \"3\"")
                .statusCode(412)
                .body("detail", equalTo("Dữ liệu đã sang phiên bản 1; yêu cầu dựa trên phiên bản 2, 3."));
        post(id, "\"banana\"").statusCode(412);
        post(id, "\"1x\"").statusCode(412);
        post(id, "\"\"").statusCode(412);
        post(id, "\"0\"").statusCode(412);
        post(id, "\"x,y\", \"1\" ,W/\"2\"").statusCode(201);
        post(id, "\"2-00\"").statusCode(201);
        post(id, tag("assignments/" + id)).statusCode(201).header("ETag", "\"4\"");
        post(id, "\"77\"", "\"4\"").statusCode(201);
        post(id, "\"5\"", "", "\"77\",").statusCode(201).header("ETag", "\"6\"");
    }

    @Test
    void aTagThatAServerInFrontHasMarkedAsCompressedNamesItsVersion() {
        String id = assignment("quang-ninh-so-giao-thong-van-tai");
        post(id, "W/" + tag("assignments/" + id)).statusCode(201).header("ETag", "\"2\"");
        post(id, gzipped(tag("assignments/" + id))).statusCode(201).header("ETag", "\"3\"");
        post(id, "W/\"2\"").statusCode(412);
        post(id, "\"2-gzip\"").statusCode(412);
    }

    private static String gzipped(String tag) {
        String plain = plain(tag);
        return plain.substring(0, plain.length() - 1) + "-gzip\"";
    }

    /** A long answer comes compressed, under a tag that says so. */
    private static String plain(String tag) {
        return tag.replace("-gzip\"", "\"");
    }

    private static ValidatableResponse post(String id, String ifMatch, Object... moreLines) {
        return Api.focal("quang-ninh")
                .header("If-Match", ifMatch, moreLines)
                .body(CHANGE)
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then();
    }

    private static String assignment(String agency) {
        return Api.reader()
                .get("/api/v1/assignments?limit=1&sort=-id&agency=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id");
    }
}

package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.tiendo.plan.reading.Papers.READINGS;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.probe.RawHttp;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.TestClock;
import vn.tiendo.platform.database.Jdbc;

/** Documents are handed in and read, kept for a while, and not known to anybody else. */
@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class ReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String OF_DOCX = Papers.typeOf("a.docx");

    @Inject
    Jdbc jdbc;

    @Inject
    Sweep sweep;

    @Test
    void aDocumentIsReadAndWhatItSaysIsProposed() {
        byte[] file = Papers.bytes("five/lai-chau.txt");
        Response answer = Papers.send(editor(), "lai-chau")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", startsWith(READINGS + "/"))
                .body("province", equalTo("lai-chau"))
                .body("file.type", equalTo("TEXT"))
                .body("file.size", equalTo(file.length))
                .body("file.sha256", equalTo(Sha256.hex(file)))
                .body("proposal.province", equalTo("lai-chau"))
                .body("proposal.title", notNullValue())
                .body("places", notNullValue())
                .body("doubts", notNullValue())
                .body("settled", hasSize(0))
                .body("$", not(hasKey("plan")))
                .body("by", equalTo("plan-editor-lai-chau"))
                .body("version", equalTo(1))
                .extract()
                .response();
        JsonPath made = answer.jsonPath();
        assertThat(Duration.between(Instant.parse(made.getString("at")), Instant.parse(made.getString("expiresAt"))))
                .isEqualTo(Duration.ofDays(30));
        String again = editor().get(answer.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .extract()
                .asString();
        assertThat(new JsonPath(again).getMap("")).isEqualTo(made.getMap(""));
        editor().get(READINGS + "?province=lai-chau&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(made.getString("id")))
                .body("items[0].title", equalTo(made.getString("proposal.title")))
                .body("items[0].doubts", equalTo(made.getList("doubts").size()));
        assertThat(Api.auditor()
                        .get("/api/v1/audit?id=" + made.getString("id"))
                        .jsonPath()
                        .getList("items.action"))
                .containsExactly("HANDED_IN");
    }

    @Test
    void theFileIsGivenBackByteForByteToBeSaved() {
        byte[] file = Papers.bytes("other/nghe-an.docx");
        String path = Papers.send(editor(), "lai-chau", OF_DOCX, file)
                .statusCode(201)
                .extract()
                .header("Location");
        byte[] back = editor().get(path + "/file")
                .then()
                .statusCode(200)
                .contentType(OF_DOCX)
                .header("Content-Disposition", startsWith("attachment; filename=\"van-ban-"))
                .header("Content-Disposition", containsString(".docx"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({
        "other/can-tho.xlsx, XLSX",
        "other/dong-thap.pdf, PDF",
        "other/lam-dong.doc, DOC",
        "other/nam-dinh.txt, TEXT",
        "other/nghe-an.docx, DOCX",
        "other/phu-tho.md, MARKDOWN"
    })
    void filesOfEachKindAreReadUnderTheirMediaTypeOrByTheirContent(String name, String type) {
        byte[] file = Papers.bytes(name);
        Papers.send(editor(), "lai-chau", Papers.typeOf(name), file)
                .statusCode(201)
                .body("file.type", equalTo(type));
        Papers.send(editor(), "lai-chau", "application/octet-stream", file)
                .statusCode(201)
                .body("file.size", equalTo(file.length));
    }

    @Test
    void aFileThatCannotBeReadIsAnsweredWithWhatIsWrongWithIt() {
        byte[] docx = Papers.bytes("other/nghe-an.docx");
        refused(Papers.typeOf("a.pdf"), docx, 415, "không đúng loại");
        refused("image/png", docx, 415, ".docx");
        refused(Papers.TEXT, new byte[] {'K', (byte) 0xEA, (byte) 0xEC, ' ', 'h'}, 415, "UTF-8");
        refused(OF_DOCX, Arrays.copyOf(docx, docx.length / 2), 422, "hỏng");
        refused("application/octet-stream", new byte[] {0, 1, 2, 3, 4}, 415, ".docx");
        refused(Papers.TEXT, "  \n ".getBytes(StandardCharsets.UTF_8), 422, "không có nội dung");
        refused(Papers.TEXT, new byte[0], 422, "không có nội dung");
    }

    private static void refused(String type, byte[] file, int status, String why) {
        Papers.send(editor(), "lai-chau", type, file)
                .statusCode(status)
                .body("errors[0].field", equalTo("file"))
                .body("detail", containsString(why));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        String token = DevServices.start()
                .tokens()
                .mint("editor", Map.of("roles", List.of("plan-editor"), "province", "lai-chau"), Duration.ofHours(1));
        // Refused as it is announced, and before it has come.
        for (String type : List.of("application/pdf", "application/msword", "application/octet-stream")) {
            RawHttp.Answer answer = new RawHttp(RestAssured.port)
                    .stall(
                            "POST",
                            READINGS + "?province=lai-chau",
                            (10 << 20) + 1,
                            "%PDF",
                            "Authorization: Bearer " + token,
                            "Content-Type: " + type);
            assertThat(answer.status()).as(type).isEqualTo(413);
            assertThat(answer.body()).contains("10485760");
        }
    }

    @Test
    void theProvinceHasToBeNamedAndKnown() {
        byte[] file = Papers.bytes("five/lai-chau.txt");
        editor().contentType(Papers.TEXT)
                .body(file)
                .post(READINGS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("province"));
        Papers.send(editor(), "atlantis", Papers.TEXT, file)
                .statusCode(400)
                .body("errors[0].field", equalTo("province"));
    }

    @Test
    void aRepeatedRequestReadsOnce() {
        String key = UUID.randomUUID().toString();
        String first = Papers.sent(editor().header("Idempotency-Key", key), "lai-chau");
        assertThat(Papers.sent(editor().header("Idempotency-Key", key), "lai-chau"))
                .isEqualTo(first);
        Papers.send(
                        editor().header("Idempotency-Key", key),
                        "lai-chau",
                        Papers.TEXT,
                        "Khác".getBytes(StandardCharsets.UTF_8))
                .statusCode(422);
    }

    @Test
    void nothingOfItIsKnownToAnybodyElse() {
        String word = "quercusrobur";
        List<String> before = events();
        Papers.send(
                        editor(),
                        "lai-chau",
                        Papers.TEXT,
                        ("KẾ HOẠCH\nPhát triển " + word + " tỉnh Lai Châu\n1. Trồng " + word + "\nChủ trì: Sở Nội vụ\n")
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        for (String list : List.of("plans", "tasks", "assignments")) {
            Api.reader()
                    .get("/api/v1/" + list + "?q=" + word)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        assertThat(events()).isEqualTo(before);
        assertThat(Api.auditor()
                        .get("/api/v1/audit?province=lai-chau&limit=200")
                        .asString())
                .doesNotContain(word);
    }

    private List<String> events() {
        return jdbc.query("select count(*) from outbox", row -> row.getString(1));
    }

    @Test
    void itIsDeletedAtOnceWhenAskedFor() {
        String path = Papers.sent(editor(), "lai-chau");
        editor().delete(path).then().statusCode(204);
        for (String gone : List.of(path, path + "/file")) {
            editor().get(gone).then().statusCode(404).body("detail", containsString("bản đọc"));
        }
        editor().delete(path).then().statusCode(404);
        assertThat(parts(path)).isZero();
    }

    @Test
    void itIsDeletedAfterThirtyDays() {
        String path = Papers.sent(editor(), "lai-chau");
        try {
            TestClock.moveTo(TODAY.plusDays(29));
            sweep.sweep();
            editor().get(path).then().statusCode(200);
            TestClock.moveTo(TODAY.plusDays(30));
            editor().get(path).then().statusCode(404);
            editor().get(READINGS).then().body("items.collect { '" + READINGS + "/' + it.id }", not(hasItem(path)));
            assertThat(parts(path)).isPositive();
            sweep.sweep();
            assertThat(parts(path)).isZero();
        } finally {
            TestClock.moveTo(TODAY);
        }
    }

    private long parts(String path) {
        return jdbc.one(
                "select count(*) from reading_part where reading = ?",
                row -> row.getLong(1),
                UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    @Test
    void whatIsNoIdIsNotFound() {
        editor().get(READINGS + "/mot").then().statusCode(404);
        editor().get(READINGS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static RequestSpecification editor() {
        return Api.planEditor("lai-chau");
    }
}

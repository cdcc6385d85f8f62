package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.agency.AgencyDirectory;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class SearchAndSortTest {

    private static final String AGENCIES = "/api/v1/agencies";

    @Inject
    DataSource database;

    @Inject
    AgencyDirectory directory;

    private TestRows rows;

    @BeforeEach
    void open() {
        rows = new TestRows(database, 1);
    }

    @AfterEach
    void takeOut() {
        rows.close();
        follow();
    }

    /** As after a load by another node: what stands beside the agencies is another mark. */
    private void follow() {
        rows.mark();
        directory.follow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dak doa", "Đak Đoa", "ĐĂK ĐOA", "đăk đoa", "doa huyen dak", "  doa\u00a0\tdak "})
    void aDistrictIsFoundWithoutItsDiacriticsAndWithOtherOnes(String typed) {
        assertThat(found(AGENCIES, typed)).containsExactly("gia-lai-ubnd-huyen-dak-doa");
        assertThat(found(AGENCIES, Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .containsExactly("gia-lai-ubnd-huyen-dak-doa");
    }

    /** Typed, and what is found of the rows below, in the order of the answer. */
    @ParameterizedTest
    @CsvSource({
        "Uông Bí thử, 'Uông Bí thử, UÔNG BÍ thử, Uong Bi thử, Uống bị thử'",
        "uong bi thu, 'Uong Bi thử, Uống bị thử, Uông Bí thử, UÔNG BÍ thử'",
        "Uống bị thử, 'Uống bị thử, Uong Bi thử, Uông Bí thử, UÔNG BÍ thử'",
        "huỷ thử, 'Hủy thử, Huỷ thử'",
        "huy thử, 'Hủy thử, Huỷ thử'",
        "hủy, 'Hủy thử, Huỷ thử'",
        "bác sỹ thử, 'Bác sĩ thử, Bác sỹ thử, Bạc sỉ thử'",
        "bác sĩ thử, 'Bác sĩ thử, Bác sỹ thử, Bạc sỉ thử'",
        "bac si thử, 'Bạc sỉ thử, Bác sĩ thử, Bác sỹ thử'",
        "qui nhơn thử, 'Quy Nhơn thử, Qui Nhơn thử'",
        "tay thử, Tay thử",
        "tai thử, Tai thử",
        "quyen thử, "
    })
    void wholeWordsAreFoundAndWhatHasTheDiacriticsThatWereTypedComesFirst(String typed, String names) {
        List<String> rowsById = List.of(
                "Huyện thử",
                "Hủy thử",
                "Huỷ thử",
                "Uong Bi thử",
                "Uống bị thử",
                "Uông Bí thử",
                "UÔNG BÍ thử",
                "Bạc sỉ thử",
                "Bác sĩ thử",
                "Bác sỹ thử",
                "Quy Nhơn thử",
                "Qui Nhơn thử",
                "Tay thử",
                "Tai thử");
        for (int i = 0; i < rowsById.size(); i++) {
            rows.agency("lai-chau-thu-" + (char) ('a' + i), rowsById.get(i));
        }
        var found = Api.reader()
                .queryParam("q", typed)
                .queryParam("province", "lai-chau")
                .get(AGENCIES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(String.join(", ", found.<String>getList("items.name"))).isEqualTo(names == null ? "" : names);
        List<String> byName = new ArrayList<>(found.getList("items.id"));
        assertThat(sorted(AGENCIES + "?province=lai-chau", typed, "id"))
                .as("an order that is asked for is kept")
                .isEqualTo(byName.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"agencies", "plans", "tasks", "assignments"})
    void theBestComeFirstAndPagesOfAnySizeAreTheSameListInTheSameOrder(String list) {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> spellings =
                List.of("Hòa bảng", "Hoà bảng", "Hoa bảng", "hóa bạng", "Bảng HOÀ", "bang hoa", "huyện");
        String plan = rows.plan("Thử xếp hạng");
        for (int i = 0; i < 40; i++) {
            String name = spellings.get(random.nextInt(spellings.size())) + " " + i;
            rows.agency("lai-chau-hang-" + Integer.toHexString(random.nextInt()), name);
            rows.plan(name);
            rows.assignment(plan, rows.task(plan, 1 + random.nextInt(10), name), LocalDate.of(2026, 1, 1));
        }
        follow();
        String path = "/api/v1/" + list;
        String field = list.equals("assignments") ? "items.task" : "items.id";
        List<String> whole = turned(path, 200, field);
        assertThat(whole).as("-Dseed=" + seed).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        for (int size : List.of(1, 2, 7, 1 + random.nextInt(30))) {
            assertThat(turned(path, size, field)).as("-Dseed=" + seed).isEqualTo(whole);
        }
    }

    private List<String> turned(String path, int size, String field) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.reader()
                    .queryParam("q", "hoà bảng")
                    .queryParam("province", "lai-chau")
                    .queryParam("limit", size);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(path).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList(field));
            cursor = page.getString("next");
        } while (cursor != null);
        return seen;
    }

    @Test
    void anAgencyIsFoundByItsAliasesToo() {
        String id = rows.agency("lai-chau-thu-bi-danh", "Hội thử", "Liên hiệp Đặc Biệt", "H. 100%");
        assertThat(found(AGENCIES, "dac biet")).containsExactly(id);
        assertThat(found(AGENCIES, "hoi dac"))
                .as("one word in the name, one in an alias")
                .containsExactly(id);
        assertThat(found(AGENCIES, "100%")).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%x", "%", "_", "s_ y te", "!", "s% y te", "\\", "'", "\""})
    void wildcardsStandForThemselves(String typed) {
        rows.agency("lai-chau-thu-bi-danh", "Hội thử", "H. bình thường");
        assertThat(found(AGENCIES, typed)).isEmpty();
        assertThat(found("/api/v1/tasks", typed.equals("\"") || typed.equals("'") ? "\"'" : typed))
                .isEmpty();
    }

    @Test
    void hoaAndHoaWithAnAccentAreFoundTogetherAndStayTwoAgencies() {
        String plain = rows.agency("lai-chau-thu-hoa", "Trạm Hoa");
        String accent = rows.agency("lai-chau-thu-hoa-2", "Trạm Hòa");
        follow();
        for (String typed : List.of("tram hoa", "trạm hoá", "Trạm Hoa")) {
            assertThat(found(AGENCIES, typed)).containsExactly(plain, accent);
        }
        assertThat(found(AGENCIES, "Trạm Hòa")).as("as typed first").containsExactly(accent, plain);
        assertThat(Api.reader().get(AGENCIES + "/" + plain).jsonPath().getString("name"))
                .isEqualTo("Trạm Hoa");
        assertThat(Api.reader().get(AGENCIES + "/" + accent).jsonPath().getString("name"))
                .isEqualTo("Trạm Hòa");
        Api.reader().get(AGENCIES + "/lai-chau-thu-hòa").then().statusCode(404);
        Api.reader().get(AGENCIES + "/LAI-CHAU-THU-HOA").then().statusCode(404);
    }

    @Test
    void tasksAreFoundByTitleNumberDeliverableAndTheLeadsInThePlansWords() {
        String task = "quang-ninh-205-kh-ubnd-2024-IV.6.1";
        JsonPath shown = Api.reader().get("/api/v1/tasks/" + task).jsonPath();
        for (String field : List.of("title", "number", "leads.words")) {
            assertThat(found("/api/v1/tasks", shown.getString(field))).as(field).contains(task);
        }
        assertThat(found("/api/v1/tasks", "IV.6.1 " + shown.getString("leads.words")))
                .containsExactly(task);
        assertThat(Api.reader()
                        .queryParam("q", "IV.6.1 " + shown.getString("leads.words"))
                        .get("/api/v1/assignments")
                        .jsonPath()
                        .getList("items.task"))
                .isNotEmpty()
                .containsOnly(task);
        JsonPath withDeliverable = Api.reader()
                .get("/api/v1/tasks?limit=1&plan=binh-dinh-qd-ubnd-2024")
                .jsonPath();
        assertThat(found("/api/v1/tasks", withDeliverable.getString("items[0].deliverable")))
                .contains(withDeliverable.getString("items[0].id"));
    }

    @Test
    void plansAreFoundByTitleAndNumber() {
        assertThat(found("/api/v1/plans", "205/kh-ubnd")).containsExactly("quang-ninh-205-kh-ubnd-2024");
        String title = Api.reader()
                .get("/api/v1/plans/lai-chau-kh-ubnd-2024")
                .jsonPath()
                .getString("title");
        assertThat(found("/api/v1/plans", title)).contains("lai-chau-kh-ubnd-2024");
        assertThat(found("/api/v1/plans", "khong co ke hoach nay")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agencies", "plans", "tasks", "assignments"})
    void aSearchHasAtMostTwoHundredCharacters(String list) {
        Api.reader()
                .queryParam("q", "x".repeat(200))
                .get("/api/v1/" + list)
                .then()
                .statusCode(200);
        Api.reader()
                .queryParam("q", "x".repeat(201))
                .get("/api/v1/" + list)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("q"))
                .body("detail", containsString("200"));
    }

    @Test
    void namesStandInTheOrderOfTheVietnameseAlphabetAndEqualOnesByTheirIds() {
        List<String> alphabet = List.of("An", "Ăn", "Ấn", "Âu", "Dương", "Đà", "Oanh", "Ông", "Ơn");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < alphabet.size(); i++) {
            ids.add(rows.agency("lai-chau-thu-" + (char) ('z' - i), alphabet.get(i) + " bảng chữ"));
        }
        assertThat(sorted(AGENCIES, "bang chu", "name")).isEqualTo(ids);
        assertThat(sorted(AGENCIES, "bang chu", "-name")).isEqualTo(reversed(ids));
        assertThat(sorted(AGENCIES, "bang chu", "id")).isEqualTo(reversed(ids));
        List<String> twins = Stream.of("b", "a", "c")
                .map(x -> rows.agency("lai-chau-doi-" + x, "Sinh đôi"))
                .toList();
        assertThat(sorted(AGENCIES, "sinh doi", "name"))
                .isEqualTo(twins.stream().sorted().toList());

        String plan = rows.plan("Ơn bảng chữ");
        List<String> plans = List.of(rows.plan("Ăn bảng chữ"), rows.plan("Đà bảng chữ"), plan);
        assertThat(sorted("/api/v1/plans", "bang chu", "title")).isEqualTo(plans);
        List<String> tasks =
                alphabet.stream().map(name -> rows.task(plan, 1, name)).toList();
        assertThat(sorted("/api/v1/tasks?plan=" + plan, null, "title")).isEqualTo(tasks);
        assertThat(sorted("/api/v1/tasks?plan=" + plan, null, "plan")).isEqualTo(reversed(tasks));
        assertThat(sorted("/api/v1/tasks?plan=" + plan, null, null)).isEqualTo(reversed(tasks));
    }

    @Test
    void whatHasNoDueDateComesLastWhicheverWayItIsSorted() {
        String plan = rows.plan("Hạn");
        String none = rows.task(plan, 1, "không hạn");
        String late = rows.task(plan, 2, "muộn");
        String early = rows.task(plan, 3, "sớm");
        String noDate = rows.assignment(plan, none, null).toString();
        String second = rows.assignment(plan, late, LocalDate.of(2026, 6, 1)).toString();
        String first = rows.assignment(plan, early, LocalDate.of(2026, 2, 1)).toString();
        String done = rows.assignment(plan, late, LocalDate.of(2026, 1, 1)).toString();
        rows.run("update assignment set status = 'NOT_STARTED' where plan = ?", plan);
        rows.run("update assignment set status = 'COMPLETED', completed_on = due where id = ?", done);
        String tasks = "/api/v1/tasks?plan=" + plan;
        assertThat(sorted(tasks, null, "due")).as("the first one still open").containsExactly(early, late, none);
        assertThat(sorted(tasks, null, "-due")).containsExactly(late, early, none);
        String assignments = "/api/v1/assignments?plan=" + plan;
        assertThat(sorted(assignments, null, "due")).containsExactly(done, first, second, noDate);
        assertThat(sorted(assignments, null, "-due")).containsExactly(second, first, done, noDate);
    }

    @ParameterizedTest
    @CsvSource({"agency, false", "-agency, true"})
    void assignmentsAreSortedByTheNamesOfTheirAgencies(String sort, boolean reversed) {
        List<String> names = Api.reader()
                .get("/api/v1/assignments?limit=200&sort=" + sort + "&task=lai-chau-kh-ubnd-2024-II.1.1.1&year=2026")
                .jsonPath()
                .getList("items.agency.name");
        List<String> ofDirectory = new ArrayList<>(Api.reader()
                .get(AGENCIES + "?limit=200&sort=name&province=lai-chau")
                .jsonPath()
                .<String>getList("items.name"));
        ofDirectory.retainAll(names);
        assertThat(names.stream().distinct().toList())
                .hasSizeGreaterThan(10)
                .isEqualTo(reversed ? reversed(ofDirectory) : ofDirectory);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    private static List<String> sorted(String path, String q, String sort) {
        var request = Api.reader().queryParam("limit", 200);
        if (q != null) {
            request.queryParam("q", q);
        }
        if (sort != null) {
            request.queryParam("sort", sort);
        }
        return request.get(path).then().statusCode(200).extract().jsonPath().getList("items.id");
    }

    private static List<String> found(String path, String q) {
        return sorted(path, q, null);
    }
}

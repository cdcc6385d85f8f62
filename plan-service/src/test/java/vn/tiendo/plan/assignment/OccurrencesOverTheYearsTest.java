package vn.tiendo.plan.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.TestClock;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.plan.occurrence.OpeningRound;

/**
 * The five plans from 1 October 2024 to 2 January 2027 in a registry that was there all the time. Lai Châu's part stood still
 * from December 2024 to March 2026, and Hà Tĩnh's plan could not be read on 1 January 2027.
 */
@QuarkusTest
@TestProfile(OwnRegistry.Of2024.class)
class OccurrencesOverTheYearsTest {

    private static final String LAI_CHAU = "lai-chau-kh-ubnd-2024";
    private static final String HA_TINH = "ha-tinh-kh-ubnd-2024";
    private static final String BINH_DINH = "binh-dinh-qd-ubnd-2024-";
    private static final String QUANG_NINH = "quang-ninh-205-kh-ubnd-2024-";
    private static final String YEARLY = "gia-lai-kh-ubnd-2024-V.3";
    private static final LocalDate END = LocalDate.of(2027, 1, 2);

    private static Seen seen;

    @Inject
    OccurrenceOpener opener;

    @Inject
    OpeningRound round;

    @Inject
    EntityManager entities;

    /** What was noted on the way. */
    private static final class Seen {
        Set<String> laiChauBeforeTheGap;
        Set<String> laiChauAfterTheGap;
        Map<String, Object> completedIn2025;
        Set<String> othersWhileHaTinhFailed;
        Set<String> haTinhWhileItFailed;
    }

    @BeforeEach
    void walkThroughTheYearsOnce() throws Exception {
        if (seen == null) {
            Seen noted = new Seen();
            walk(noted);
            seen = noted;
        }
    }

    private void walk(Seen noted) throws Exception {
        for (LocalDate day = LocalDate.of(2024, 10, 1);
                day.isBefore(LocalDate.of(2024, 12, 1));
                day = day.plusDays(7)) {
            TestClock.moveTo(day);
            opener.openDue();
        }
        noted.laiChauBeforeTheGap = keysOfPlan(LAI_CHAU);
        for (LocalDate day = LocalDate.of(2024, 12, 1); day.isBefore(LocalDate.of(2026, 3, 1)); day = day.plusDays(1)) {
            TestClock.moveTo(day);
            if (day.getDayOfMonth() == 1 || day.getDayOfMonth() == 31) {
                openAllBut(LAI_CHAU);
            }
            if (day.equals(LocalDate.of(2025, 11, 20))) {
                noted.completedIn2025 = complete(assignment(YEARLY, "2025"));
            }
        }
        TestClock.moveTo(LocalDate.of(2026, 3, 1));
        opener.openDue();
        noted.laiChauAfterTheGap = keysOfPlan(LAI_CHAU);
        TestClock.moveTo(LocalDate.of(2026, 12, 31));
        opener.openDue();
        TestClock.moveTo(LocalDate.of(2027, 1, 1));
        openWhileHaTinhCannotBeRead(noted);
        openOnFourNodesAtOnce();
        TestClock.moveTo(END);
        opener.openDue();
    }

    private void openAllBut(String down) {
        round.plans().stream().filter(p -> !p.equals(down)).forEach(opener::openAll);
    }

    private static Map<String, Object> complete(Map<String, Object> assignment) {
        Api.focal("gia-lai")
                .header("If-Match", "\"1\"")
                .body("""
                        {"to":"COMPLETED","evidence":[{"link":"https://gialai.gov.vn/hoi-thi-2025"}]}""")
                .post("/api/v1/assignments/" + assignment.get("id") + "/status-changes")
                .then()
                .statusCode(201);
        return read(assignment);
    }

    private void openWhileHaTinhCannotBeRead(Seen noted) {
        String sql = "update plan set definition = json_set(definition, '$.date', ?1) where id = '" + HA_TINH + "'";
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery(sql).setParameter(1, "hỏng").executeUpdate());
        try {
            opener.openDue();
        } finally {
            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql)
                    .setParameter(1, "2024")
                    .executeUpdate());
        }
        noted.haTinhWhileItFailed = keysOfPlan(HA_TINH);
        noted.othersWhileHaTinhFailed = keysOfPlan(LAI_CHAU);
    }

    /** Hà Tĩnh's year is still to be opened: each node tries. */
    private void openOnFourNodesAtOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                rounds.add(nodes.submit(() -> opener.openAll(HA_TINH)));
            }
            for (Future<?> each : rounds) {
                each.get(); // throws what the node failed of
            }
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void eachOfTheNinetySevenTasksHasItsKindAndItsOccurrences() {
        List<Map<String, Object>> tasks =
                Api.reader().get("/api/v1/tasks?limit=200").jsonPath().getList("items");
        assertThat(tasks).hasSize(97);
        String table = tasks.stream().map(OccurrencesOverTheYearsTest::row).collect(Collectors.joining("\n", "", "\n"));
        assertThat(table).isEqualTo(ExpectedOccurrences.BY_2_JANUARY_2027);
    }

    /** Number, the plan's words, kind, and each occurrence with its due date. */
    private static String row(Map<String, Object> task) {
        String id = (String) task.get("id");
        String province = ((String) task.get("issuedBy"));
        String kinds = ((List<?>) task.get("frames"))
                .stream().map(f -> (String) ((Map<?, ?>) f).get("kind")).collect(Collectors.joining("+"));
        Set<String> occurrences = new TreeSet<>();
        assignments(id).forEach(a -> {
            Map<?, ?> period = (Map<?, ?>) a.get("occurrence");
            occurrences.add(
                    period.get("due") == null
                            ? (String) period.get("key")
                            : period.get("key") + "→" + period.get("due"));
        });
        return "%-10s %-8s | %s | %s | %s"
                .formatted(
                        province,
                        task.get("number"),
                        task.get("timeWords") == null ? "-" : task.get("timeWords"),
                        kinds,
                        occurrences.isEmpty() ? "-" : String.join(" ", occurrences));
    }

    @Test
    void theFourthQuarterOf2024IsOverdueIn2026WhenNotDone() {
        assertThat(assignments(BINH_DINH + "I.04", "asOf=2024-12-31"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.get("timeliness")).isEqualTo("OPEN_IN_TIME"));
        assertThat(assignments(BINH_DINH + "I.04", "asOf=2026-06-30"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.get("timeliness")).isEqualTo("OPEN_OVERDUE"));
    }

    @Test
    void whatIsDoneAllTheTimeIsNeverOverdueOnAnyDay() {
        for (LocalDate day = LocalDate.of(2024, 10, 1);
                day.isBefore(LocalDate.of(2036, 1, 1));
                day = day.plusDays(97)) {
            String overdue = "/api/v1/assignments?limit=200&timeliness=OPEN_OVERDUE&asOf=" + day + "&kind=";
            for (String kind : List.of("CONTINUOUS", "FROM_YEAR", "NONE", "TRIGGERED")) {
                assertThat(Api.reader().get(overdue + kind).jsonPath().getList("items"))
                        .as(kind + " " + day)
                        .isEmpty();
            }
        }
        assertThat(assignments(BINH_DINH + "I.01")).isNotEmpty().allSatisfy(a -> assertThat(a.get("timeliness"))
                .isEqualTo("NOT_DATABLE"));
        assertThat(Api.reader()
                        .get("/api/v1/assignments?timeliness=OPEN_OVERDUE&asOf=2026-01-01&kind=ANNUAL")
                        .jsonPath()
                        .getList("items"))
                .as("the question finds what is overdue")
                .isNotEmpty();
    }

    @Test
    void completing2025StaysCompletedInTheSameVersionWhen2026And2027Open() {
        Map<String, Object> now = read(assignment(YEARLY, "2025"));
        assertThat(now).containsEntry("status", "COMPLETED").containsEntry("version", 2);
        assertThat(now.get("version")).isEqualTo(seen.completedIn2025.get("version"));
        assertThat(assignment(YEARLY, "2026")).containsEntry("status", "NOT_STARTED");
        assertThat(assignment(YEARLY, "2027")).containsEntry("status", "NOT_STARTED");
    }

    @Test
    void theDistrictsOf2024StandInTheRecordAndThePlaceholderAnswersForThem() {
        List<Map<String, Object>> districts = assignments(BINH_DINH + "I.03", "year=2024").stream()
                .filter(a -> name(a).startsWith("UBND huyện") || name(a).startsWith("UBND th"))
                .toList();
        assertThat(districts).hasSize(11).allSatisfy(a -> {
            assertThat(a).containsEntry("status", "NOT_STARTED");
            assertThat(answersNow(a)).containsExactly("Ủy ban nhân dân các xã, phường");
        });
        assertThat(assignments(BINH_DINH + "I.03", "year=2027"))
                .filteredOn(a -> name(a).startsWith("UBND ") || name(a).startsWith("Ủy ban nhân dân các"))
                .extracting(OccurrencesOverTheYearsTest::name)
                .containsExactly("Ủy ban nhân dân các xã, phường");
    }

    @Test
    void whatTheLabourAndPressDepartmentsDidIsAnsweredForByFunction() {
        assertThat(answersNow(assignment(QUANG_NINH + "IV.9.1", "2024"))).containsExactly("Sở Giáo dục và Đào tạo");
        assertThat(answersNow(assignment(QUANG_NINH + "IV.8.1", "2024")))
                .containsExactly("Sở Văn hóa, Thể thao và Du lịch");
        assertThat(answersNow(assignment(QUANG_NINH + "IV.8.2", "2024"))).containsExactly("Sở Khoa học và Công nghệ");
        assertThat(name(assignment(QUANG_NINH + "IV.9.1", "2024"))).isEqualTo("Sở Lao động - Thương binh và Xã hội");
        assertThat(name(assignment(QUANG_NINH + "IV.9.1", "2026"))).isEqualTo("Sở Giáo dục và Đào tạo");
        assertThat(name(assignment(QUANG_NINH + "IV.8.1", "2026"))).isEqualTo("Sở Văn hóa, Thể thao và Du lịch");
        assertThat(name(assignment(QUANG_NINH + "IV.8.2", "2026"))).isEqualTo("Sở Khoa học và Công nghệ");
    }

    @Test
    void twoDepartmentsThatBecameOneLeadOnce() {
        assertThat(assignments(BINH_DINH + "IV.01", "year=2024"))
                .extracting(OccurrencesOverTheYearsTest::agency)
                .contains("binh-dinh-so-tai-chinh", "binh-dinh-so-ke-hoach-va-dau-tu");
        assertThat(assignments(BINH_DINH + "IV.01", "year=2026"))
                .filteredOn(a -> ((Map<?, ?>) a.get("occurrence")).get("key").equals("2026"))
                .extracting(OccurrencesOverTheYearsTest::agency)
                .doesNotHaveDuplicates()
                .containsOnlyOnce("gia-lai-so-tai-chinh");
    }

    @Test
    void aNodeThatWasDownForFifteenMonthsOpensWhatItMissed() {
        assertThat(seen.laiChauBeforeTheGap).containsExactly("2024");
        assertThat(seen.laiChauAfterTheGap).containsExactly("2024", "2025", "2026");
        Map<String, Object> of2025 =
                assignments(LAI_CHAU + "-II.1.1.1", "year=2025").get(0);
        assertThat(of2025).containsEntry("openedOn", "2025-01-01");
        assertThat(assignments(LAI_CHAU + "-II.1.1.1", "year=2025"))
                .as("opened for those of January 2025")
                .extracting(OccurrencesOverTheYearsTest::name)
                .anyMatch(n -> n.startsWith("UBND huyện"));
    }

    @Test
    void aPlanThatCannotBeReadHoldsUpNoOtherAndIsOpenedLater() {
        assertThat(seen.haTinhWhileItFailed).containsExactly("2024", "2025", "2026");
        assertThat(seen.othersWhileHaTinhFailed).containsExactly("2024", "2025", "2026", "2027");
        assertThat(keysOfPlan(HA_TINH)).containsExactly("2024", "2025", "2026", "2027");
    }

    @Test
    void fourNodesThatOpenAtOnceOpenOnce() {
        List<?> doubles = entities.createNativeQuery("select o.task, o.occurrence_key, a.agency from assignment a"
                        + " join occurrence o on o.id = a.occurrence group by 1, 2, 3 having count(*) > 1")
                .getResultList();
        assertThat(doubles).isEmpty();
        assertThat(assignments(HA_TINH + "-III.1.1", "year=2027"))
                .isNotEmpty()
                .extracting(OccurrencesOverTheYearsTest::agency)
                .doesNotHaveDuplicates();
    }

    private Set<String> keysOfPlan(String plan) {
        return new TreeSet<>(entities.createQuery(
                        "select distinct o.key from OpenOccurrence o join Task t on t.id = o.task where t.plan = :plan",
                        String.class)
                .setParameter("plan", plan)
                .getResultList());
    }

    private static List<Map<String, Object>> assignments(String task, String... more) {
        JsonPath page = Api.reader()
                .get("/api/v1/assignments?limit=200&task=" + task + "&" + String.join("&", more))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getString("next")).isNull();
        return page.getList("items");
    }

    private static Map<String, Object> assignment(String task, String key) {
        return assignments(task).stream()
                .filter(a -> ((Map<?, ?>) a.get("occurrence")).get("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> read(Map<String, Object> assignment) {
        return Api.reader()
                .get("/api/v1/assignments/" + assignment.get("id"))
                .jsonPath()
                .getMap("$");
    }

    private static String agency(Map<String, Object> assignment) {
        return (String) ((Map<?, ?>) assignment.get("agency")).get("id");
    }

    private static String name(Map<String, Object> assignment) {
        return (String) ((Map<?, ?>) assignment.get("agency")).get("name");
    }

    private static List<String> answersNow(Map<String, Object> assignment) {
        return ((List<?>) assignment.get("answersNow"))
                .stream().map(a -> (String) ((Map<?, ?>) a).get("name")).toList();
    }
}

package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class CatalogueInRegistryTest {

    private static final List<String> PLANS = List.of(
            "binh-dinh-qd-ubnd-2024",
            "gia-lai-kh-ubnd-2024",
            "ha-tinh-kh-ubnd-2024",
            "lai-chau-kh-ubnd-2024",
            "quang-ninh-205-kh-ubnd-2024");

    @Test
    void fivePlansStandInTheRegistryWithTheirNinetySevenTasks() {
        assertThat(get("/api/v1/plans").getList("items.id")).isEqualTo(PLANS);
        List<Map<String, Object>> tasks = get("/api/v1/tasks?limit=200").getList("items");
        assertThat(tasks.stream().collect(Collectors.groupingBy(t -> t.get("plan"), Collectors.counting())))
                .isEqualTo(Map.of(
                        PLANS.get(0), 17L, PLANS.get(1), 11L, PLANS.get(2), 21L, PLANS.get(3), 12L, PLANS.get(4), 36L));
        assertThat(tasks)
                .allSatisfy(t -> assertThat(Normalizer.isNormalized((String) t.get("title"), Normalizer.Form.NFC))
                        .isTrue());
    }

    @Test
    void eachSectionHoldsAsManyTasksAsThePlanSays() {
        assertThat(sections("binh-dinh-qd-ubnd-2024")).containsExactly(4, 2, 5, 4, 2);
        assertThat(sections("gia-lai-kh-ubnd-2024")).containsExactly(2, 2, 3, 1, 3);
        assertThat(sections("lai-chau-kh-ubnd-2024")).containsExactly(3, 1, 4, 1, 3);
        assertThat(sections("ha-tinh-kh-ubnd-2024")).containsExactly(1, 5, 6, 3, 6);
        assertThat(sections("quang-ninh-205-kh-ubnd-2024")).containsExactly(3, 6, 4, 2, 4, 1, 2, 2, 1, 1, 3, 5, 2);
    }

    private static List<Integer> sections(String plan) {
        Map<String, Integer> counts = new TreeMap<>();
        List<Map<String, String>> tasks =
                get("/api/v1/tasks?limit=200&plan=" + plan).getList("items");
        List<String> order = new ArrayList<>();
        tasks.forEach(t -> {
            counts.merge(t.get("section"), 1, Integer::sum);
            if (!order.contains(t.get("section"))) {
                order.add(t.get("section"));
            }
        });
        return order.stream().map(counts::get).toList();
    }

    @Test
    void theTasksOfQuangNinhStandInAllFivePillarsAndAddUpToThirtySix() {
        int sum = 0;
        for (String pillar : List.of("AWARENESS", "TALENT", "GOVERNANCE", "RESOURCES", "ASSOCIATIONS")) {
            int tasks = get("/api/v1/tasks?province=quang-ninh&limit=200&pillar=" + pillar)
                    .getList("items")
                    .size();
            assertThat(tasks).as(pillar).isPositive();
            sum += tasks;
        }
        assertThat(sum).isEqualTo(36);
    }

    @Test
    void timeWordsStandOnlyInTheTwoAnnexesAndAreTypedByTheParser() {
        List<Map<String, Object>> tasks = get("/api/v1/tasks?limit=200").getList("items");
        Map<String, String> kinds = new TreeMap<>();
        tasks.stream()
                .filter(t -> t.get("timeWords") != null)
                .forEach(t -> kinds.put((String) t.get("timeWords"), kind(t)));
        assertThat(kinds)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("Thường xuyên", "CONTINUOUS"),
                        Map.entry("Hàng năm", "ANNUAL"),
                        Map.entry("Định kỳ hàng năm", "ANNUAL"),
                        Map.entry("Quý IV/2024", "QUARTER"),
                        Map.entry("Năm 2024 - 2025", "YEAR_RANGE"),
                        Map.entry("Năm 2026", "YEAR"),
                        Map.entry("Khi các Bộ, ngành Trung ương triển khai thực hiện", "TRIGGERED"),
                        Map.entry("Sau khi Chính phủ ban hành Nghị định", "TRIGGERED"),
                        Map.entry("Sau khi Thủ tướng Chính phủ ban hành Chiến lược", "TRIGGERED"),
                        Map.entry("Từ năm 2025 và cập nhật hàng năm", "ANNUAL"),
                        Map.entry("Thực hiện thường xuyên từ năm 2024", "FROM_YEAR"))));
        assertThat(tasks.stream().filter(t -> t.get("timeWords") == null))
                .hasSize(69)
                .allSatisfy(t -> assertThat(kind(t)).isEqualTo("NONE"));
    }

    @Test
    void submissionLevelsStandWhereThePlanNamesThem() {
        assertThat(get("/api/v1/tasks?limit=200").getList("items.submissionLevel"))
                .filteredOn(Objects::nonNull)
                .containsExactly(
                        "Cấp sở, cấp huyện", "Cấp sở, cấp huyện", "UBND tỉnh", "UBND tỉnh", "UBND tỉnh", "UBND tỉnh");
    }

    @SuppressWarnings("unchecked")
    private static String kind(Map<String, Object> task) {
        return ((List<Map<String, String>>) task.get("frames")).get(0).get("kind");
    }

    @Test
    void aTaskLedByAGroupHasOneAssignmentForEachDepartmentAndDistrictOfThen() {
        List<Map<String, Object>> of2024 = assignments("task=binh-dinh-qd-ubnd-2024-I.03&year=2024");
        List<String> agencies = agencyNames(of2024);
        assertThat(agencies).hasSize(32).doesNotHaveDuplicates();
        assertThat(agencies.stream().filter(a -> a.startsWith("UBND "))).hasSize(11);
        assertThat(agencies)
                .contains(
                        "Văn phòng UBND tỉnh",
                        "Thanh tra tỉnh",
                        "Sở Kế hoạch và Đầu tư",
                        "Sở Du lịch",
                        "Ban Dân tộc",
                        "Ban Quản lý Khu kinh tế tỉnh")
                .contains("UBND thành phố Quy Nhơn", "UBND thị xã Hoài Nhơn", "UBND huyện Vĩnh Thạnh");
    }

    @Test
    void theYearsAfterTheMergerAreOpenedForThoseWhoTookOverEachOnce() {
        List<Map<String, Object>> of2026 = assignments("task=binh-dinh-qd-ubnd-2024-I.03&year=2026");
        assertThat(agencyNames(of2026))
                .doesNotHaveDuplicates()
                .contains("Ủy ban nhân dân các xã, phường", "Sở Nông nghiệp và Môi trường")
                .doesNotContain("Sở Kế hoạch và Đầu tư", "UBND thành phố Quy Nhơn");
        assertThat(of2026).allSatisfy(a -> assertThat(agencyId(a)).startsWith("gia-lai-"));

        List<Map<String, Object>> funding = assignments("task=binh-dinh-qd-ubnd-2024-IV.01&year=2026");
        assertThat(funding.stream().filter(a -> agencyId(a).equals("gia-lai-so-tai-chinh")))
                .as("Kế hoạch và Đầu tư and Tài chính are one now")
                .hasSize(1);
    }

    @Test
    void theRecordOf2024NamesTheOldAgencyAndWhoAnswersNow() {
        Map<String, Object> vocational =
                assignments("task=quang-ninh-205-kh-ubnd-2024-IV.9.1&year=2024").get(0);
        assertThat(agencyId(vocational)).isEqualTo("quang-ninh-so-lao-dong-thuong-binh-va-xa-hoi");
        assertThat(answersNow(vocational)).containsExactly("quang-ninh-so-giao-duc-va-dao-tao");
        Map<String, Object> press =
                assignments("task=quang-ninh-205-kh-ubnd-2024-IV.8.1&year=2024").get(0);
        assertThat(answersNow(press)).containsExactly("quang-ninh-so-van-hoa-the-thao-va-du-lich");
        Map<String, Object> digital =
                assignments("task=quang-ninh-205-kh-ubnd-2024-IV.8.2&year=2024").get(0);
        assertThat(answersNow(digital)).containsExactly("quang-ninh-so-khoa-hoc-va-cong-nghe");
    }

    @SuppressWarnings("unchecked")
    private static List<String> answersNow(Map<String, Object> assignment) {
        return ((List<Map<String, String>>) assignment.get("answersNow"))
                .stream().map(a -> a.get("id")).toList();
    }

    @Test
    void whatHadPassedWhenThePlansWereRegisteredIsNoDataNotOverdue() {
        assertThat(assignments("year=2024&plan=binh-dinh-qd-ubnd-2024"))
                .filteredOn(a -> !((Map<?, ?>) a.get("occurrence")).get("key").equals("2026"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.get("timeliness")).isEqualTo("NO_DATA"));
        assertThat(get("/api/v1/assignments?timeliness=OPEN_OVERDUE").getList("items"))
                .isEmpty();
    }

    @Test
    void targetsAndMilestonesAreThoseOfThePlans() {
        int measured = 0;
        for (String plan : PLANS) {
            List<Map<String, Object>> targets =
                    get("/api/v1/plans/" + plan + "/targets").getList("items");
            measured += (int) targets.stream()
                    .filter(t -> t.get("kind").equals("MEASURED"))
                    .count();
        }
        assertThat(measured).isEqualTo(27);
        assertThat(get("/api/v1/plans/quang-ninh-205-kh-ubnd-2024/targets").getList("items.value"))
                .contains(96.8f, 99.4f, 98.9f, 89.7f);
    }

    @Test
    void obligationsSayWhatIsThePlansOwnAndWhatIsOurDefault() {
        List<Map<String, Object>> ofQuangNinh = annual("quang-ninh-205-kh-ubnd-2024");
        assertThat(ofQuangNinh).extracting(o -> o.get("due")).containsExactly(day(15, 11), day(30, 11));
        assertThat(ofQuangNinh).allSatisfy(o -> assertThat(o.get("dueSource")).isEqualTo("PLAN"));
        assertThat(ofQuangNinh.get(1))
                .containsEntry("symbol", "BC-UBND")
                .containsEntry("addressee", "Chính phủ")
                .containsEntry("through", "Bộ Khoa học và Công nghệ");
        assertThat(annual("ha-tinh-kh-ubnd-2024"))
                .extracting(o -> o.get("due"))
                .containsExactly(day(5, 12), day(10, 12));
        assertThat(annual("gia-lai-kh-ubnd-2024"))
                .extracting(o -> o.get("source") + " " + o.get("dueSource"))
                .containsExactly("DEFAULT DEFAULT", "PLAN DEFAULT");
        assertThat(annual("binh-dinh-qd-ubnd-2024"))
                .extracting(o -> o.get("source") + " " + o.get("dueSource"))
                .containsExactly("PLAN DEFAULT", "DEFAULT DEFAULT");
        assertThat(annual("lai-chau-kh-ubnd-2024"))
                .extracting(o -> o.get("source") + " " + o.get("dueSource"))
                .containsExactly("PLAN DEFAULT", "DEFAULT DEFAULT");
    }

    /** The yearly ones, first level first. */
    private static List<Map<String, Object>> annual(String plan) {
        List<Map<String, Object>> all =
                get("/api/v1/plans/" + plan + "/obligations").getList("items");
        return all.stream()
                .filter(o -> o.get("kind").equals("ANNUAL"))
                .sorted((a, b) -> ((String) b.get("level")).compareTo((String) a.get("level")))
                .toList();
    }

    private static Map<String, Integer> day(int day, int month) {
        return Map.of("day", day, "month", month);
    }

    @Test
    void theMergedProvinceFindsBothPlansAndTheFormerOneItsOwn() {
        assertThat(get("/api/v1/plans?province=gia-lai").getList("items.id"))
                .isEqualTo(List.of("binh-dinh-qd-ubnd-2024", "gia-lai-kh-ubnd-2024"));
        JsonPath former = get("/api/v1/plans?province=binh-dinh");
        assertThat(former.getList("items.id")).isEqualTo(List.of("binh-dinh-qd-ubnd-2024"));
        assertThat(former.getString("items[0].issuedBy")).isEqualTo("binh-dinh");
        assertThat(former.getString("items[0].answersNow")).isEqualTo("gia-lai");
    }

    @Test
    void aTaskThatWaitsForAnActIsItsLeadsThoughItHasNoAssignmentYet() {
        assertThat(get("/api/v1/tasks?agency=gia-lai-so-noi-vu&plan=gia-lai-kh-ubnd-2024&kind=TRIGGERED")
                        .getList("items.number"))
                .containsExactly("II.1");
        assertThat(get("/api/v1/tasks?agency=gia-lai-so-tai-chinh&plan=gia-lai-kh-ubnd-2024&kind=TRIGGERED")
                        .getList("items.number"))
                .isEmpty();
    }

    private static List<Map<String, Object>> assignments(String query) {
        return get("/api/v1/assignments?limit=200&" + query).getList("items");
    }

    @SuppressWarnings("unchecked")
    private static List<String> agencyNames(List<Map<String, Object>> assignments) {
        return assignments.stream()
                .map(a -> ((Map<String, String>) a.get("agency")).get("name"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static String agencyId(Map<String, Object> assignment) {
        return ((Map<String, String>) assignment.get("agency")).get("id");
    }

    private static JsonPath get(String path) {
        return Api.reader().get(path).then().statusCode(200).extract().jsonPath();
    }
}

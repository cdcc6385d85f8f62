package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While rows are added from another thread, whoever turns the pages sees each row that was there once, and in its place. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PagingTest {

    private static final int MOST_INSERTS = 30;

    @Inject
    DataSource database;

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "agencies, id",
        "agencies, -id",
        "agencies, name",
        "agencies, -name",
        "plans, id",
        "plans, -id",
        "plans, title",
        "plans, -title",
        "tasks, plan",
        "tasks, -plan",
        "tasks, title",
        "tasks, -title",
        "tasks, due",
        "tasks, -due",
        "assignments, id",
        "assignments, -id",
        "assignments, due",
        "assignments, -due",
        "assignments, agency",
        "assignments, -agency"
    })
    void everyRowIsSeenOnceAndInOrder(String list, String sort) throws Exception {
        long seed = (list + sort).hashCode();
        Random random = new Random(seed);
        Random places = new Random(seed);
        try (TestRows rows = new TestRows(database, seed)) {
            String plan = rows.plan("Kế hoạch thử");
            for (int i = 1; i <= 15; i++) {
                task(rows, plan, i);
            }
            for (int i = 0; i < 10; i++) {
                rows.agency();
                rows.plan("Kế hoạch " + rows.text());
            }
            Runnable insert =
                    switch (list) {
                        case "agencies" -> rows::agency;
                        case "plans" -> () -> rows.plan("Kế hoạch " + rows.text());
                        default -> () -> task(rows, plan, 1 + places.nextInt(15));
                    };
            for (Map<String, String> filter : filters(list, plan)) {
                turnThePages("/api/v1/" + list, sort, filter, insert, random);
            }
        }
    }

    private static void task(TestRows rows, String plan, int position) {
        String task = rows.task(plan, position, rows.text() + " thử");
        rows.assignment(plan, task);
        rows.assignment(plan, task, LocalDate.of(2026, 12, 1));
    }

    private static List<Map<String, String>> filters(String list, String plan) {
        return switch (list) {
            case "agencies" ->
                List.of(Map.of(), Map.of("kind", "UNIT", "q", "thu"), Map.of("province", TestRows.PROVINCE));
            case "plans" -> List.of(Map.of(), Map.of("q", "ke hoach"));
            case "tasks" -> List.of(Map.of(), Map.of("plan", plan), Map.of("dueBefore", "2027-01-01", "q", "thu"));
            default ->
                List.of(
                        Map.of("province", TestRows.PROVINCE, "year", "2026"),
                        Map.of("plan", plan),
                        Map.of("agency", TestRows.AGENCIES.get(0), "q", "thu"));
        };
    }

    private static void turnThePages(
            String path, String sort, Map<String, String> filter, Runnable insert, Random random) throws Exception {
        Map<String, String> query = new LinkedHashMap<>(filter);
        query.put("sort", sort);
        List<String> before = pages(path, query, () -> 200);
        assertThat(before).as("rows to be turned over").hasSizeGreaterThan(10).doesNotHaveDuplicates();
        int mean = Math.max(5, before.size() / 15);
        Semaphore inserted = new Semaphore(0);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> inserts = other.submit(() -> {
                for (int i = 0; i < MOST_INSERTS && !Thread.currentThread().isInterrupted(); i++) {
                    insert.run();
                    inserted.release();
                }
                inserted.release(10_000);
            });
            List<String> seen = pages(path, query, () -> {
                try {
                    assertThat(inserted.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return 1 + random.nextInt(2 * mean);
            });
            inserts.get(60, TimeUnit.SECONDS);
            assertThat(seen).as("%s %s", path, query).doesNotHaveDuplicates();
            seen.retainAll(new HashSet<>(before));
            assertThat(seen).as("%s %s", path, query).isEqualTo(before);
        } finally {
            other.shutdownNow();
        }
    }

    /** The ids of all pages, each of the size that is told before it is asked for. */
    static List<String> pages(String path, Map<String, String> query, IntSupplier size) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request =
                    Api.reader().queryParams(query).queryParam("limit", Math.min(200, size.getAsInt()));
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response response = request.get(path);
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
            JsonPath page = response.jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("next");
            assertThat(response.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null);
        return ids;
    }
}

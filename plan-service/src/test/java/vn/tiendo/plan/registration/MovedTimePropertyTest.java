package vn.tiendo.plan.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;

/**
 * Random sequences of amendments, extensions, completions and completions taken back of a task that is due once: it has one
 * assignment, whose due date is that of the newest decision, and every date before stays with its decision.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class MovedTimePropertyTest {

    private static final int SEQUENCES = 12;
    private static final int STEPS = 8;

    private static final Map<String, LocalDate> TIMES = new LinkedHashMap<>(Map.of(
            "Quý IV/2026", LocalDate.of(2026, 12, 31),
            "Quý I/2027", LocalDate.of(2027, 3, 31),
            "Trước ngày 15/12/2026", LocalDate.of(2026, 12, 15),
            "Tháng 6/2027", LocalDate.of(2027, 6, 30),
            "Năm 2028", LocalDate.of(2028, 12, 31),
            "Năm 2026 - 2027", LocalDate.of(2027, 12, 31)));

    private static final List<String> WORDS = TIMES.keySet().stream().sorted().toList();

    @Test
    void whatIsOpenIsDueAsTheNewestDecisionSaysAndNothingIsDoubledOrLost() {
        long seed = Long.getLong("seed", 0);
        for (long s = seed; s < seed + SEQUENCES; s++) {
            new Sequence(s).run();
        }
    }

    private static final class Sequence {

        private final Random random;
        private final String name;
        private final Sheet sheet;
        private final String plan;
        private final String assignment;
        private int planVersion = 1;
        private LocalDate lastAmended = LocalDate.of(2026, 10, 1);
        private LocalDate lastDecided = LocalDate.of(2026, 10, 1);
        private LocalDate due = TIMES.get("Quý IV/2026");
        private LocalDate asked = due;
        private LocalDate askedBy;
        private boolean done;

        Sequence(long seed) {
            random = new Random(seed);
            name = "seed " + seed;
            sheet = Sheet.agencyPlan(Math.toIntExact(900 + seed));
            sheet.task(0).put("timeWords", "Quý IV/2026");
            plan = sheet.register(Api.planEditor());
            assignment = all().getString("items[0].id");
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> extend();
                    case 1 -> toggle();
                    default -> amend();
                }
                check(step);
            }
        }

        private void amend() {
            LocalDate decided = lastAmended.plusDays(random.nextInt(8));
            String words = WORDS.get(random.nextInt(WORDS.size()));
            boolean changed = !words.equals(sheet.task(0).get("timeWords").asText());
            sheet.task(0).put("timeWords", words);
            sheet.decidedBy(random.nextInt(1, 99) + "/QĐ-SKHCN");
            sheet.plan.withObject("/amendment/decision").put("date", decided.toString());
            sheet.put(Api.planEditor(), plan, planVersion++).then().statusCode(200);
            lastAmended = decided;
            if (changed) {
                asked = TIMES.get(words);
                askedBy = decided;
                if (!done) {
                    follow();
                }
            }
        }

        /** The date of the newest decision counts, whichever was recorded first. */
        private void follow() {
            if (!Objects.equals(asked, due) && !askedBy.isBefore(lastDecided)) {
                due = asked;
                lastDecided = askedBy;
            }
        }

        private void extend() {
            LocalDate decided = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(45));
            LocalDate later = due.plusDays(random.nextInt(1, 200));
            Response answer = Api.committee("quang-ninh")
                    .header("If-Match", "\"" + get().getInt("version") + "\"")
                    .body("""
                        {"newDue":"%s","decision":{"number":"5/QĐ-UBND","date":"%s","issuer":"UBND tỉnh"}}\
                        """.formatted(later, decided))
                    .post("/api/v1/assignments/" + assignment + "/extensions");
            boolean older = decided.isBefore(lastDecided)
                    && !get().getList("extensions").isEmpty();
            assertThat(answer.statusCode()).as(name).isEqualTo(done ? 409 : older ? 422 : 201);
            if (answer.statusCode() == 201) {
                due = later;
                lastDecided = decided;
            }
        }

        private void toggle() {
            String body = done
                    ? "{\"to\":\"IN_PROGRESS\",\"reason\":\"Làm lại\"}"
                    : "{\"to\":\"COMPLETED\",\"completedOn\":\"2026-09-20\",\"evidence\":[{\"link\":\"https://vn.vn/a\"}]}";
            Api.focal("quang-ninh")
                    .header("If-Match", "\"" + get().getInt("version") + "\"")
                    .body(body)
                    .post("/api/v1/assignments/" + assignment + "/status-changes")
                    .then()
                    .statusCode(201);
            done = !done;
            if (!done && askedBy != null) {
                follow();
            }
        }

        private void check(int step) {
            JsonPath now = get();
            assertThat(all().<String>getList("items.id"))
                    .as("%s, step %d: one assignment", name, step)
                    .containsExactly(assignment);
            assertThat(now.getString("occurrence.due"))
                    .as("%s, step %d", name, step)
                    .isEqualTo(due.toString());
            List<Map<String, Object>> moved = now.getList("extensions");
            for (int i = 0; i < moved.size(); i++) {
                Object next = i + 1 < moved.size() ? moved.get(i + 1).get("oldDue") : due.toString();
                assertThat(moved.get(i).get("newDue"))
                        .as("%s, step %d: %s", name, step, moved)
                        .isEqualTo(next);
            }
            int versions = Api.reader()
                    .get("/api/v1/assignments/" + assignment + "/status-changes")
                    .jsonPath()
                    .getList("items")
                    .size();
            assertThat(now.getInt("version")).as(name).isEqualTo(versions);
        }

        private JsonPath get() {
            return Api.reader().get("/api/v1/assignments/" + assignment).jsonPath();
        }

        private JsonPath all() {
            return Api.reader().get("/api/v1/assignments?task=" + plan + "-I.1").jsonPath();
        }
    }
}

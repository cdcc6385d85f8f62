package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;

/** The server's answers to combinations of filters, against the same filters in memory over everything there is. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class CombinedFiltersTest {

    private static final ObjectReader PAGES =
            new ObjectMapper().readerFor(Page.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int MORE_COMBINATIONS = 60;
    private static final List<String> DAYS = List.of("2026-11-20", "2025-03-31", "2027-02-01");
    private static final List<String> OF_TASKS = List.of("plan", "province", "pillar", "kind", "q");
    private static final List<String> OF_ASSIGNMENTS = List.of("agency", "status", "timeliness", "dueBefore");

    /** What only lists of assignments take. */
    private static final List<String> OF_STATE =
            List.of("year", "verification", "answersNow", "overdue", "dueWithin", "returned");

    /** What takes several values, of which one must hold. */
    private static final Set<String> SEVERAL =
            Set.of("plan", "province", "pillar", "kind", "agency", "status", "timeliness", "verification");

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Inject
    AgencyDirectory directory;

    @Inject
    Clock clock;

    private final Random random = new Random(20261120);

    /** All there is; rows by the day at which timeliness is judged. */
    private record Everything(List<TaskDefinition> tasks, Map<String, List<Row>> rows) {}

    /** One assignment as it is shown, with its task. */
    private record Row(TaskDefinition task, Map<String, Object> shown, LocalDate asOf) {

        String text(String path) {
            Object value = shown;
            for (String step : path.split("\\.")) {
                value = ((Map<?, ?>) value).get(step);
            }
            return Objects.toString(value, null);
        }

        LocalDate day(String path) {
            return text(path) == null ? null : LocalDate.parse(text(path));
        }

        List<String> agencies() {
            return Stream.concat(Stream.of(text("agency.id")), answersNow().stream())
                    .toList();
        }

        List<String> answersNow() {
            return ((List<?>) shown.get("answersNow"))
                    .stream().map(a -> ((Map<?, ?>) a).get("id").toString()).toList();
        }
    }

    @Test
    void filtersNarrowEachOther() {
        try (TestRows rows = new TestRows(database, 5)) {
            String plan = rows.plan("Kế hoạch thử");
            for (int i = 1; i <= 12; i++) {
                String task = rows.task(plan, i, rows.text());
                for (int j = 0; j < 8; j++) {
                    rows.assignment(plan, task);
                }
            }
            Everything all = everything();
            List<String> names = Stream.of(OF_TASKS, OF_ASSIGNMENTS, OF_STATE)
                    .flatMap(List::stream)
                    .toList();
            List<List<String>> combinations = new ArrayList<>();
            for (int one = 0; one < names.size(); one++) {
                combinations.add(List.of(names.get(one)));
                for (String other : names.subList(one + 1, names.size())) {
                    if (random.nextBoolean()) {
                        combinations.add(List.of(names.get(one), other));
                    }
                }
            }
            for (int i = 0; i < MORE_COMBINATIONS; i++) {
                combinations.add(
                        names.stream().filter(name -> random.nextInt(3) == 0).toList());
            }
            int found = 0;
            for (List<String> combination : combinations) {
                found += compare(all, values(all, combination));
            }
            assertThat(found).as("combinations that find something").isGreaterThan(combinations.size() / 2);
        }
    }

    private Everything everything() {
        List<TaskDefinition> tasks = entities.createQuery(
                        "select t from Task t order by t.plan, t.position, t.id", Task.class)
                .getResultStream()
                .map(Task::definition)
                .toList();
        Map<String, TaskDefinition> byId =
                tasks.stream().collect(Collectors.toMap(TaskDefinition::id, Function.identity()));
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (String day : DAYS) {
            rows.put(
                    day,
                    items("/api/v1/assignments", Map.of("asOf", day)).stream()
                            .map(shown -> new Row(byId.get(shown.get("task")), shown, LocalDate.parse(day)))
                            .toList());
        }
        assertThat(rows.get(DAYS.get(0))).hasSizeGreaterThan(500);
        return new Everything(tasks, rows);
    }

    /** Values that mostly fit some row, and sometimes each another one. */
    private Map<String, String> values(Everything all, List<String> combination) {
        String asOf = DAYS.get(random.nextInt(DAYS.size()));
        List<Row> rows = all.rows().get(asOf);
        List<Row> ofTest =
                rows.stream().filter(r -> r.task().plan().contains("-thu-")).toList();
        List<Row> source = random.nextBoolean() ? rows : ofTest;
        Row row = source.get(random.nextInt(source.size()));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("asOf", asOf);
        for (String name : combination) {
            Row other = rows.get(random.nextInt(rows.size()));
            String value = value(name, random.nextInt(6) == 0 ? other : row);
            query.put(
                    name, SEVERAL.contains(name) && random.nextInt(4) == 0 ? value + "," + value(name, other) : value);
        }
        return query;
    }

    private String value(String name, Row row) {
        return switch (name) {
            case "plan" -> row.task().plan();
            case "province" ->
                row.task().province().equals("binh-dinh") && random.nextBoolean()
                        ? "gia-lai"
                        : row.task().province();
            case "pillar" -> row.task().pillar().name();
            case "kind" -> {
                var frames = row.task().frames();
                yield frames.get(random.nextInt(frames.size())).kind().name();
            }
            case "q" -> {
                List<String> words = Arrays.stream(haystack(row.task()).split("\\s+"))
                        .filter(w -> !w.isBlank())
                        .toList();
                String word = words.get(random.nextInt(words.size()));
                yield random.nextBoolean() ? word : words.get(random.nextInt(words.size())) + " " + fold(word);
            }
            case "agency" -> row.agencies().get(random.nextInt(row.agencies().size()));
            case "verification" -> row.text("verification.state");
            case "answersNow" ->
                row.answersNow().isEmpty()
                        ? row.text("agency.id")
                        : row.answersNow().get(0);
            case "overdue", "returned" -> String.valueOf(random.nextBoolean());
            case "dueWithin" -> String.valueOf(random.nextInt(400));
            case "dueBefore" ->
                row.day("occurrence.due") == null
                        ? "2026-10-01"
                        : row.day("occurrence.due").plusDays(random.nextInt(2)).toString();
            case "year" -> String.valueOf(row.day("occurrence.from").getYear() + random.nextInt(2));
            default -> row.text(name);
        };
    }

    private int compare(Everything all, Map<String, String> query) {
        List<Row> rows = all.rows().get(query.get("asOf")).stream()
                .filter(row -> OF_TASKS.stream().allMatch(name -> fitsAny(name, row.task(), query)))
                .filter(row -> Stream.concat(OF_ASSIGNMENTS.stream(), OF_STATE.stream())
                        .allMatch(name -> fitsAny(name, row, query)))
                .toList();
        assertSame(
                "/api/v1/assignments",
                query,
                rows.stream().map(row -> row.text("id")).toList());
        if (OF_STATE.stream().anyMatch(query::containsKey)) {
            return rows.isEmpty() ? 0 : 1;
        }
        boolean byAssignment = OF_ASSIGNMENTS.stream().anyMatch(query::containsKey);
        Set<String> withSuch = rows.stream().map(row -> row.task().id()).collect(Collectors.toSet());
        List<String> tasks = all.tasks().stream()
                .filter(task -> OF_TASKS.stream().allMatch(name -> fitsAny(name, task, query)))
                .filter(task -> !byAssignment || withSuch.contains(task.id()) || isNamed(task, query))
                .map(TaskDefinition::id)
                .toList();
        assertSame("/api/v1/tasks", query, tasks);
        return tasks.isEmpty() ? 0 : 1;
    }

    /** Asked for an agency alone, a task counts that names one for which it answers, with assignments or without. */
    private boolean isNamed(TaskDefinition task, Map<String, String> query) {
        List<String> asked = OF_ASSIGNMENTS.stream().filter(query::containsKey).toList();
        return asked.equals(List.of("agency"))
                && task.leads().parts().stream()
                        .map(Parties.Part::agency)
                        .filter(Objects::nonNull)
                        .anyMatch(lead -> asked("agency", query)
                                .anyMatch(agency -> lead.equals(agency)
                                        || directory
                                                .answering(lead, LocalDate.now(clock), task.function())
                                                .contains(agency)));
    }

    private static Stream<String> asked(String name, Map<String, String> query) {
        String value = query.get(name);
        return SEVERAL.contains(name) && value != null ? Arrays.stream(value.split(",")) : Stream.of(value);
    }

    private static boolean fitsAny(String name, TaskDefinition task, Map<String, String> query) {
        return !query.containsKey(name) || asked(name, query).anyMatch(value -> fits(name, task, value));
    }

    private static boolean fitsAny(String name, Row row, Map<String, String> query) {
        return !query.containsKey(name) || asked(name, query).anyMatch(value -> fits(name, row, value));
    }

    private static boolean fits(String name, TaskDefinition task, String value) {
        return switch (name) {
            case "plan" -> task.plan().equals(value);
            case "province" ->
                task.province().equals(value)
                        || value.equals("gia-lai") && task.province().equals("binh-dinh");
            case "pillar" -> task.pillar().name().equals(value);
            case "kind" ->
                task.frames().stream().anyMatch(frame -> frame.kind().name().equals(value));
            default -> Arrays.stream(value.split(" ")).allMatch(word -> isWordOf(fold(word), fold(haystack(task))));
        };
    }

    private static boolean fits(String name, Row row, String value) {
        LocalDate due = row.day("occurrence.due");
        return switch (name) {
            case "agency" -> row.agencies().contains(value);
            case "verification" -> row.text("verification.state").equals(value);
            case "answersNow" -> row.answersNow().contains(value);
            case "overdue" -> row.text("timeliness").equals("OPEN_OVERDUE") == Boolean.parseBoolean(value);
            case "returned" -> row.text("verification.state").equals("RETURNED") == Boolean.parseBoolean(value);
            case "dueWithin" ->
                row.text("timeliness").equals("OPEN_IN_TIME")
                        && !due.isAfter(row.asOf().plusDays(Integer.parseInt(value)));
            case "dueBefore" -> due != null && due.isBefore(LocalDate.parse(value));
            case "year" -> {
                LocalDate first = LocalDate.parse(value + "-01-01");
                boolean meets =
                        !row.day("occurrence.from").isAfter(first.plusYears(1).minusDays(1))
                                && !row.day("occurrence.to").isBefore(first);
                boolean openStill = !row.text("status").equals("CANCELLED")
                        && (!row.text("status").equals("COMPLETED")
                                || !row.day("completedOn").isBefore(first));
                yield meets || due != null && due.isBefore(first) && openStill;
            }
            default -> row.text(name).equals(value);
        };
    }

    private static String haystack(TaskDefinition task) {
        return Stream.concat(
                        Stream.of(
                                task.title(),
                                task.number(),
                                task.deliverable(),
                                task.leads().words()),
                        task.leads().parts().stream().map(Parties.Part::words))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isWordOf(String word, String text) {
        String before = Character.isLetterOrDigit(word.charAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
        String behind = Character.isLetterOrDigit(word.charAt(word.length() - 1)) ? "(?![\\p{L}\\p{N}])" : "";
        return Pattern.compile(before + Pattern.quote(word) + behind)
                .matcher(text)
                .find();
    }

    /** Without diacritics, and with i for a y that ends a syllable behind a consonant. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("(?<![a-z])([bcdghklmnprstvx]+|qu)y(?![a-z])", "$1i");
    }

    /** In their order; what somebody searched for with diacritics has an order of its own, which SearchAndSortTest knows. */
    private static void assertSame(String path, Map<String, String> query, List<String> expected) {
        var found = assertThat(ids(items(path, query))).as("%s %s", path, query);
        if (query.containsKey("q")) {
            found.containsExactlyInAnyOrderElementsOf(expected);
        } else {
            found.isEqualTo(expected);
        }
    }

    private static List<String> ids(List<Map<String, Object>> items) {
        return items.stream().map(item -> (String) item.get("id")).toList();
    }

    private static List<Map<String, Object>> items(String path, Map<String, String> query) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, String> asked = new LinkedHashMap<>(query);
            asked.put("limit", "200");
            if (cursor != null) {
                asked.put("cursor", cursor);
            }
            Page page = page(path, asked);
            items.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return items;
    }

    private record Page(List<Map<String, Object>> items, String next) {}

    /** By the plain client: of some thousand pages with 200 rows REST Assured would read and check each one for seconds. */
    private static Page page(String path, Map<String, String> query) {
        String asked = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(
                                    URI.create(RestAssured.baseURI + ":" + RestAssured.port + path + "?" + asked))
                            .header("Authorization", "Bearer " + Api.token())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
            return PAGES.readValue(answer.body(), Page.class);
        } catch (IOException e) {
            throw new AssertionError(query.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

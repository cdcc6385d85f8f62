package vn.tiendo.plan.assignment.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;

/** Fifteen questions are answered by their index; any other one is bounded. In a registry of some ten thousands, with a bound of a millisecond. */
@QuarkusTest
@TestProfile(OwnRegistry.Large.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListQuestionsTest {

    private static final Path DOCUMENT = Path.of("../docs/queries.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([A-Z_]+) \\| `GET (/(?:tasks|assignments)\\S*)` \\| `(\\w+)` \\|");

    /** Tells the statement of a page from all others. */
    private static final int LIMIT = 37;

    private static final Map<String, String> VALUES = Map.of(
            "plan",
            "danh-sach-4",
            "task",
            "danh-sach-4-I.7",
            "province",
            "lai-chau",
            "agency",
            "lai-chau-so-tu-phap",
            "pillar",
            "TALENT",
            "status",
            "IN_PROGRESS",
            "year",
            "2026");

    /** A question as the document has it. */
    private record Documented(String path, String index) {}

    private final Map<String, Documented> documented = new TreeMap<>();

    @BeforeAll
    void aLargeRegistry() throws SQLException, IOException {
        ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .forEach(row -> documented.put(row.group(1), new Documented(row.group(2), row.group(3))));
        try (Connection root = root();
                Statement sql = root.createStatement()) {
            sql.execute("set foreign_key_checks = 0");
            for (String filling : FILLING) {
                sql.execute(filling);
            }
            sql.execute("analyze table plan, task, occurrence, assignment");
        }
    }

    @Test
    void theDocumentHasThemAll() {
        assertThat(documented.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ListQuestion.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionIsAnsweredByItsIndexWithoutSorting(ListQuestion question) throws SQLException {
        Documented asked = documented.get(question.name());
        String path = values(asked.path);
        assertThat(names(path)).as("the document asks what it says").isEqualTo(question.filters);
        List<String> statements = during(() -> {
            Response page = (question == ListQuestion.TO_DECIDE ? Api.focal("lai-chau") : Api.reader())
                    .get("/api/v1" + path + (path.contains("?") ? "&" : "?") + "limit=" + LIMIT);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            assertThat(page.jsonPath().getList("items")).as(path).isNotEmpty();
        });
        assertThat(statements).hasSize(1);
        List<Map<String, String>> plan = explained(statements.get(0));
        assertThat(plan.get(0).get("key")).as("%s: %s", statements, plan).isEqualTo(asked.index);
        assertThat(plan).as(statements.get(0)).allSatisfy(step -> assertThat(String.valueOf(step.get("Extra")))
                .doesNotContain("filesort", "temporary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks", "assignments"})
    void anyOtherIsRefusedByTheNamesOfItsFilters(String list) {
        Response refused = Api.reader().get("/api/v1/" + list + "?sort=-due&timeliness=OPEN_OVERDUE&q=khong co gi");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        JsonPath problem = refused.jsonPath();
        assertThat(problem.getList("errors.field")).containsExactly("q", "sort", "timeliness");
        assertThat(problem.getString("type")).isEqualTo("/problems/invalid-parameter");
        assertThat(problem.getString("detail"))
                .contains("q, sort, timeliness")
                .contains("1 ms")
                .contains("plan, agency")
                .satisfies(text -> assertThat(text.contains("task")).isEqualTo(list.equals("assignments")));
    }

    @Test
    void oneOfTheFifteenWithSomethingElseIsAnotherOne() {
        assertThat(ListQuestion.isKnown(Bounded.Rows.ASSIGNMENTS, names("?plan=x"), null))
                .isTrue();
        assertThat(ListQuestion.isKnown(Bounded.Rows.ASSIGNMENTS, names("?plan=x&q=y"), null))
                .isFalse();
        assertThat(ListQuestion.isKnown(Bounded.Rows.ASSIGNMENTS, names("?plan=x&sort=due"), "due"))
                .isFalse();
        assertThat(ListQuestion.isKnown(Bounded.Rows.ASSIGNMENTS, names("?plan=x&sort=id"), "id"))
                .isTrue();
    }

    private static String values(String path) {
        return Pattern.compile("<(\\w+)>").matcher(path).replaceAll(name -> VALUES.get(name.group(1)));
    }

    private static Set<String> names(String path) {
        return Pattern.compile("[?&](\\w+)=")
                .matcher(path)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !name.equals("sort"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the database was asked for the page's rows, as it understood it. */
    private static List<String> during(Runnable question) throws SQLException {
        try (Connection root = root();
                Statement sql = root.createStatement()) {
            sql.execute("set global log_output = 'TABLE'");
            sql.execute("truncate table mysql.general_log");
            sql.execute("set global general_log = 1");
            try {
                question.run();
            } finally {
                sql.execute("set global general_log = 0");
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery("select convert(argument using utf8mb4) from mysql.general_log"
                    + " where command_type in ('Query', 'Execute') and argument like 'select %'")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found.stream()
                    .filter(text -> text.matches("(?s).*(limit|first) \\(?" + (LIMIT + 1) + "\\b.*"))
                    .toList();
        }
    }

    private static List<Map<String, String>> explained(String statement) throws SQLException {
        try (Connection root = root();
                Statement sql = root.createStatement();
                ResultSet rows = sql.executeQuery("explain " + statement)) {
            List<Map<String, String>> steps = new ArrayList<>();
            while (rows.next()) {
                Map<String, String> step = new TreeMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    step.put(rows.getMetaData().getColumnLabel(i), String.valueOf(rows.getString(i)));
                }
                steps.add(step);
            }
            return steps;
        }
    }

    private static Connection root() throws SQLException {
        Connection root = DevServices.start().mariaDb().rootConnection();
        root.setCatalog(OwnRegistry.Large.SCHEMA);
        return root;
    }

    private static final String PROVINCE = "elt(1 + n.seq % 4, 'lai-chau', 'quang-ninh', 'ha-tinh', 'gia-lai')";

    /** 60 plans of four provinces, each with 40 tasks that 20 agencies owe. */
    private static final List<String> FILLING = List.of("""
            insert into plan (id, province, registered_at, definition)
            select concat('danh-sach-', n.seq), %1$s, x.registered_at,
              json_set(x.definition, '$.id', concat('danh-sach-', n.seq), '$.province', %1$s)
            from plan x, seq_1_to_60 n where x.id = 'lai-chau-kh-ubnd-2024'""".formatted(PROVINCE), """
            insert into task (id, plan, province, position, task_number, pillar, title, definition)
            select concat('danh-sach-', n.seq, '-I.', t.seq), concat('danh-sach-', n.seq), %1$s, t.seq, concat('I.', t.seq),
              elt(1 + t.seq %% 5, 'AWARENESS', 'TALENT', 'GOVERNANCE', 'RESOURCES', 'ASSOCIATIONS'), x.title,
              json_set(x.definition, '$.id', concat('danh-sach-', n.seq, '-I.', t.seq), '$.plan', concat('danh-sach-', n.seq),
                '$.province', %1$s)
            from (select * from task where plan = 'lai-chau-kh-ubnd-2024' order by position limit 1) x,
              seq_1_to_40 t, seq_1_to_60 n""".formatted(PROVINCE), """
            insert into occurrence (task, occurrence_key, kind, label, first_day, last_day, due, strictly_before, opened_on)
            select id, 'k', 'YEAR', 'Năm', makedate(2024 + position % 4, 1), makedate(2024 + position % 4, 365),
              if(position % 3 = 0, null, makedate(2024 + position % 4, 365)), false, makedate(2024 + position % 4, 1)
            from task where plan like 'danh-sach-%'""", """
            insert into assignment (id, occurrence, task, plan, province, agency, invited, due, status, verification, no_data,
              completed_on, evidence, version)
            select uuid(), id, task, plan, province, agency, false, due, status,
              if(status = 'COMPLETED', if(number % 5 = 0, 'PENDING', 'CONFIRMED'), 'NOT_NEEDED'), false,
              if(status = 'COMPLETED', coalesce(due, '2026-03-01'), null), '[]', 1
            from (select o.id, o.task, t.plan, t.province, g.id agency, o.due, crc32(concat(t.id, g.id)) number,
                elt(1 + crc32(concat(g.id, t.id)) % 5, 'NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'COMPLETED', 'SUSPENDED') status
              from task t join occurrence o on o.task = t.id
              join (select id, province, row_number() over (partition by province order by id) place
                from agency where valid_to is null) g on g.province = t.province and g.place <= 20
              where t.plan like 'danh-sach-%') x""");
}

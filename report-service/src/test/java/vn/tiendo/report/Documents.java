package vn.tiendo.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.RegistryEntry;

/** Documents as plan-service sends them. Each is checked against its published schema, so no test lives on an invented event. */
public final class Documents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private Documents() {}

    /**
     * A document of one kind.
     *
     * @param kind as in the key on the topic, for instance {@code calendar-day}
     */
    public record Registered(String kind, String id, String json) {

        RegistryEntry entry() {
            return RegistryEntry.Kind.of(kind).orElseThrow().read(json);
        }
    }

    /** A registry of these documents, as the ledger would read it. */
    public static Registry registry(List<Registered> documents) {
        return Registry.of(documents.stream().map(Registered::entry).toList());
    }

    public static Registered province(String id, String name) {
        return registered("province", id, fields("id", id, "name", name));
    }

    public static Registered merged(String id, String name, String lastDay, String successor) {
        return registered("province", id, fields("id", id, "name", name, "validTo", lastDay, "successor", successor));
    }

    public static Registered agency(String id, String province, String name, String kind) {
        return agency(id, province, name, kind, null, null);
    }

    /** A department of which it is known what stands on its documents; its letters are drafted by VP. */
    public static Registered department(String id, String province, String name, String symbol) {
        Map<String, Object> profile = fields(
                "parents",
                List.of(fields("name", "Ủy ban nhân dân tỉnh Quảng Ninh", "from", null)),
                "symbols",
                fields("report", "{n}/BC-" + symbol, "letter", "{n}/" + symbol + "-{unit}", "submission", null),
                "post",
                "GIÁM ĐỐC",
                "layout",
                "DECREE_30",
                "draftingUnit",
                "VP",
                "recipients",
                List.of(),
                "source",
                "thử");
        return profiled(id, province, name, "DEPARTMENT", profile);
    }

    /** @param profile document profile, or null */
    public static Registered profiled(
            String id, String province, String name, String kind, Map<String, Object> profile) {
        return registered(
                "agency",
                id,
                fields(
                        "id",
                        id,
                        "province",
                        province,
                        "name",
                        name,
                        "kind",
                        kind,
                        "placeholder",
                        false,
                        "aliases",
                        List.of(),
                        "successors",
                        List.of(),
                        "documentProfile",
                        profile));
    }

    /**
     * @param successors as {@code agency from} or {@code agency from function}
     */
    public static Registered agency(
            String id, String province, String name, String kind, String from, String to, String... successors) {
        List<Map<String, Object>> successions = Arrays.stream(successors)
                .map(s -> s.split(" ", 3))
                .map(s -> fields("agency", s[0], "from", s[1], "function", s.length > 2 ? s[2] : null))
                .toList();
        return registered(
                "agency",
                id,
                fields(
                        "id",
                        id,
                        "province",
                        province,
                        "name",
                        name,
                        "kind",
                        kind,
                        "validFrom",
                        from,
                        "validTo",
                        to,
                        "placeholder",
                        false,
                        "aliases",
                        List.of(),
                        "successors",
                        successions));
    }

    public static Registered calendarDay(String date, String kind, String name) {
        return registered("calendar-day", date, fields("date", date, "kind", kind, "name", name));
    }

    /** A year whose holidays are announced. */
    public static Registered calendarYear(int year) {
        Map<String, Object> announcement =
                fields("number", "1/TB-BNV", "date", (year - 1) + "-11-01", "issuer", "Bộ Nội vụ");
        return registered(
                "calendar-year",
                Integer.toString(year),
                fields("year", year, "announced", true, "announcement", announcement));
    }

    public static Registered plan(
            String id,
            String province,
            String number,
            String date,
            String title,
            String focalAgency,
            String registeredAt) {
        return registered(
                "plan",
                id,
                fields(
                        "id",
                        id,
                        "province",
                        province,
                        "kind",
                        "PLAN",
                        "issuer",
                        "Ủy ban nhân dân tỉnh Quảng Ninh",
                        "number",
                        number,
                        "date",
                        date,
                        "title",
                        title,
                        "focalAgency",
                        focalAgency,
                        "legalBases",
                        List.of(fields(
                                "relation",
                                "IMPLEMENTS",
                                "document",
                                "Nghị quyết số 107/NQ-CP",
                                "date",
                                "2024-07-09",
                                "issuer",
                                "Chính phủ")),
                        "sections",
                        List.of(
                                fields("number", "I", "name", "Nâng cao nhận thức", "pillar", "AWARENESS"),
                                fields("number", "II", "name", "Trọng dụng nhân tài", "pillar", "TALENT")),
                        "registeredAt",
                        registeredAt));
    }

    /**
     * @param frame kind of the time frame
     */
    public static Registered task(
            String plan, String province, String number, int position, String title, String frame, String binding) {
        String id = plan + "-" + number;
        Map<String, Object> nobody = fields("words", null, "parts", List.of());
        return registered(
                "task",
                id,
                fields(
                        "id",
                        id,
                        "plan",
                        plan,
                        "province",
                        province,
                        "number",
                        number,
                        "position",
                        position,
                        "section",
                        number.substring(0, number.indexOf('.')),
                        "pillar",
                        "TALENT",
                        "pillarSource",
                        "CLASSIFIED",
                        "title",
                        title,
                        "leads",
                        fields("words", "Sở Nội vụ", "parts", List.of()),
                        "coordinators",
                        nobody,
                        "frames",
                        List.of(fields("kind", frame, "words", List.of())),
                        "binding",
                        binding));
    }

    public static Registered target(String plan, String province, String text) {
        return registered(
                "target",
                plan + "-2030-01",
                fields(
                        "id",
                        plan + "-2030-01",
                        "plan",
                        plan,
                        "province",
                        province,
                        "position",
                        1,
                        "kind",
                        "MEASURED",
                        "text",
                        text,
                        "year",
                        2030,
                        "comparison",
                        "ABOUT",
                        "value",
                        136000,
                        "unit",
                        "người",
                        "measurements",
                        List.of(measured(2025, 128500), measured(2027, 131000))));
    }

    private static Map<String, Object> measured(int year, int value) {
        return fields(
                "year",
                year,
                "value",
                value,
                "source",
                fields("text", "Niên giám thống kê"),
                "recordedAt",
                "2026-01-20T02:00:00Z");
    }

    /** An obligation that can be bent before it is sent. */
    public static final class Obligation {

        private final Map<String, Object> fields;

        public Obligation(
                String plan, String code, String province, String level, int day, int month, String focalAgency) {
            fields = Documents.fields(
                    "id",
                    plan + "-" + code,
                    "plan",
                    plan,
                    "province",
                    province,
                    "level",
                    level,
                    "kind",
                    "ANNUAL",
                    "source",
                    "PLAN",
                    "dueSource",
                    "PLAN",
                    "due",
                    Documents.fields("day", day, "month", month),
                    "reporters",
                    Documents.fields("words", "Các cơ quan, đơn vị, địa phương", "parts", List.of()),
                    "focalAgency",
                    focalAgency,
                    "addressee",
                    "Ủy ban nhân dân tỉnh",
                    "inclusive",
                    true,
                    "shift",
                    "NEXT_WORKING_DAY",
                    "registeredAt",
                    "2026-01-02T01:00:00Z");
        }

        public Obligation with(String field, Object value) {
            fields.put(field, value);
            return this;
        }

        public Obligation reporters(Map<String, Object> part) {
            return with(
                    "reporters", Documents.fields("words", "Các cơ quan, đơn vị, địa phương", "parts", List.of(part)));
        }

        public Registered document() {
            return registered("obligation", (String) fields.get("id"), fields);
        }
    }

    /** A part of the reporters: kinds of agencies, less some. */
    public static Map<String, Object> kinds(List<String> kinds, String... except) {
        return fields(
                "words", "nhóm", "agency", null, "kinds", kinds, "agencies", List.of(), "except", List.of(except));
    }

    /** A version of an assignment that can be bent before it is sent. */
    public static final class Assignment {

        private final Map<String, Object> fields;

        public Assignment(String id, int version, String task, String province, String agency) {
            fields = Documents.fields(
                    "id",
                    id,
                    "version",
                    version,
                    "plan",
                    task.substring(0, task.lastIndexOf('-')),
                    "task",
                    task,
                    "province",
                    province,
                    "agency",
                    agency,
                    "occurrence",
                    null,
                    "openedOn",
                    "2026-01-01",
                    "status",
                    "NOT_STARTED",
                    "verification",
                    Documents.fields("state", "NOT_NEEDED"),
                    "noData",
                    false,
                    "evidence",
                    List.of(),
                    "change",
                    null);
            occurrence("2026", "2026-01-01", "2026-12-31", "2026-12-31");
            changedAt("2026-01-05T02:00:00Z");
        }

        public Assignment occurrence(String key, String from, String to, String due) {
            return with(
                    "occurrence",
                    Documents.fields(
                            "key", key, "kind", "YEAR", "label", "Năm " + key, "from", from, "to", to, "due", due));
        }

        public Assignment changedAt(String instant) {
            return with(
                    "change",
                    Documents.fields(
                            "kind",
                            fields.get("version").equals(1) ? "OPENED" : "STATUS_CHANGED",
                            "at",
                            instant,
                            "by",
                            Documents.fields("subject", "test")));
        }

        public Assignment with(String field, Object value) {
            fields.put(field, value);
            return this;
        }

        public String id() {
            return (String) fields.get("id");
        }

        public String json() {
            return valid("assignment.state", fields);
        }
    }

    public static Registered registered(String kind, String id, Map<String, Object> fields) {
        return new Registered(kind, id, valid("registry." + kind, fields));
    }

    /** A JSON object in the order of its pairs; values may be null. */
    public static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    public static String valid(String event, Map<String, Object> fields) {
        try {
            String json = JSON.writeValueAsString(fields);
            var problems = SCHEMAS.computeIfAbsent(event, Documents::schema).validate(JSON.readTree(json));
            if (!problems.isEmpty()) {
                throw new AssertionError(event + " does not follow its schema: " + problems);
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonSchema schema(String event) {
        String path = "contracts/events/" + event + ".v1.schema.json";
        InputStream schema = Documents.class.getClassLoader().getResourceAsStream(path);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
}

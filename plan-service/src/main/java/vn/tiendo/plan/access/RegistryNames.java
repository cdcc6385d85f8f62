package vn.tiendo.plan.access;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.platform.access.Named;
import vn.tiendo.platform.access.NamedThings;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.input.Days;

/** The rows of the registry that lists are narrowed by. They are read by SQL: the packages of their entities know this one. */
@Singleton
class RegistryNames implements NamedThings {

    /** What an id is made of; the database refuses to compare others with one. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]+");

    /** Whose id is a text, and whose is a UUID; all that can stand in the audit. */
    private static final List<String> NAMED_BY_TEXT = List.of("plan", "task", "obligation", "target");

    private static final List<String> NAMED_BY_UUID =
            List.of("assignment", "difficulty", "extension_request", "explanation");

    private final Jdbc jdbc;
    private final AgencyDirectory directory;
    private final Scope scope;

    RegistryNames(Jdbc jdbc, AgencyDirectory directory, Scope scope) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.scope = scope;
    }

    @Override
    public Map<String, Named> byParameter() {
        Map<String, Named> things = new LinkedHashMap<>();
        things.put("plan", Named.of("kế hoạch", "plan", id -> isSeen("plan", id)));
        things.put("parent", Named.of("kế hoạch", "plan", id -> isSeen("plan", id)));
        things.put("task", Named.of("nhiệm vụ", "task", id -> isSeen("task", id)));
        things.put("assignment", Named.of("phân công", "assignment", id -> isSeen("assignment", id)));
        things.put("answersNow", Named.of("cơ quan", "agency", id -> directory
                .agency(id)
                .filter(agency -> scope.sees(agency.province()))
                .isPresent()));
        things.put("function", Named.of("lĩnh vực", "function", function -> directory
                .functions()
                .contains(function)));
        things.put("id", Named.of("đối tượng", "thing", this::isInAudit));
        things.put("subject", Named.of("thay đổi nào của", "change by", this::hasChanged));
        return things;
    }

    private boolean isSeen(String table, String id) {
        if (!ID.matcher(id).matches()) {
            return false;
        }
        String key = NAMED_BY_UUID.contains(table) ? uuid(id).orElse(null) : id;
        String plan = table.equals("plan") ? "id" : "plan";
        return key != null
                && jdbc
                        .query(
                                "select p.province from " + table + " e join plan p on p.id = e." + plan
                                        + " where e.id = ?",
                                row -> row.getString(1),
                                key)
                        .stream()
                        .anyMatch(scope::sees);
    }

    /** What was changed, and what is there and was not; a day of the calendar has no row until it is changed. */
    private boolean isInAudit(String id) {
        return ID.matcher(id).matches()
                && (recorded("entity_id", id)
                        || isDay(id)
                        || Stream.concat(NAMED_BY_TEXT.stream(), NAMED_BY_UUID.stream())
                                .anyMatch(table -> isSeen(table, id)));
    }

    private boolean hasChanged(String subject) {
        List<Object> values = new ArrayList<>(List.of(subject));
        values.addAll(scope.provinces(null));
        return recorded("subject", subject)
                || jdbc.first(
                                "select 1 from assignment_version v join assignment a on a.id = v.assignment where v.subject = ?"
                                        + " and a.province in (" + Jdbc.placeholders(values.size() - 1) + ") limit 1",
                                row -> row.getInt(1),
                                values.toArray())
                        .isPresent();
    }

    private boolean recorded(String column, String value) {
        List<Object> values = new ArrayList<>(List.of(value, scope.caller().province() == null));
        values.addAll(scope.provinces(null));
        return jdbc.first(
                        "select id from audit_entry where " + column
                                + " = ? and (province is null and ? or province in ("
                                + Jdbc.placeholders(values.size() - 2) + ")) limit 1",
                        row -> row.getLong(1),
                        values.toArray())
                .isPresent();
    }

    private static boolean isDay(String text) {
        try {
            return Days.day(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<String> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package vn.tiendo.plan.access;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
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
import vn.tiendo.platform.input.Days;

/** The rows of the registry that lists are narrowed by. Rows are told by the names of their entities, whose packages know this one. */
@Singleton
class RegistryNames implements NamedThings {

    /** What an id is made of; the database refuses to compare others with one. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]+");

    /** Whose id is a text, and whose is a UUID; all that can stand in the audit. */
    private static final List<String> NAMED_BY_TEXT = List.of("Plan", "Task", "Obligation", "Target");

    private static final List<String> NAMED_BY_UUID = List.of("Assignment", "Difficulty");

    private final EntityManager entities;
    private final AgencyDirectory directory;
    private final Scope scope;

    RegistryNames(EntityManager entities, AgencyDirectory directory, Scope scope) {
        this.entities = entities;
        this.directory = directory;
        this.scope = scope;
    }

    @Override
    public Map<String, Named> byParameter() {
        Map<String, Named> things = new LinkedHashMap<>();
        things.put("plan", Named.of("kế hoạch", "plan", id -> isSeen("Plan", id)));
        things.put("parent", Named.of("kế hoạch", "plan", id -> isSeen("Plan", id)));
        things.put("task", Named.of("nhiệm vụ", "task", id -> isSeen("Task", id)));
        things.put("assignment", Named.of("phân công", "assignment", id -> isSeen("Assignment", id)));
        things.put("function", Named.of("lĩnh vực", "function", function -> directory
                .functions()
                .contains(function)));
        things.put("id", Named.of("đối tượng", "thing", this::isInAudit));
        things.put("subject", Named.of("thay đổi nào của", "change by", subject -> recorded("subject", subject)));
        return things;
    }

    private boolean isSeen(String entity, String id) {
        if (!ID.matcher(id).matches()) {
            return false;
        }
        Object key = NAMED_BY_UUID.contains(entity) ? uuid(id).orElse(null) : id;
        return key != null
                && entities.createQuery(
                                "select p.province from " + entity + " e join Plan p on p.id = e."
                                        + (entity.equals("Plan") ? "id" : "plan") + " where e.id = :id",
                                String.class)
                        .setParameter("id", key)
                        .getResultStream()
                        .anyMatch(scope::sees);
    }

    /** What was changed, and what is there and was not; a day of the calendar has no row until it is changed. */
    private boolean isInAudit(String id) {
        return ID.matcher(id).matches()
                && (recorded("entityId", id)
                        || isDay(id)
                        || Stream.concat(NAMED_BY_TEXT.stream(), NAMED_BY_UUID.stream())
                                .anyMatch(entity -> isSeen(entity, id)));
    }

    private boolean recorded(String field, String value) {
        return !entities.createQuery(
                        "select e.id from AuditEntry e where e." + field + " = :value"
                                + " and (e.province in :provinces or e.province is null and :everywhere = true)",
                        Long.class)
                .setParameter("value", value)
                .setParameter("provinces", scope.provinces(null))
                .setParameter("everywhere", scope.caller().province() == null)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static boolean isDay(String text) {
        try {
            return Days.day(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

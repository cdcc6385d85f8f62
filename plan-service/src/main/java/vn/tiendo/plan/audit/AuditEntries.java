package vn.tiendo.plan.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.clock.Vietnam;

/** All changes in the audit. */
@ApplicationScoped
class AuditEntries implements PanacheRepository<AuditEntry> {

    private final ObjectMapper json;

    AuditEntries(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Null leaves a criterion out.
     *
     * @param everywhere also what belongs to no province, such as the calendar
     * @param agency concerned, or acting
     */
    record Filter(
            Set<String> provinces,
            boolean everywhere,
            String plan,
            String agency,
            Audit.Entity entity,
            String id,
            Audit.Action action,
            String subject,
            LocalDate from,
            LocalDate to) {}

    record Position(Instant at, long id) {}

    /**
     * One change.
     *
     * @param at UTC
     * @param byAgency agency that did it, or null
     * @param agency agency concerned, or null
     * @param before whole state before, or null when there was none
     * @param after whole state after
     */
    @Schema(name = "AuditRow")
    record Row(
            long id,
            Instant at,
            String subject,
            String byAgency,
            Audit.Action action,
            Audit.Entity entity,
            String entityId,
            Long version,
            String province,
            String plan,
            String agency,
            @Schema(type = SchemaType.OBJECT) JsonNode before,
            @Schema(type = SchemaType.OBJECT) JsonNode after) {}

    /** Rows in the order of their time. */
    List<Row> rows(Filter filter, Position after, int limit) {
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        where.add(filter.everywhere ? "(e.province in :provinces or e.province is null)" : "e.province in :provinces");
        parameters.put("provinces", filter.provinces.isEmpty() ? Set.of("") : filter.provinces);
        add(where, parameters, "e.plan = :plan", "plan", filter.plan);
        add(where, parameters, "(e.agency = :agency or e.byAgency = :agency)", "agency", filter.agency);
        add(where, parameters, "e.entity = :entity", "entity", filter.entity);
        add(where, parameters, "e.entityId = :entityId", "entityId", filter.id);
        add(where, parameters, "e.action = :action", "action", filter.action);
        add(where, parameters, "e.subject = :subject", "subject", filter.subject);
        add(where, parameters, "e.recordedAt >= :from", "from", startOf(filter.from));
        add(where, parameters, "e.recordedAt < :to", "to", filter.to == null ? null : startOf(filter.to.plusDays(1)));
        if (after != null) {
            add(
                    where,
                    parameters,
                    "(e.recordedAt > :after or e.recordedAt = :after and e.id > " + after.id + ")",
                    "after",
                    after.at);
        }
        List<AuditEntry> entries = find(
                        "from AuditEntry e where " + String.join(" and ", where) + " order by e.recordedAt, e.id",
                        parameters)
                .page(0, limit)
                .list();
        Map<String, String> states = statesOf(entries);
        return entries.stream().map(entry -> entry.row(this::read, states)).toList();
    }

    /** The versions of assignments before and after, by id and version: the history has them. */
    private Map<String, String> statesOf(List<AuditEntry> entries) {
        Set<UUID> assignments = entries.stream()
                .filter(AuditEntry::isOfAssignment)
                .map(AuditEntry::assignment)
                .collect(Collectors.toSet());
        Set<Long> versions = entries.stream()
                .filter(AuditEntry::isOfAssignment)
                .flatMap(AuditEntry::versions)
                .collect(Collectors.toSet());
        if (assignments.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = getEntityManager()
                .createQuery(
                        "select v.key.assignment, v.key.version, v.state from AssignmentVersion v"
                                + " where v.key.assignment in :assignments and v.key.version in :versions",
                        Object[].class)
                .setParameter("assignments", assignments)
                .setParameter("versions", versions)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> row[0] + ":" + row[1], row -> (String) row[2]));
    }

    private JsonNode read(String state) {
        try {
            return state == null ? null : json.readTree(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the audit holds what is no JSON", e);
        }
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Vietnam.ZONE).toInstant();
    }

    private static void add(
            List<String> where, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }
}

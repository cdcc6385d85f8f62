package vn.tiendo.plan.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All changes in the order of their time, from the two places where they stand: of assignments their versions, of all else the entries. Of
 * one instant the entries come first.
 */
@ApplicationScoped
class AuditTrail {

    private static final Comparator<Row> IN_ORDER =
            Comparator.comparing(Row::at).thenComparing(row -> row.entity == Audit.Entity.ASSIGNMENT);

    private final AuditEntries entries;
    private final ObjectMapper json;

    AuditTrail(AuditEntries entries, ObjectMapper json) {
        this.entries = entries;
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

    /** The place of a row, behind which a page begins; {@code id} is the row's. */
    record Position(Instant at, String id) {

        /** @throws IllegalArgumentException if the id is of no row */
        Position {
            if (id.indexOf(':') < 0) {
                Long.parseLong(id);
            } else {
                UUID.fromString(id.substring(0, id.indexOf(':')));
                Long.parseLong(id.substring(id.indexOf(':') + 1));
            }
        }

        boolean isVersion() {
            return id.indexOf(':') >= 0;
        }

        UUID assignment() {
            return UUID.fromString(id.substring(0, id.indexOf(':')));
        }

        /** Of the version, or of the entry. */
        long number() {
            return Long.parseLong(id.substring(id.indexOf(':') + 1));
        }
    }

    /**
     * One change.
     *
     * @param id an opaque text
     * @param at UTC
     * @param byAgency agency that did it, or null
     * @param agency agency concerned, or null
     * @param before whole state before, or null when there was none
     * @param after whole state after
     */
    @Schema(name = "AuditRow")
    record Row(
            String id,
            Instant at,
            String subject,
            @Schema(nullable = true) String byAgency,
            Audit.Action action,
            Audit.Entity entity,
            String entityId,
            @Schema(nullable = true) Long version,
            @Schema(nullable = true) String province,
            @Schema(nullable = true) String plan,
            @Schema(nullable = true) String agency,

            @Schema(type = SchemaType.OBJECT, nullable = true)
            JsonNode before,

            @Schema(type = SchemaType.OBJECT) JsonNode after) {}

    /** Rows in the order of their time. */
    List<Row> rows(Filter filter, Position after, int limit) {
        return Stream.concat(
                        entries.matching(filter, after, limit).stream().map(entry -> entry.row(this::read)),
                        entries.versions(filter, after, limit).stream().map(version -> version.row(this::read)))
                .sorted(IN_ORDER)
                .limit(limit)
                .toList();
    }

    private JsonNode read(String state) {
        try {
            return state == null ? null : json.readTree(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the audit holds what is no JSON", e);
        }
    }
}

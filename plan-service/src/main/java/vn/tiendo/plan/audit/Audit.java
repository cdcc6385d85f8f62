package vn.tiendo.plan.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.access.Caller;

/** Takes each change into the audit, in the change's own transaction. */
@ApplicationScoped
public class Audit {

    /** What was done. */
    @Schema(name = "AuditAction")
    public enum Action {
        OPENED,
        STATUS_CHANGED,
        VERIFIED,
        EXTENDED,
        EXTENSION_REQUESTED,
        /** A due day was moved as, or while, somebody asked for that. */
        GRANTED,
        REFUSED,
        WITHDRAWN,
        /** Nobody has to decide any more: the assignment is closed. */
        LAPSED,
        EXPLANATION_ASKED,
        EXPLAINED,
        CLASSIFIED,
        TRIGGERED,
        CONTRIBUTED,
        RAISED,
        ANSWERED,
        ESCALATED,
        CLOSED,
        MEASURED,
        /** It was said who answers for a target. */
        OWNERS_SET,
        REGISTERED,
        AMENDED,
        CANCELLED,
        ENDED,
        /** How documents name a plan. */
        CITED,
        /** An operator set the date that a plan leaves open. */
        DUE_DATE_SET,
        SWITCHED_OFF,
        SWITCHED_ON,
        /** What a day of the calendar is, or whether a year is announced. */
        CALENDAR_SET,
        /** What stands on the documents of an agency. */
        DOCUMENT_PROFILE_SET,
        /** A document was handed in to be read. */
        HANDED_IN,
        /** What was read of a document. */
        CORRECTED,
        DELETED
    }

    /** What it was done to. */
    @Schema(name = "AuditedEntity")
    public enum Entity {
        ASSIGNMENT,
        TASK,
        PLAN,
        TARGET,
        OBLIGATION,
        CALENDAR_DAY,
        CALENDAR_YEAR,
        DIFFICULTY,
        CONTRIBUTION,
        EXTENSION_REQUEST,
        EXPLANATION,
        AGENCY,
        READING
    }

    /**
     * What was changed and whom it concerns; null where it has none.
     *
     * @param province province that issued the plan
     * @param agency agency concerned
     */
    public record Of(Entity entity, String id, Long version, String province, String plan, String agency) {

        public static Of task(String id, String province, String plan) {
            return new Of(Entity.TASK, id, null, province, plan, null);
        }

        public static Of plan(String id, String province) {
            return new Of(Entity.PLAN, id, null, province, id, null);
        }

        public static Of obligation(String id, String province, String plan) {
            return new Of(Entity.OBLIGATION, id, null, province, plan, null);
        }

        public static Of agency(String id, String province) {
            return new Of(Entity.AGENCY, id, null, province, null, id);
        }

        /** A day is the calendar's of all provinces. */
        public static Of calendarDay(LocalDate date) {
            return new Of(Entity.CALENDAR_DAY, date.toString(), null, null, null, null);
        }

        /** As a day. */
        public static Of calendarYear(int year) {
            return new Of(Entity.CALENDAR_YEAR, Integer.toString(year), null, null, null, null);
        }
    }

    private final AuditEntries entries;
    private final ObjectMapper json;

    Audit(AuditEntries entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
    }

    /**
     * Records a change.
     *
     * @param by who did it
     * @param byAgency the agency that he did it for, or null
     * @param before state before, or null when there was none; written as JSON
     * @param after state after
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Instant at, Caller by, String byAgency, Action action, Of of, Object before, Object after) {
        entries.persist(new AuditEntry(at, by, byAgency, action, of, write(before), write(after)));
    }

    private String write(Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.tiendo.naive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** An assignment and its changes, asked for as plan-service is. */
@Path("/api/v1/assignments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("focal")
class AssignmentResource {

    private final EntityManager entities;
    private final JsonWebToken token;
    private final ObjectMapper json;

    AssignmentResource(EntityManager entities, JsonWebToken token, ObjectMapper json) {
        this.entities = entities;
        this.token = token;
        this.json = json;
    }

    /** What is reported. */
    record Change(String to, Integer percent, String result) {}

    /** How an assignment stands: what callers read, and what history and event say. */
    record State(
            UUID id,
            int version,
            String task,
            String plan,
            String agency,
            String status,
            Integer percent,
            String result,
            Instant recordedAt,
            String by) {}

    @GET
    @Transactional
    public Response get(@RestPath UUID id) {
        Assignment found = entities.find(Assignment.class, id);
        if (found == null) {
            throw new NotFoundException();
        }
        return answer(200, found.version, write(state(found, null)));
    }

    @POST
    @Path("status-changes")
    @Transactional
    public Response change(
            @RestPath UUID id,
            @RestHeader("If-Match") String tag,
            @RestHeader("Idempotency-Key") String key,
            Change change) {
        Facts.AnsweredRequest known = entities.find(Facts.AnsweredRequest.class, key);
        if (known != null) {
            return answer(201, known.version, known.answer);
        }
        Assignment assignment = entities.find(Assignment.class, id, LockModeType.PESSIMISTIC_WRITE);
        refuse(assignment, tag);
        assignment.status = change.to();
        assignment.percent = change.percent();
        assignment.result = change.result();
        assignment.version++;
        Instant now = Instant.now();
        String state = write(state(assignment, now));
        record(assignment, now, state, key);
        return answer(201, assignment.version, state);
    }

    private void refuse(Assignment assignment, String tag) {
        if (assignment == null) {
            throw new NotFoundException();
        }
        if (!assignment.province.equals(token.getClaim("province"))) {
            throw new ForbiddenException();
        }
        if (!("\"" + assignment.version + "\"").equals(tag)) {
            throw new WebApplicationException(412);
        }
        if (assignment.task.withdrawn || assignment.task.plan.ended) {
            throw new WebApplicationException(409);
        }
    }

    private void record(Assignment assignment, Instant now, String state, String key) {
        Facts.Version version = new Facts.Version();
        version.assignment = assignment.id;
        version.version = assignment.version;
        version.recordedAt = now;
        version.state = state;
        entities.persist(version);
        Facts.AuditEntry audit = new Facts.AuditEntry();
        audit.at = now;
        audit.subject = token.getSubject();
        audit.roles = String.join(",", token.getGroups());
        audit.action = "STATUS_CHANGED";
        audit.entityId = assignment.id;
        audit.details = state;
        entities.persist(audit);
        Facts.OutboxEvent event = new Facts.OutboxEvent();
        event.type = "assignment.state.v1";
        event.partitionKey = assignment.id.toString();
        event.recordedAt = now;
        event.payload = state;
        entities.persist(event);
        Facts.AnsweredRequest answered = new Facts.AnsweredRequest();
        answered.requestKey = key;
        answered.subject = token.getSubject();
        answered.at = now;
        answered.version = assignment.version;
        answered.answer = state;
        entities.persist(answered);
    }

    private State state(Assignment assignment, Instant now) {
        return new State(
                assignment.id,
                assignment.version,
                assignment.task.id,
                assignment.task.plan.id,
                assignment.agency,
                assignment.status,
                assignment.percent,
                assignment.result,
                now,
                token.getSubject());
    }

    private String write(State state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response answer(int status, int version, String state) {
        return Response.status(status)
                .tag(String.valueOf(version))
                .entity(state)
                .build();
    }
}

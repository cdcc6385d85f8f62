package vn.tiendo.plan.assignment.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.assignment.AssignmentView;
import vn.tiendo.plan.assignment.AssignmentViews;
import vn.tiendo.plan.assignment.Assignments;
import vn.tiendo.plan.assignment.Examples;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.problem.ProblemException;

/** What is read most often, by one statement (ADR 72). Its content is written here, so that no writer has to be looked for. */
@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Assignments")
class OneAssignmentResource {

    private final StoredAssignments stored;
    private final Assignments assignments;
    private final AssignmentViews views;
    private final Scope scope;
    private final Clock clock;
    private final ObjectMapper json;

    OneAssignmentResource(
            StoredAssignments stored,
            Assignments assignments,
            AssignmentViews views,
            Scope scope,
            Clock clock,
            ObjectMapper json) {
        this.stored = stored;
        this.assignments = assignments;
        this.views = views;
        this.scope = scope;
        this.clock = clock;
        this.json = json;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One assignment", description = "Its `ETag` is what a status change sends back as `If-Match`.")
    @APIResponseSchema(AssignmentView.class)
    public RestResponse<byte[]> get(
            @RestPath @Parameter(example = Examples.ASSIGNMENT) String id,
            @RestQuery("include")
                    @Parameter(
                            description = AssignmentViews.Included.DOCUMENTED,
                            schema = @Schema(pattern = AssignmentViews.Included.PATTERN))
                    String include,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        UUID key = AssignedWork.id(id);
        if (include != null) {
            return extended(key, id, AssignmentViews.Included.of(include));
        }
        if (headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
            Standing standing = visible(stored.standing(key), id);
            String tag = derived(standing).tag(standing.version(), "");
            if (Answers.isHeld(headers, tag)) {
                return Answers.of(null, tag);
            }
        }
        StoredAssignment row = stored.one(key).orElseThrow(() -> notFound(id));
        AssignmentView.Derived derived = derived(visible(Optional.of(row.standing()), id));
        return Answers.of(
                json.writeValueAsBytes(CopiedAssignment.of(key, row, derived)),
                derived.tag(row.standing().version(), ""));
    }

    private RestResponse<byte[]> extended(UUID key, String id, AssignmentViews.Included included)
            throws JsonProcessingException {
        AssignmentView view = assignments
                .one(key)
                .filter(found -> scope.sees(found.assignment().province()))
                .map(found -> views.of(found, included))
                .orElseThrow(() -> notFound(id));
        return Answers.of(json.writeValueAsBytes(view), view.tag());
    }

    private Standing visible(Optional<Standing> found, String id) {
        return found.filter(standing -> scope.sees(standing.province())).orElseThrow(() -> notFound(id));
    }

    private AssignmentView.Derived derived(Standing standing) {
        return views.derived(standing.agency(), standing.function(), standing.timeliness(LocalDate.now(clock)));
    }

    private static ProblemException notFound(String id) {
        return ProblemException.notFound("phân công", "assignment", id);
    }
}

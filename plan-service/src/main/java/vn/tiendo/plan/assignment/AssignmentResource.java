package vn.tiendo.plan.assignment;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.status.ExtensionDecision;
import vn.tiendo.plan.status.ForGood;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.ProblemException;

@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Assignments", description = "What each agency owes and how far it is")
class AssignmentResource {

    private final Assignments assignments;
    private final AssignmentHistory history;
    private final StatusDesk desk;
    private final Scope scope;

    AssignmentResource(Assignments assignments, AssignmentHistory history, StatusDesk desk, Scope scope) {
        this.assignments = assignments;
        this.history = history;
        this.desk = desk;
        this.scope = scope;
    }

    @GET
    @Path("{id}/status-changes")
    @Transactional
    @Operation(
            summary = "History of an assignment",
            description =
                    "Every version, whole, oldest first; the opening is version 1. What a status change left out stands in its"
                            + " version as it was before.")
    public Page<AssignmentState> history(@RestPath @Parameter(example = Examples.ASSIGNMENT) String id) {
        return new Page<>(history.of(visible(id).assignment().id()), null);
    }

    @POST
    @Path("{id}/status-changes")
    @Allowed(Permission.REPORT_STATUS)
    @Operation(
            summary = "Report a new status",
            description =
                    "By the agency responsible, its successor, or the focal agency. Send the assignment's `ETag` as `If-Match`. "
                            + "The same `Idempotency-Key` with the same body is answered with the first answer. "
                            + StatusChange.DOCUMENTED
                            + " "
                            + Status.DOCUMENTED)
    @APIResponseSchema(value = AssignmentState.class, responseCode = "201", responseDescription = "The new version")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-10-02-bao-cao-01")
    public RestResponse<AssignmentState> change(
            @RestPath @Parameter(example = Examples.ASSIGNMENT) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "completed", value = Examples.COMPLETED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    StatusChange body) {
        return answer(desk.hand(AssignedWork.id(id), on, body));
    }

    @POST
    @Path("{id}/verifications")
    @Allowed(Permission.VERIFY)
    @Operation(
            summary = "Confirm or return a completion",
            description =
                    "By the focal agency; for what the focal agency itself answers for or handed in, by the committee. "
                            + "Returned, it is in progress again, at the percentage and with the texts that it had. The next status "
                            + "change answers a return; its reason then stands in the history only.")
    @APIResponseSchema(value = AssignmentState.class, responseCode = "201", responseDescription = "The new version")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, example = "\"2\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-10-05-xac-nhan-01")
    public RestResponse<AssignmentState> verify(
            @RestPath @Parameter(example = Examples.ASSIGNMENT) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "returned", value = Examples.RETURNED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    VerificationDecision body) {
        return answer(desk.verify(AssignedWork.id(id), on, body));
    }

    @POST
    @Path("{id}/extensions")
    @Allowed(Permission.EXTEND)
    @Operation(
            summary = "Move the due date by a decision",
            description =
                    "By the focal agency; for what the focal agency itself answers for, by the committee. The old date is kept.")
    @APIResponseSchema(value = AssignmentState.class, responseCode = "201", responseDescription = "The new version")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-10-15-gia-han-01")
    public RestResponse<AssignmentState> extend(
            @RestPath @Parameter(example = Examples.DATED_ASSIGNMENT) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "extended", value = Examples.EXTENDED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    ExtensionDecision body) {
        return answer(desk.extend(AssignedWork.id(id), on, body));
    }

    @PUT
    @Path("{id}/for-good")
    @Allowed(Permission.VERIFY)
    @Operation(
            operationId = "replaceAssignmentForGood",
            summary = "Say that a completion is once and for all, or is not",
            description =
                    "“Hoàn thành dứt điểm”, of a completed assignment of a task without time words: nothing of the task opens in later"
                            + " years, what was opened there and nobody has touched is closed, and reports of later years do not name it."
                            + " Its verification stays. By the focal agency; for what the focal agency itself answers for, by the committee."
                            + " An agency says it with its completion (`forGood` of a status change). Refused (409) for what is not"
                            + " completed, or has a time.")
    @APIResponseSchema(AssignmentState.class)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, example = "\"2\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-10-06-dut-diem-01")
    public RestResponse<AssignmentState> settle(
            @RestPath @Parameter(example = Examples.ASSIGNMENT) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "forGood", value = Examples.FOR_GOOD)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    ForGood body) {
        AssignmentState state = desk.settle(AssignedWork.id(id), on, body);
        return Answers.of(state, Versions.etag(state.version()));
    }

    private static RestResponse<AssignmentState> answer(AssignmentState state) {
        return Answers.created(
                state, "/api/v1/assignments/" + state.id() + "/status-changes", Versions.etag(state.version()));
    }

    private Assignments.Found visible(String id) {
        return assignments
                .one(AssignedWork.id(id))
                .filter(found -> scope.sees(found.assignment().province()))
                .orElseThrow(() -> ProblemException.notFound("phân công", "assignment", id));
    }
}

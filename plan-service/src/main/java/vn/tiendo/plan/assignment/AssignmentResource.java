package vn.tiendo.plan.assignment;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.persistence.Keyset;
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
import vn.tiendo.platform.input.Days;
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
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    AssignmentResource(
            Assignments assignments,
            AssignmentHistory history,
            StatusDesk desk,
            AgencyDirectory directory,
            Scope scope,
            Clock clock) {
        this.assignments = assignments;
        this.history = history;
        this.desk = desk;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Assignments",
            description =
                    "In the order of their ids. `agency` finds what the agency was given and what it answers for now. An unknown"
                            + " plan, task, province or agency is refused by name.")
    @Parameter(name = "agency", in = ParameterIn.QUERY, example = "quang-ninh-so-tai-chinh")
    @Parameter(name = "dueBefore", in = ParameterIn.QUERY, description = "Due before this day")
    public Page<AssignmentView> list(
            @Valid @BeanParam Filter filter,
            @RestQuery("task") @Parameter(example = "quang-ninh-205-kh-ubnd-2024-IV.6.1") String task,
            @RestQuery("year")
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(
                            description =
                                    "Occurrences of the year, and dated ones from before still open on its 1 January",
                            example = "2026")
                    Integer year,
            @RestQuery("sort")
                    @Parameter(
                            description =
                                    "Order; `agency` is its name in the Vietnamese alphabet, what has no due date comes last; a hyphen reverses it",
                            schema =
                                    @Schema(
                                            enumeration = {"id", "-id", "due", "-due", "agency", "-agency"},
                                            defaultValue = "id"))
                    String sort,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        filter.task = task;
        filter.year = year;
        Page<Assignment> page =
                assignments.matching(filter.of(scope, clock), sort, new Keyset.PageRequest(cursor, limit));
        Map<String, String> functions = assignments.functions(
                page.items().stream().map(Assignment::task).collect(Collectors.toSet()));
        return page.map(a -> view(a, filter.asOf, functions.get(a.task())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One assignment", description = "Its `ETag` is what a status change sends back as `If-Match`.")
    @APIResponseSchema(AssignmentView.class)
    public RestResponse<AssignmentView> get(@RestPath @Parameter(example = Examples.ASSIGNMENT) String id) {
        Assignments.Found found = visible(id);
        AssignmentView view = view(found.assignment(), LocalDate.now(clock), found.function());
        return Answers.of(view, Versions.etag(view.version(), view.timeliness(), view.answersNow()));
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
                    ExtensionRequest body) {
        return answer(desk.extend(AssignedWork.id(id), on, body));
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

    private AssignmentView view(Assignment assignment, LocalDate asOf, String function) {
        List<NamedAgency> answersNow = directory.answering(assignment.agency(), LocalDate.now(clock), function).stream()
                .map(directory::named)
                .toList();
        return AssignmentView.of(
                assignment.state(null), assignment.timeliness(asOf), directory.named(assignment.agency()), answersNow);
    }
}

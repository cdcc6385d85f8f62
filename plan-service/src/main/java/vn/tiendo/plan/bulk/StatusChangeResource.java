package vn.tiendo.plan.bulk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.contracts.form.WorkingForm;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignmentHistory;
import vn.tiendo.plan.assignment.AssignmentState;
import vn.tiendo.plan.assignment.Assignments;
import vn.tiendo.plan.assignment.Examples;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Language;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

@Path("/api/v1/status-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Status changes", description = "All assignments at once: changes in bulk, and the feed of changes")
class StatusChangeResource {

    private static final String NOT_STARTED = """
            {"agency": "quang-ninh-so-y-te", "year": 2026, "plan": "quang-ninh-205-kh-ubnd-2024"}""";

    private final BulkDesk bulk;
    private final NotStartedDesk notStarted;
    private final Assignments assignments;
    private final AssignmentHistory history;
    private final Scope scope;

    StatusChangeResource(
            BulkDesk bulk, NotStartedDesk notStarted, Assignments assignments, AssignmentHistory history, Scope scope) {
        this.bulk = bulk;
        this.notStarted = notStarted;
        this.assignments = assignments;
        this.history = history;
        this.scope = scope;
    }

    @POST
    @Path("bulk")
    @Allowed(Permission.REPORT_STATUS)
    @Operation(
            operationId = "createStatusChanges",
            summary = "Report the status of many assignments",
            description =
                    "Each row is taken on its own and has a result of its own; with `atomic=true` all are taken or none, and a "
                            + "refusal (422) names what is wrong with each row. The order of the rows of one assignment is kept. "
                            + StatusChange.DOCUMENTED
                            + " Instead of JSON the working form may be sent: the sheet “Phiếu cập nhật” of a report's workbook,"
                            + " filled in and saved by any program; it is known by its marker, whatever its name. Rows in which"
                            + " nothing was filled are left alone; each result names its row of the sheet, and what is wrong with a"
                            + " cell its column. A row of an earlier version is refused (412) in its own result. A blank cell leaves"
                            + " what was reported before, a hyphen (`-`) clears it. A date or a percentage that could be two is asked"
                            + " back. At most 500 filled rows, 5 MB, and 64 MB unpacked. With `dryRun=true` each row is"
                            + " answered as it would be by itself, and nothing is stored.")
    public BulkChange.Outcome bulk(
            @RestQuery("atomic") @DefaultValue("false") @Parameter(description = "All rows or none") boolean atomic,
            @RestQuery("dryRun") @DefaultValue("false") @Parameter(description = "Try it, store nothing")
                    boolean dryRun,
            @RestHeader("Idempotency-Key")
                    @Size(min = 1, max = 190, message = "{text.range}")
                    @Parameter(
                            description =
                                    "Stands for each row that has none, with the row's index or its number in the sheet",
                            example = "2026-10-02-bao-cao-so-tai-chinh")
                    String idempotencyKey,
            HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = BulkChange.class),
                                        examples = @ExampleObject(name = "one row", value = Examples.BULK)),
                                @Content(
                                        mediaType = WorkingForm.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    @NotNull(message = "{body.required}")
                    @Valid
                    BulkChange body) {
        return dryRun
                ? results(bulk.trial(BulkDesk.Entry.of(body)), headers)
                : take(BulkDesk.Entry.of(body), atomic, idempotencyKey, headers);
    }

    /** Documented with {@link #bulk}: a path and a method are one operation of the API document. */
    @POST
    @Path("bulk")
    @Consumes(WorkingForm.MEDIA_TYPE)
    @Allowed(Permission.REPORT_STATUS)
    @Operation(hidden = true)
    public BulkChange.Outcome form(
            @RestQuery("atomic") @DefaultValue("false") boolean atomic,
            @RestQuery("dryRun") @DefaultValue("false") boolean dryRun,
            @RestHeader("Idempotency-Key") @Size(min = 1, max = 190, message = "{text.range}") String idempotencyKey,
            HttpHeaders headers,
            byte[] file) {
        return dryRun
                ? results(bulk.trial(BulkDesk.Entry.of(file)), headers)
                : take(BulkDesk.Entry.of(file), atomic, idempotencyKey, headers);
    }

    private BulkChange.Outcome take(List<BulkDesk.Entry> rows, boolean atomic, String key, HttpHeaders headers) {
        return results(atomic ? bulk.all(rows, key) : bulk.each(rows, key), headers);
    }

    private static BulkChange.Outcome results(List<BulkDesk.Outcome> outcomes, HttpHeaders headers) {
        Locale locale = Language.preferredIn(headers);
        List<BulkChange.Result> results = new ArrayList<>();
        outcomes.forEach(outcome -> results.add(result(results.size(), outcome, locale)));
        return BulkChange.Outcome.of(results);
    }

    @POST
    @Path("not-started")
    @Allowed(Permission.REPORT_STATUS)
    @Operation(
            operationId = "stateNotStarted",
            summary = "State that nothing is begun of all that an agency has not touched",
            description =
                    "Reports say “chưa thực hiện” only of what the agency itself has stated; what nobody has reported on is “chưa có báo cáo”."
                            + " Before it hands in, an agency states it here for all of a year at once, by itself, its successor or the focal"
                            + " agency. Each assignment has a result of its own: 201 stated now, 200 stated before, or the problem. What the"
                            + " agency is only invited to, and what had passed when its plan was registered (NO_DATA), is not among them:"
                            + " the latter is answered one by one. Sent again, it changes nothing.")
    public BulkChange.Outcome notStarted(
            HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "one year", value = NOT_STARTED)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    NotStartedStatement body) {
        Locale locale = Language.preferredIn(headers);
        List<BulkChange.Result> results = new ArrayList<>();
        notStarted.state(body).forEach(outcome -> results.add(result(results.size(), outcome, locale)));
        return BulkChange.Outcome.of(results);
    }

    private static BulkChange.Result result(int index, NotStartedDesk.Outcome outcome, Locale locale) {
        var id = outcome.of().id();
        if (outcome.refusal() != null) {
            Problem problem = outcome.refusal().in(locale, null);
            return new BulkChange.Result(index, null, id, problem.status(), null, problem);
        }
        return outcome.state() == null
                ? new BulkChange.Result(index, null, id, 200, outcome.of().version(), null)
                : new BulkChange.Result(index, null, id, 201, outcome.state().version(), null);
    }

    @GET
    @Transactional
    @Operation(
            summary = "Change feed",
            description =
                    "Every version of every assignment in the order in which it was sent to Kafka, for systems without Kafka. "
                            + "Nothing appears later before a position that was read. Go on with `after`: the position of the "
                            + "last item that you have. Where the registry was restored from a backup, positions that were given"
                            + " out since are gone (410): read again from the one that the answer names.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(
            responseCode = "410",
            description =
                    "The position was lost in a restoration; `detail` and `errors` name the one to read again from",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "#/components/schemas/Problem")))
    public Page<Item> feed(
            @RestQuery("province")
                    @Parameter(
                            description = "Province that issued the plans or answers for them now",
                            example = "quang-ninh")
                    String province,
            @RestQuery("after") @DefaultValue("0") @Min(0) @Parameter(description = "Position of the last item seen")
                    long after,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Long kept = assignments.keptBefore(after);
        if (kept != null) {
            throw ProblemException.field(
                    Kind.GONE,
                    "after",
                    "Hệ thống đã được khôi phục về một thời điểm trước đó nên vị trí này không còn; hãy đọc lại từ after="
                            + kept + ".",
                    "The registry was set back to an earlier moment, so this position is gone; read again from after="
                            + kept + ".");
        }
        List<Item> items = assignments.feed(scope.provinces(province), after, limit + 1).stream()
                .map(row -> new Item(row.position(), history.read(row.version())))
                .toList();
        return Page.of(items, limit, item -> String.valueOf(item.position()));
    }

    private static BulkChange.Result result(int index, BulkDesk.Outcome outcome, Locale locale) {
        Integer sheetRow = outcome.entry().sheetRow();
        if (outcome.refusal() == null) {
            AssignmentState state = outcome.state();
            return new BulkChange.Result(index, sheetRow, state.id(), 201, state.version(), null);
        }
        Problem problem = outcome.refusal().in(locale, null);
        return new BulkChange.Result(
                index, sheetRow, outcome.entry().row().assignment(), problem.status(), null, problem);
    }

    /** @param position rises from item to item, with gaps */
    @Schema(name = "FeedItem")
    record Item(long position, @JsonUnwrapped AssignmentState state) {}
}

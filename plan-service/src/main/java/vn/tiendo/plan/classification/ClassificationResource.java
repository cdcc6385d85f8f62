package vn.tiendo.plan.classification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.input.Days;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Tasks")
class ClassificationResource {

    private static final String UNCLEAR_TASK = "quang-ninh-205-kh-ubnd-2024-IV.6.1";

    private static final String CLASSIFIED = """
            {
              "kind": "QUARTER",
              "due": "2027-03-31",
              "basis": "Công văn số 812/SKHCN-QLKH ngày 12/11/2026"
            }""";

    private static final String TAKEN = """
            {"take": true, "basis": "Công văn số 812/SKHCN-QLKH ngày 12/11/2026"}""";

    private static final String TRIGGERED = """
            {
              "act": {"number": "179/2024/NĐ-CP", "date": "2024-12-31", "issuer": "Chính phủ"},
              "due": "2025-12-31",
              "note": "Nghị định về chính sách thu hút, trọng dụng người có tài năng"
            }""";

    private static final String NOT_ISSUED = """
            {"issued": false}""";

    private final ClassificationDesk classifications;
    private final TriggerDesk triggers;
    private final RecordedTriggers recorded;
    private final ActAnswerDesk answers;

    ClassificationResource(
            ClassificationDesk classifications,
            TriggerDesk triggers,
            RecordedTriggers recorded,
            ActAnswerDesk answers) {
        this.classifications = classifications;
        this.triggers = triggers;
        this.recorded = recorded;
        this.answers = answers;
    }

    @PUT
    @Path("{id}/time-frame")
    @Allowed(Permission.CLASSIFY)
    @Operation(
            summary = "Say what unclear words about time mean",
            description =
                    "For tasks listed by `unclassified=true`, and again for those classified before: the new one takes the place of the old one, whole. The plan's words stay. "
                            + "Send the task's `ETag` as `If-Match`. The open assignments take over the new period; `NONE` "
                            + "confirms that no date is meant. `{\"take\": true, \"basis\": ...}` takes what was read of the words for their"
                            + " meaning: the candidates that `POST /interpretations/time-frame` shows, or what bears a `doubt`.")
    @APIResponseSchema(ClassifiedTask.class)
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-12-phan-loai-01")
    public RestResponse<ClassifiedTask> classify(
            @RestPath @Parameter(example = UNCLEAR_TASK) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "classified", value = CLASSIFIED),
                                                @ExampleObject(name = "taken as read", value = TAKEN)
                                            }))
                    @NotNull
                    TimeClassification body) {
        ClassifiedTask task = classifications.classify(id, on, body);
        return Answers.of(task, Versions.etag(task.version()));
    }

    @POST
    @Path("{id}/triggers")
    @Allowed(Permission.RECORD_TRIGGER)
    @Operation(
            summary = "Record the act or the request that a task waited for",
            description =
                    "Opens one occurrence for those who lead on the act's date. It is due on the day that the act names, or"
                            + " after the length of time that the plan's words name (`term`), else never. An act is recorded once.")
    @APIResponseSchema(value = RecordedTrigger.class, responseCode = "201", responseDescription = "What it opened")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2025-01-06-nghi-dinh-179")
    public RestResponse<RecordedTrigger> trigger(
            @RestPath @Parameter(example = "gia-lai-kh-ubnd-2024-II.1") String id,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "triggered", value = TRIGGERED)))
                    @NotNull
                    @Valid
                    TriggerRequest body) {
        RecordedTrigger answer = triggers.record(id, on, body);
        return Answers.created(answer, "/api/v1/tasks/" + id + "/triggers");
    }

    @GET
    @Path("{id}/triggers")
    @Operation(summary = "Acts and requests that started a task", description = "In the order of recording.")
    public Page<RecordedTrigger> triggers(@RestPath @Parameter(example = UNCLEAR_TASK) String id) {
        return new Page<>(recorded.list(id), null);
    }

    @PUT
    @Path("{id}/act-answers/{year}")
    @Allowed(Permission.ANSWER_ACT)
    @Operation(
            operationId = "replaceTaskActAnswer",
            summary = "Say that the act a task waits for is not issued",
            description =
                    "By the focal agency, once for each year (`GET /awaited-acts` asks). Only a task about which this was said is named"
                            + " in the year's report, as not to be done yet; nobody has said anything about the others. An act that is issued"
                            + " is recorded instead (`POST /tasks/{id}/triggers`), which takes back what was said of its year and later"
                            + " ones. Send the task's `ETag` as `If-Match`. Refused (409) where the task waits for no act, or one of that year"
                            + " or an earlier one is recorded.")
    @APIResponseSchema(ActAnswer.Given.class)
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-11-12-chua-ban-hanh-01")
    public RestResponse<ActAnswer.Given> answer(
            @RestPath @Parameter(example = "gia-lai-kh-ubnd-2024-II.2") String id,
            @RestPath
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(description = "Of the plan, up to this year", example = "2026")
                    int year,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "notIssued", value = NOT_ISSUED)))
                    @NotNull
                    @Valid
                    ActAnswer body) {
        ActAnswer.Given given = answers.answer(id, year, on, body);
        return Answers.of(given, Versions.etag(given.version()));
    }
}

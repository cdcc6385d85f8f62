package vn.tiendo.plan.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.proposal.Proposal.Doubt;
import vn.tiendo.plan.registration.Registration;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Disposition;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.ProblemException;

@Path("/api/v1/plans/readings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.EDIT_PLAN)
@Tag(
        name = "Readings",
        description = "Issued documents, and the plans that they are read as before they are registered")
class ReadingResource {

    private static final String PATH = "/api/v1/plans/readings/";

    private final Intake intake;
    private final ReadingDesk desk;
    private final RegistrationDesk registration;
    private final Readings readings;
    private final Scope scope;

    ReadingResource(Intake intake, ReadingDesk desk, RegistrationDesk registration, Readings readings, Scope scope) {
        this.intake = intake;
        this.desk = desk;
        this.registration = registration;
        this.readings = readings;
        this.scope = scope;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "readDocument",
            summary = "Read a plan from its issued document",
            description =
                    "The file as it is, at most 10 MB (text 1 MB, a workbook 5 MB), under its media type; with"
                            + " `application/octet-stream` the content tells what it is. The answer proposes a plan as `POST /plans`"
                            + " takes it, says where each part stands and names what an official has to look at. Nothing of it is"
                            + " registered; file and proposal are kept for the plan editors of the province, and deleted at `expiresAt`.")
    @APIResponseSchema(value = ReadingView.class, responseCode = "201", responseDescription = "What was read")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-10-12-doc-ke-hoach-01")
    public RestResponse<ReadingView> read(
            @RestQuery("province")
                    @NotBlank(message = "{interpretation.province.required}")
                    @Parameter(required = true, description = "Province whose plan it is", example = "ha-tinh")
                    String province,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String mediaType,
            @Valid @BeanParam RequestKey on,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.TEXT_PLAIN,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "text", value = Examples.DOCUMENT)),
                                @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType =
                                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "application/msword",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "application/pdf",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] file) {
        ReadingView made = desk.get(intake.take(province, file, mediaType, scope, on), scope);
        return Answers.created(made, PATH + made.id(), Versions.etag(made.version()));
    }

    @GET
    @Operation(
            summary = "Documents that were read",
            description = "Of the caller's province, the newest first, while they are kept.")
    public Page<ReadingItem> list(
            @RestQuery("province") @Parameter(description = "Province whose plans they are", example = "ha-tinh")
                    String province,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        List<ReadingItem> rows = readings.of(scope.provinces(province), Cursor.uuid(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.encode(row.id()));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "What was read of a document",
            description = "Its `ETag` is what a correction sends as `If-Match`.")
    @APIResponseSchema(ReadingView.class)
    public RestResponse<ReadingView> get(@RestPath @Parameter(example = Examples.READING) String id) {
        return answer(id(id));
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The document itself", description = "Byte for byte as it was handed in, to be saved.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/msword",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response file(@RestPath @Parameter(example = Examples.READING) String id) {
        UUID reading = id(id);
        ReadingDesk.Kept kept = desk.file(reading, scope);
        return Response.ok(kept.bytes(), kept.info().mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.of("van-ban-" + reading + kept.info().ending(), false))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "correctReading",
            summary = "Correct what was read of a document",
            description =
                    "The whole plan as it should be. Doubts of what is sent as it was stay; what was changed is read anew, and"
                            + " doubted again only where its words are doubtful. `settled` names fields that are right as they stand; they"
                            + " stay settled until they are changed.")
    @APIResponseSchema(value = ReadingView.class, responseDescription = "The reading as it stands")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, example = "\"1\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-10-12-sua-ban-doc-01")
    public RestResponse<ReadingView> correct(
            @RestPath @Parameter(example = Examples.READING) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "corrected", value = Examples.CORRECTED)))
                    @NotNull(message = "{plan.required}")
                    @Valid
                    Correction body) {
        desk.correct(id(id), on, body);
        return answer(id(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteReading",
            summary = "Delete a document and what was read of it",
            description = "A plan that it was registered as stays.")
    public void delete(@RestPath @Parameter(example = Examples.READING) String id) {
        desk.delete(id(id));
    }

    @POST
    @Path("{id}/registration")
    @Operation(
            operationId = "registerReading",
            summary = "Register the plan that was read, or check it",
            description =
                    "As `POST /plans` with the plan as it stands. While something is in doubt it is refused (409), and `errors` names"
                            + " each field; with `dryRun=true` nothing is stored, and the answer (200) lists the doubts beside what would be"
                            + " made. With `If-Match` only the version that was seen is registered.")
    @APIResponse(
            responseCode = "200",
            description = "With `dryRun=true`: the plan as it would be understood",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Registered.class)))
    @APIResponseSchema(
            value = Registered.class,
            responseCode = "201",
            responseDescription = "The plan as it is understood")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-10-12-dang-ky-ban-doc-01")
    public RestResponse<Registered> register(
            @RestPath @Parameter(example = Examples.READING) String id,
            @RestQuery("dryRun") @DefaultValue("false") @Parameter(description = "Only check") boolean dryRun,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(example = "\"2\"") String ifMatch,
            @Valid @BeanParam RequestKey on) {
        if (dryRun) {
            return RestResponse.ok(Registered.of(registration.check(id(id), scope)));
        }
        Registered made = Registered.of(registration.register(id(id), ifMatch, on));
        Registration plan = made.registration();
        return Answers.created(made, "/api/v1/plans/" + plan.plan().id(), Versions.etag(plan.version()));
    }

    /** @param doubts that an official has to look at first; none once it is registered */
    @Schema(name = "ReadingRegistration")
    record Registered(@JsonUnwrapped Registration registration, List<Doubt> doubts) {

        static Registered of(RegistrationDesk.Outcome outcome) {
            return new Registered(outcome.registration(), outcome.doubts());
        }
    }

    private RestResponse<ReadingView> answer(UUID id) {
        ReadingView reading = desk.get(id, scope);
        return Answers.of(reading, Versions.etag(reading.version()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("bản đọc", "reading", text);
        }
    }
}

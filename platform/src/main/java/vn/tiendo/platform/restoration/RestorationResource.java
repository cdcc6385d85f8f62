package vn.tiendo.platform.restoration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

@Path("/api/v1/restorations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.INSPECT_RESTORATION)
@Tag(
        name = "Restoration",
        description = "A database that was set back to an earlier moment takes back what was sent since")
class RestorationResource {

    private static final String EXAMPLE = "{\"fromBeginning\": false}";

    private final Restorations restorations;
    private final Caller.Current caller;

    RestorationResource(Restorations restorations, Caller.Current caller) {
        this.restorations = restorations;
        this.caller = caller;
    }

    /** @param fromBeginning read the topics from their beginning: Kafka's log, too, was lost and sent again since the backup */
    @Schema(name = "RestorationRequest")
    record Request(Boolean fromBeginning) {}

    @POST
    @WhileSuspended
    @Allowed(Permission.RESTORE)
    @Operation(
            summary = "The database was restored: take back what it lacks",
            description =
                    "This service reads its topics from where its database last knew them to their ends and takes back"
                            + " what the database lacks, with the bytes of the topics; numbers go on above the highest there. Changes are"
                            + " refused (503) until that is done, and nothing is sent meanwhile. What cannot be taken back is listed in"
                            + " `/findings`. Changes that were acknowledged and had not left when the database was lost stand nowhere but"
                            + " with those who made them: only they can send them again. While a restoration is under way, asking again"
                            + " joins it; where nothing was found to be lacking it is refused (409), unless the topics are to be read from"
                            + " their beginning: after Kafka's log, too, was lost since the backup.")
    @APIResponseSchema(
            value = Restoration.class,
            responseCode = "202",
            responseDescription = "Accepted; `Location` tells how far it is")
    public RestResponse<Restoration> restore(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Request.class),
                                            examples = @ExampleObject(name = "from a backup", value = EXAMPLE)))
                    @NotNull(message = "{body.required}")
                    @Valid
                    Request request)
            throws SQLException {
        Restoration restoration = restorations
                .ask(caller.get().subject(), Boolean.TRUE.equals(request.fromBeginning()))
                .orElseThrow(() -> ProblemException.of(
                        Kind.CONFLICT,
                        "Không thấy cơ sở dữ liệu thiếu thay đổi nào đã được gửi đi, nên không có gì để lấy lại.",
                        "The database is not known to lack anything that was sent, so there is nothing to take back."));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, restoration)
                // Not location(), which would add the host that the caller names.
                .header(HttpHeaders.LOCATION, "/api/v1/restorations/" + restoration.id())
                .build();
    }

    @GET
    @Operation(summary = "Restorations of the database", description = "The newest 50, the newest first.")
    public Page<Restoration> list() throws SQLException {
        return new Page<>(restorations.latest(), null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a restoration is", description = "DONE when changes are taken again.")
    public Restoration get(@RestPath("id") @Parameter(description = "Number of the restoration", example = "1") long id)
            throws SQLException {
        return known(id);
    }

    @GET
    @Path("{id}/findings")
    @Operation(
            summary = "What people must look at after a restoration",
            description =
                    "Grows while it is under way. Entries of the registry that are ahead are to be entered again.")
    public Page<Finding> findings(
            @RestPath("id") @Parameter(description = "Number of the restoration", example = "1") long id,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    @Parameter(description = "At most so many rows")
                    int limit)
            throws SQLException {
        known(id);
        List<String> after = cursor == null ? List.of("", "") : Cursor.decode(cursor, 2);
        return Page.of(
                restorations.findings(id, after.get(0), after.get(1), limit + 1),
                limit,
                finding -> Cursor.encode(finding.kind(), finding.subject()));
    }

    private Restoration known(long id) throws SQLException {
        return restorations
                .find(id)
                .orElseThrow(() -> ProblemException.notFound("lần khôi phục", "restoration", String.valueOf(id)));
    }
}

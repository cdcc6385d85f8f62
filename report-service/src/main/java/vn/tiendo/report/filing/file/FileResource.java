package vn.tiendo.report.filing.file;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.archive.FileKind;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.WorkflowResource;
import vn.tiendo.report.render.Format;

@Path("/api/v1/reports/{id}/files")
@Allowed(Permission.READ)
@Tag(
        name = "Files",
        description = "Files of a report: as they were printed, as they were corrected, as they were signed")
class FileResource {

    static final String ID = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu";
    private static final String KEY = "2026-11-13-ban-ky-01";
    private static final String AS_PRINTED =
            "Its stored bytes, whatever was handed in since. Its entity tag names the report's version.";

    private final Revisions revisions;
    private final RevisionFiles files;
    private final FileDesk desk;
    private final Permissions permissions;

    FileResource(Revisions revisions, RevisionFiles files, FileDesk desk, Permissions permissions) {
        this.revisions = revisions;
        this.files = files;
        this.desk = desk;
        this.permissions = permissions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Files of a report's newest revision",
            description =
                    "What was handed in, the newest first and with the earlier ones that it took the place of, then what was"
                            + " printed. All on one page; none before the report is assembled.")
    public RestResponse<Page<FileItem>> list(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id) {
        Report report = permissions.readable(id);
        List<FileItem> items = newest(report).map(files::of).orElse(List.of());
        return RestResponse.ResponseBuilder.ok(new Page<>(items, null))
                .header(HttpHeaders.ETAG, Versions.etag(report.version(), items))
                .build();
    }

    @GET
    @Path("docx")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The Word file of the newest revision, as it was printed", description = AS_PRINTED)
    @APIResponse(
            responseCode = "200",
            description = "The Word file",
            content = @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response docx(@RestPath @Parameter(description = "Id of the report", example = ID) String id) {
        return printed(id, Format.docx);
    }

    @GET
    @Path("pdf")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The PDF of the newest revision, as it was printed", description = AS_PRINTED)
    @APIResponse(
            responseCode = "200",
            description = "The PDF",
            content = @Content(mediaType = Format.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@RestPath @Parameter(description = "Id of the report", example = ID) String id) {
        return printed(id, Format.pdf);
    }

    @GET
    @Path("xlsx")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The workbook of the newest revision, as it was printed", description = AS_PRINTED)
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = Format.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response xlsx(@RestPath @Parameter(description = "Id of the report", example = ID) String id) {
        return printed(id, Format.xlsx);
    }

    @GET
    @Path("html")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The page of the newest revision, as it was printed", description = AS_PRINTED)
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response html(@RestPath @Parameter(description = "Id of the report", example = ID) String id) {
        return printed(id, Format.html);
    }

    @GET
    @Path("signed")
    @Bulky
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The signed copy (bản ký) of a report",
            description = "Byte for byte as it was handed in, to be saved.")
    @APIResponse(
            responseCode = "200",
            description = "The signed copy",
            content = {
                @Content(mediaType = Format.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response signed(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @RestQuery("hash")
                    @Pattern(regexp = RevisionFiles.HASH, message = "{hash.form}")
                    @Parameter(description = "An earlier one, by its SHA-256 in hex")
                    String hash) {
        Report report = permissions.readable(id);
        return files.handedIn(stored(report), FileKind.SIGNED, hash, report.version());
    }

    @GET
    @Path("corrected")
    @Bulky
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The corrected Word file of a report",
            description = "Byte for byte as it was handed in, to be saved.")
    @APIResponse(
            responseCode = "200",
            description = "The corrected file",
            content = @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response corrected(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @RestQuery("hash")
                    @Pattern(regexp = RevisionFiles.HASH, message = "{hash.form}")
                    @Parameter(description = "An earlier one, by its SHA-256 in hex")
                    String hash) {
        Report report = permissions.readable(id);
        return files.handedIn(stored(report), FileKind.CORRECTED, hash, report.version());
    }

    @GET
    @Path("corrected/differences")
    @Bulky
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What was corrected in the Word file",
            description =
                    "Paragraph by paragraph and row by row, against the Word file that was printed of the newest revision; other"
                            + " figures than were handed in are marked.")
    public FileDifferences differences(@RestPath @Parameter(description = "Id of the report", example = ID) String id) {
        return files.differences(stored(permissions.readable(id)));
    }

    @PUT
    @Path("signed")
    @Bulky
    @Allowed(Permission.HAND_IN_FILE)
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand in the signed copy (bản ký)",
            description =
                    "By the reporter, for a consolidated one by the focal agency or the committee, by the focal agency also for a"
                            + " report that it handed in or received on paper; once the report is handed in. A PDF or a scan as JPEG or PNG,"
                            + " at most 20 MB, known by its content. It stands for the revision from then on; an earlier one is kept.")
    @APIResponseSchema(HandedIn.class)
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that was read",
            example = "\"2\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, description = WorkflowResource.KEY_IS, example = KEY)
    public RestResponse<HandedIn> handInSigned(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = Format.PDF,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "image/png",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] file) {
        return answer(desk.handIn(id, on, FileKind.SIGNED, file));
    }

    @PUT
    @Path("corrected")
    @Bulky
    @Allowed(Permission.HAND_IN_FILE)
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand in the Word file as it was corrected before it was signed",
            description =
                    "By whom and when as the signed copy. A Word file (.docx) of at most 20 MB, without macros, embedded objects and"
                            + " anything that is fetched from elsewhere. It stands for the revision from then on; an earlier one is kept.")
    @APIResponseSchema(HandedIn.class)
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that was read",
            example = "\"2\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, description = WorkflowResource.KEY_IS, example = KEY)
    public RestResponse<HandedIn> handInCorrected(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Format.DOCX,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] file) {
        return answer(desk.handIn(id, on, FileKind.CORRECTED, file));
    }

    private Response printed(String id, Format format) {
        Report report = permissions.readable(id);
        return files.generated(stored(report), format).answer(report.version(), "private, no-cache");
    }

    private Optional<ReportVersion> newest(Report report) {
        return revisions.latest(report.id());
    }

    private ReportVersion stored(Report report) {
        return newest(report)
                .orElseThrow(() -> ProblemException.of(
                        Kind.NOT_FOUND,
                        "Báo cáo chưa chốt số liệu nên chưa có tệp; bản dự thảo xem tại chính báo cáo.",
                        "The report is not assembled and has no files yet; its draft is the report itself."));
    }

    private static RestResponse<HandedIn> answer(HandedIn receipt) {
        return RestResponse.ResponseBuilder.ok(receipt)
                .header(HttpHeaders.ETAG, Versions.etag(receipt.version()))
                .build();
    }
}

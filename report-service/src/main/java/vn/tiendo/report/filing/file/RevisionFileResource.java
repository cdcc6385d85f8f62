package vn.tiendo.report.filing.file;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.archive.FileKind;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.render.Format;

@Path("/api/v1/reports/{id}/versions/{revision}/files")
@Allowed(Permission.READ)
@Tag(name = "Files")
class RevisionFileResource {

    private final Revisions revisions;
    private final RevisionFiles files;
    private final Permissions permissions;

    RevisionFileResource(Revisions revisions, RevisionFiles files, Permissions permissions) {
        this.revisions = revisions;
        this.files = files;
        this.permissions = permissions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Files of one revision",
            description =
                    "As of the newest one: what was handed in for it, or before it was numbered, then what was printed.")
    public Page<FileItem> list(
            @RestPath @Parameter(description = "Id of the report", example = FileResource.ID) String id,
            @RestPath @Parameter(description = "Number of the revision", example = "1") int revision) {
        return new Page<>(files.of(known(id, revision)), null);
    }

    @GET
    @Path("docx")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The Word file of one revision, as it was printed",
            description = "Its stored bytes, which never change.")
    @APIResponse(
            responseCode = "200",
            description = "The Word file",
            content = @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response docx(
            @RestPath @Parameter(description = "Id of the report", example = FileResource.ID) String id,
            @RestPath @Parameter(description = "Number of the revision", example = "1") int revision) {
        return printed(id, revision, Format.docx);
    }

    @GET
    @Path("pdf")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The PDF of one revision, as it was printed",
            description = "Its stored bytes, which never change.")
    @APIResponse(
            responseCode = "200",
            description = "The PDF",
            content = @Content(mediaType = Format.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(
            @RestPath @Parameter(description = "Id of the report", example = FileResource.ID) String id,
            @RestPath @Parameter(description = "Number of the revision", example = "1") int revision) {
        return printed(id, revision, Format.pdf);
    }

    @GET
    @Path("xlsx")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The workbook of one revision, as it was printed",
            description = "Its stored bytes, which never change.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = Format.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response xlsx(
            @RestPath @Parameter(description = "Id of the report", example = FileResource.ID) String id,
            @RestPath @Parameter(description = "Number of the revision", example = "1") int revision) {
        return printed(id, revision, Format.xlsx);
    }

    @GET
    @Path("html")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The page of one revision, as it was printed",
            description = "Its stored bytes, which never change.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response html(
            @RestPath @Parameter(description = "Id of the report", example = FileResource.ID) String id,
            @RestPath @Parameter(description = "Number of the revision", example = "1") int revision) {
        return printed(id, revision, Format.html);
    }

    @GET
    @Path("signed")
    @Bulky
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The signed copy (bản ký) of one revision",
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
            @RestPath @Parameter(description = "Id of the report", example = FileResource.ID) String id,
            @RestPath @Parameter(description = "Number of the revision", example = "1") int revision,
            @RestQuery("hash")
                    @Pattern(regexp = RevisionFiles.HASH, message = "{hash.form}")
                    @Parameter(description = "An earlier one, by its SHA-256 in hex")
                    String hash) {
        return files.handedIn(known(id, revision), FileKind.SIGNED, hash, revision);
    }

    @GET
    @Path("corrected")
    @Bulky
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The corrected Word file of one revision",
            description = "Byte for byte as it was handed in, to be saved.")
    @APIResponse(
            responseCode = "200",
            description = "The corrected file",
            content = @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response corrected(
            @RestPath @Parameter(description = "Id of the report", example = FileResource.ID) String id,
            @RestPath @Parameter(description = "Number of the revision", example = "1") int revision,
            @RestQuery("hash")
                    @Pattern(regexp = RevisionFiles.HASH, message = "{hash.form}")
                    @Parameter(description = "An earlier one, by its SHA-256 in hex")
                    String hash) {
        return files.handedIn(known(id, revision), FileKind.CORRECTED, hash, revision);
    }

    @GET
    @Path("corrected/differences")
    @Bulky
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What was corrected in the Word file of one revision",
            description = "Paragraph by paragraph and row by row, against the Word file that was printed of it.")
    public FileDifferences differences(
            @RestPath @Parameter(description = "Id of the report", example = FileResource.ID) String id,
            @RestPath @Parameter(description = "Number of the revision", example = "1") int revision) {
        return files.differences(known(id, revision));
    }

    private Response printed(String id, int revision, Format format) {
        return files.generated(known(id, revision), format).answer(revision, "private, max-age=31536000, immutable");
    }

    private ReportVersion known(String id, int revision) {
        permissions.readable(id);
        return revisions
                .findOptional(id, revision)
                .orElseThrow(() -> ProblemException.notFound("bản báo cáo", "revision", String.valueOf(revision)));
    }
}

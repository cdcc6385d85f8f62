package vn.tiendo.report.filing.workflow;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
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
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.archive.ReportFiles;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.archive.Served;
import vn.tiendo.report.render.Format;

@Path("/api/v1/reports/{id}/versions")
@Allowed(Permission.READ)
@Tag(name = "Reports")
class RevisionResource {

    private static final String EXAMPLE = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu";

    private final Revisions revisions;
    private final ReportFiles files;
    private final ReportDocuments documents;
    private final Permissions permissions;

    RevisionResource(Revisions revisions, ReportFiles files, ReportDocuments documents, Permissions permissions) {
        this.revisions = revisions;
        this.files = files;
        this.documents = documents;
        this.permissions = permissions;
    }

    /** A revision of a report. */
    @Schema(name = "ReportVersion")
    record VersionItem(
            @Schema(examples = "1") int revision,
            @Schema(description = "Why it was made") ReportVersion.Cause cause,

            @Schema(description = "Subject of the token; `system`: by the system itself", examples = "system")
            String by,

            @Schema(
                    description =
                            "SHA-256 of the JSON without number, day and signer, in hex: numbering does not change"
                                    + " it")
            String hash,

            @Schema(description = "Changes before this instant count", examples = "2026-11-09T17:00:00Z")
            Instant cutOff,

            @Schema(description = "All changes before this instant are in", nullable = true)
            Instant asOf,

            @Schema(description = "Nothing from before the cut-off was still on its way")
            boolean complete,

            @Schema(examples = "2026-11-09T17:00:03Z") Instant assembledAt,

            @Schema(description = "It was handed in") boolean submitted,

            @Schema(description = "Its files; JSON is the record itself, whose hash is above")
            List<FileItem> files) {

        static VersionItem of(ReportVersion v, Report report, List<ReportFiles.Entry> files) {
            return new VersionItem(
                    v.revision,
                    v.cause,
                    v.madeBy,
                    v.contentHash,
                    v.cutOff,
                    v.asOf,
                    v.complete,
                    v.assembledAt,
                    report.receipt().submittedRevision() != null
                                    && v.revision == report.receipt().submittedRevision()
                            || v.cause == ReportVersion.Cause.SUBMITTED
                            || v.cause == ReportVersion.Cause.SIGNED,
                    files.stream()
                            .map(f -> new FileItem(f.format(), f.sha256(), f.size()))
                            .toList());
        }
    }

    /** A file of a revision. */
    @Schema(name = "ReportFile")
    record FileItem(
            Format format,

            @Schema(description = "SHA-256 of its bytes, in hex; null: it is being printed", nullable = true)
            String sha256,

            @Schema(description = "In bytes; null: it is being printed", examples = "48213", nullable = true)
            Integer size) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Stored revisions of a report",
            description = "Oldest first; none before it is assembled. Of a draft as the draft itself.")
    public Page<VersionItem> versions(
            @RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id) {
        Report report = readable(id);
        return new Page<>(
                revisions.of(id).stream()
                        .map(v -> VersionItem.of(v, report, files.of(id, v.revision)))
                        .toList(),
                null);
    }

    @GET
    @Path("{revision}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Format.PDF, Format.DOCX, Format.XLSX})
    @Operation(
            summary = "One revision, as it was stored",
            description = "Its bytes never change, whatever becomes of the figures or of the layout.")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportContent.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response revision(
            @RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id,
            @RestPath @Parameter(description = "Number of the revision", example = "1") int revision,
            @RestQuery("format") @Parameter(description = "Goes before `Accept`, for links") Format format,
            @Context Request request) {
        ReportVersion version = known(id, revision);
        return documents
                .of(version, Served.chosen(format, request))
                .answer(version.revision, "private, max-age=31536000, immutable");
    }

    @GET
    @Path("{revision}/differences")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What is different in a revision",
            description = "Against an earlier one, in the order of the report. None for the first.")
    public Page<Difference> differences(
            @RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id,
            @RestPath @Parameter(description = "Number of the revision", example = "2") int revision,
            @RestQuery("since") @Min(1) @Parameter(description = "Default: the revision before it", example = "1")
                    Integer since) {
        ReportVersion now = known(id, revision);
        int before = since == null ? revision - 1 : since;
        List<Difference> found =
                before < 1 ? List.of() : Difference.between(known(id, before).content(), now.content());
        return new Page<>(found, null);
    }

    private Report readable(String id) {
        Report report = permissions.readable(id);
        return report;
    }

    private ReportVersion known(String id, int revision) {
        readable(id);
        return revisions
                .findOptional(id, revision)
                .orElseThrow(() -> ProblemException.notFound("bản báo cáo", "revision", String.valueOf(revision)));
    }
}

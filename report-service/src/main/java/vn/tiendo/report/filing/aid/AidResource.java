package vn.tiendo.report.filing.aid;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.Format;
import vn.tiendo.report.render.document.PartProposal;

@Path("/api/v1/reports/{id}")
@Allowed(Permission.READ)
@Tag(name = "Reports")
class AidResource {

    private static final String EXAMPLE =
            "quang-ninh-205-kh-ubnd-2024-tong-hop-2026-quang-ninh-so-khoa-hoc-va-cong-nghe";

    private final ReportDocuments documents;
    private final DocumentRenderer renderer;
    private final SubmissionLetters letters;
    private final Permissions permissions;

    AidResource(
            ReportDocuments documents, DocumentRenderer renderer, SubmissionLetters letters, Permissions permissions) {
        this.documents = documents;
        this.renderer = renderer;
        this.letters = letters;
        this.permissions = permissions;
    }

    /** The formats of a submission letter. */
    @Schema(name = "SubmissionLetterFormat")
    enum SubmissionFormat {
        docx,
        pdf,
        html
    }

    /** What may be taken for each part. */
    @Schema(name = "ReportProposals")
    record Proposals(List<PartProposal> parts) {}

    @GET
    @Path("proposals")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the writer may take for each part",
            description =
                    "Made of what was reported, for each part of the usual outline: to be taken into the narrative as it is, or changed."
                            + " What is taken unchanged does not stand in the document twice.")
    public Proposals proposals(@RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id) {
        return new Proposals(PartProposal.of(documents.content(visible(id))));
    }

    @GET
    @Path("control-sheet")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "Control sheet of a report",
            description =
                    "Phiếu kiểm soát số liệu, a page for those who make the report: where its figures come from, what is asked of"
                            + " them, what waits or was left out. Nothing of it stands in the document.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response controlSheet(@RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id) {
        return Response.ok(renderer.controlSheet(documents.content(visible(id))), MediaType.TEXT_HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("submission-letter")
    @Produces({Format.DOCX, Format.PDF, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getSubmissionLetter",
            summary = "Letter that lays a report before the committee",
            description =
                    "A draft of the tờ trình of the focal agency with the report that the provincial committee issues, ready to be"
                            + " numbered and signed. Nothing is stored. 404 for a report that its reporter issues itself.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = {
                @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response submissionLetter(
            @RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id,
            @RestQuery("format") @DefaultValue("docx") @Parameter(description = "For links", example = "docx")
                    SubmissionFormat format) {
        Report report = visible(id);
        return letters.of(report, documents.content(report), Format.valueOf(format.name()));
    }

    private Report visible(String id) {
        return permissions.readable(id);
    }
}

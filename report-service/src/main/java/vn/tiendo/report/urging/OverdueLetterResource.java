package vn.tiendo.report.urging;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.assembly.letter.OverdueLetter;
import vn.tiendo.report.compliance.LetterFormat;
import vn.tiendo.report.compliance.LetterRequest;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;
import vn.tiendo.report.render.document.OfficialDocument;

@Path("/api/v1/urging-letters/tasks")
@Allowed(Permission.READ)
@Tag(name = "Urging letters", description = "Letters to those who have tasks after their due day")
class OverdueLetterResource {

    private final OverdueLetters letters;
    private final DocumentRenderer renderer;
    private final Clock clock;

    OverdueLetterResource(OverdueLetters letters, DocumentRenderer renderer, Clock clock) {
        this.letters = letters;
        this.renderer = renderer;
        this.clock = clock;
    }

    @GET
    @Produces({Format.DOCX, Format.PDF, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getOverdueLetter",
            summary = "Letter that urges those who have overdue tasks",
            description =
                    "The official letter (công văn đôn đốc) as of now, ready to be numbered and signed, or what it is written"
                            + " from as JSON: which tasks of a plan are after their due day, and until when they, or the reasons of"
                            + " the delay, are asked for. One letter to all with the tasks in an annex, or with `agency` one to each."
                            + " Nothing is stored and nothing is sent. 404 when nothing is overdue.")
    @APIResponse(responseCode = "404", description = "No such plan, or nothing is overdue")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = {
                @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OverdueLetter.class))
            })
    public Response letter(
            @RestQuery("plan")
                    @Parameter(description = "Whose tasks", required = true, example = "quang-ninh-205-kh-ubnd-2024")
                    String plan,
            @Valid @BeanParam LetterRequest wanted,
            @RestQuery("format") @Parameter(description = "Goes before `Accept`, for links", example = "docx")
                    LetterFormat format,
            @Context Request request) {
        if (plan == null) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER, "plan", "Cần nêu kế hoạch.", "A plan has to be named.");
        }
        OverdueLetter letter = letters.of(plan, wanted.order(LocalDate.now(clock)));
        Format chosen = LetterFormat.chosen(format, request);
        byte[] printed = chosen == Format.json
                ? Document.write(letter).getBytes(StandardCharsets.UTF_8)
                : renderer.print(OfficialDocument.of(letter), letter.asOf(), chosen);
        return LetterFormat.answer(printed, FileName.of(letter, chosen), chosen);
    }
}

package vn.tiendo.report.compliance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.assembly.UrgingLetter;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;

@Path("/api/v1/compliance/{duty}/urging-letter")
@Allowed(Permission.READ)
@Tag(name = "Compliance")
class LetterResource {

    private static final List<Format> FORMATS = List.of(Format.docx, Format.pdf, Format.html, Format.json);
    private static final List<Variant> VARIANTS = FORMATS.stream()
            .map(f -> new Variant(MediaType.valueOf(f.type), (String) null, null))
            .toList();

    private final UrgingLetters letters;
    private final DocumentRenderer renderer;
    private final Scope scope;
    private final Clock clock;

    LetterResource(UrgingLetters letters, DocumentRenderer renderer, Scope scope, Clock clock) {
        this.letters = letters;
        this.renderer = renderer;
        this.scope = scope;
        this.clock = clock;
    }

    /** The formats of a letter. */
    @Schema(name = "LetterFormat")
    enum LetterFormat {
        docx,
        pdf,
        html,
        json
    }

    @GET
    @Produces({Format.DOCX, Format.PDF, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getUrgingLetter",
            summary = "Letter that urges those who have not reported",
            description =
                    "The official letter (công văn đôn đốc) as of now, ready to be numbered and signed, or what it is written from as JSON: by the focal agency to the"
                            + " agencies that have not handed in, or by the provincial committee to the focal agency. Nothing is"
                            + " stored and nothing is sent. 404 when all have reported.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = {
                @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UrgingLetter.class))
            })
    public Response letter(
            @RestPath
                    @Parameter(
                            description = "Id of a yearly obligation or of a request",
                            example = "quang-ninh-205-kh-ubnd-2024-co-quan")
                    String duty,
            @RestQuery("year")
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(description = "Default: this year in Asia/Ho_Chi_Minh", example = "2026")
                    Integer year,
            @RestQuery("level")
                    @DefaultValue("FIRST")
                    @Parameter(description = "Of a request that is consolidated; an obligation has one level")
                    Obligation.Level level,
            @RestQuery("format") @Parameter(description = "Goes before `Accept`, for links", example = "docx")
                    LetterFormat format,
            @Context Request request) {
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        UrgingLetter letter = letters.of(duty, asked, level, scope.provinces(null))
                .orElseThrow(() -> ProblemException.notFound("chế độ báo cáo của năm này", "such duty", duty));
        if (letter.missing().isEmpty()) {
            throw ProblemException.of(
                    Kind.NOT_FOUND,
                    "Tất cả cơ quan, đơn vị đã nộp báo cáo; không có công văn đôn đốc.",
                    "All have reported; there is nobody to urge.");
        }
        Format chosen = format == null ? accepted(request) : Format.valueOf(format.name());
        return Response.ok(renderer.print(letter, chosen), chosen.type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.disposition(FileName.of(letter, chosen), chosen.isShown()))
                .build();
    }

    private static Format accepted(Request request) {
        return Optional.ofNullable(request.selectVariant(VARIANTS))
                .map(v -> FORMATS.get(VARIANTS.indexOf(v)))
                .orElse(Format.docx);
    }
}

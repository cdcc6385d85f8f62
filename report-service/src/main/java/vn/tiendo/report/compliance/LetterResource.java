package vn.tiendo.report.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.tiendo.report.assembly.letter.UrgingLetter;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;

@Path("/api/v1/compliance/{duty}/urging-letter")
@Allowed(Permission.READ)
@Tag(name = "Compliance")
class LetterResource {

    private final UrgingLetters letters;
    private final DocumentRenderer renderer;
    private final Clock clock;

    LetterResource(UrgingLetters letters, DocumentRenderer renderer, Clock clock) {
        this.letters = letters;
        this.renderer = renderer;
        this.clock = clock;
    }

    @GET
    @Produces({Format.DOCX, Format.PDF, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getUrgingLetter",
            summary = "Letter that urges those who have not reported",
            description =
                    "The official letter (công văn đôn đốc) as of now, ready to be numbered and signed, or what it is written from as JSON: by the focal agency to the"
                            + " agencies that have not handed in, or by the provincial committee to the focal agency; one letter to all, or"
                            + " with `agency` one to each. Nothing is stored and nothing is sent. 404 when all have reported.")
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
            @RestQuery("reportPeriod")
                    @Pattern(regexp = "\\d{4}-([HQ]\\d|M\\d\\d)")
                    @Parameter(
                            description =
                                    "Part of the year, of an obligation that is due more often than once a year. Default: the one that was due last, else the first",
                            example = "2026-Q2")
                    String reportPeriod,
            @RestQuery("level")
                    @DefaultValue("FIRST")
                    @Parameter(description = "Of a request that is consolidated; an obligation has one level")
                    Obligation.Level level,
            @Valid @BeanParam LetterRequest wanted,
            @RestQuery("format") @Parameter(description = "Goes before `Accept`, for links", example = "docx")
                    LetterFormat format,
            @Context Request request) {
        UrgingLetter letter =
                letters.of(new UrgingLetters.Duty(duty, year, reportPeriod, level), wanted.order(LocalDate.now(clock)));
        Format chosen = LetterFormat.chosen(format, request);
        return LetterFormat.answer(renderer.print(letter, chosen), FileName.of(letter, chosen), chosen);
    }
}

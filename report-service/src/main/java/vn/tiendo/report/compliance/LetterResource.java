package vn.tiendo.report.compliance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
import vn.tiendo.access.Allowed;
import vn.tiendo.access.Permission;
import vn.tiendo.http.Days;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.content.Capacity;
import vn.tiendo.report.content.Letter;
import vn.tiendo.report.content.UrgingLetter;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.render.Format;

@Path("/api/v1/compliance/{duty}/urging-letter")
@Allowed(Permission.READ)
@Tag(name = "Compliance")
class LetterResource {

    private final UrgingLetters letters;
    private final LetterAnswer answer;
    private final Scope scope;
    private final Clock clock;

    LetterResource(UrgingLetters letters, LetterAnswer answer, Scope scope, Clock clock) {
        this.letters = letters;
        this.answer = answer;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces({Format.DOCX, Format.PDF, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getUrgingLetter",
            summary = "Letter that urges those who have not reported",
            description =
                    "The official letter (công văn đôn đốc) as of now, ready to be numbered and signed, or what it is written from as JSON: by the focal agency to the"
                            + " agencies that have not handed in, or by the provincial committee to the focal agency; one letter to all, or with"
                            + " `agency` one to each. Nothing is stored and nothing is sent. 404 when all have reported.")
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
            @RestQuery("by") @Parameter(description = LetterAnswer.BY) Letter.Author by,
            @RestQuery("agency") @Parameter(description = LetterAnswer.AGENCY, example = "quang-ninh-so-noi-vu")
                    String agency,
            @RestQuery("newDay") @Parameter(description = LetterAnswer.NEW_DAY, example = "2026-11-24")
                    LocalDate newDay,
            @RestQuery("capacity") @DefaultValue("HEAD") @Parameter(description = LetterAnswer.CAPACITY)
                    Capacity capacity,
            @RestQuery("post")
                    @Size(max = 200, message = "{text.tooLong}")
                    @Parameter(description = LetterAnswer.POST, example = "CHÁNH VĂN PHÒNG")
                    String post,
            @RestQuery("format") @Parameter(description = "Goes before `Accept`, for links", example = "docx")
                    LetterAnswer.LetterFormat format,
            @Context Request request) {
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        UrgingLetter letter = letters.of(
                        duty,
                        asked,
                        level,
                        LetterAnswer.order(by, agency, newDay, capacity, post, clock),
                        scope.provinces(null))
                .orElseThrow(() -> ProblemException.notFound("chế độ báo cáo của năm này", "such duty", duty));
        if (letter.missing().isEmpty()) {
            throw ProblemException.of(
                    Kind.NOT_FOUND,
                    agency == null
                            ? "Tất cả cơ quan, đơn vị đã nộp báo cáo; không có công văn đôn đốc."
                            : "Cơ quan này không nợ báo cáo; không có công văn đôn đốc.",
                    agency == null
                            ? "All have reported; there is nobody to urge."
                            : "This agency owes no report; there is nobody to urge.");
        }
        return answer.of(letter, format, request);
    }
}

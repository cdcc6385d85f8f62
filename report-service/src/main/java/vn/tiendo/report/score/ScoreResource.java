package vn.tiendo.report.score;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;
import vn.tiendo.report.score.ScoreSheets.Question;

@Path("/api/v1/score-sheets")
@Allowed(Permission.READ)
@Tag(name = "Score sheets", description = "The agencies of a province side by side, with points by printed rules")
class ScoreResource {

    private static final List<Format> FORMATS = List.of(Format.json, Format.html, Format.xlsx, Format.docx, Format.pdf);
    private static final List<Variant> VARIANTS = FORMATS.stream()
            .map(f -> new Variant(MediaType.valueOf(f.type), (String) null, null))
            .toList();

    private final ScoreSheets sheets;
    private final DocumentRenderer renderer;
    private final Registries registries;
    private final Scope scope;
    private final Clock clock;

    ScoreResource(ScoreSheets sheets, DocumentRenderer renderer, Registries registries, Scope scope, Clock clock) {
        this.sheets = sheets;
        this.renderer = renderer;
        this.registries = registries;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Format.XLSX, Format.DOCX, Format.PDF})
    @Operation(
            operationId = "getScoreSheet",
            summary = "Score sheet of the agencies",
            description =
                    "For each agency that answers now, in a year or a quarter: its tasks as `/progress` counts those of the year,"
                            + " how long they are overdue, how often a completion was sent back, how it reported, and points by"
                            + " rules that are printed with the sheet. Of a quarter the tasks are those of the year up to its end,"
                            + " reports and completions that were sent back those of the quarter. A task that several agencies answer"
                            + " for stands in the row of each; `total` has it once. As JSON, as a workbook, or as a report of the"
                            + " agency that follows the plans with the table as its annex, by `Accept`; `format` goes before it. One"
                            + " province at a time: a token of all provinces names the province or the plan.")
    @APIResponse(responseCode = "404", description = "No such province or plan, or none that the caller may know of")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScoreSheet.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @RestQuery("province")
                    @Parameter(
                            description = "Plans issued by this province and by those merged into it",
                            example = "quang-ninh")
                    String province,
            @RestQuery("plan") @Parameter(description = "One plan", example = "quang-ninh-205-kh-ubnd-2024")
                    String plan,
            @RestQuery("year")
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(description = "Default: this year in Asia/Ho_Chi_Minh", example = "2026")
                    Integer year,
            @RestQuery("quarter") @Min(1) @Max(4) @Parameter(description = "Default: the whole year", example = "3")
                    Integer quarter,
            @RestQuery("asOf")
                    @Parameter(
                            description = "What was recorded by the end of this day counts; default: now",
                            example = "2026-11-20")
                    LocalDate asOf,
            @RestQuery("format") @Parameter(description = "Goes before `Accept`, for links", example = "xlsx")
                    Format format,
            @Context Request request) {
        LocalDate today = LocalDate.now(clock);
        ScorePeriod period = ScorePeriod.of(year == null ? today.getYear() : year, quarter, asOf, today);
        Registry registry = registries.current();
        Question asked = asked(registry, province, plan, period);
        ScoreSheet sheet = sheets.of(registry, asked);
        Format chosen = format == null ? accepted(request) : format;
        String name = "Bảng chấm điểm " + sheet.periodWords() + " - "
                + sheet.province().name();
        return Response.ok(print(sheet, registry, chosen), chosen.type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.disposition(FileName.of(name, chosen), chosen.isShown()))
                .build();
    }

    /** Rules and ranks are those of one province. */
    private Question asked(Registry registry, String province, String plan, ScorePeriod period) {
        Set<String> issuers = scope.provinces(province);
        Set<String> answering = plan != null && registry.plans().containsKey(plan)
                ? Set.of(registry.answersNow(registry.plans().get(plan).province()))
                : issuers.stream().map(registry::answersNow).collect(Collectors.toUnmodifiableSet());
        if (answering.size() != 1) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "province",
                    "Bảng chấm điểm lập cho từng tỉnh; cần nêu tỉnh hoặc kế hoạch.",
                    "A score sheet is that of one province: name the province or a plan.");
        }
        return new Question(answering.iterator().next(), issuers, plan, period);
    }

    private byte[] print(ScoreSheet sheet, Registry registry, Format format) {
        if (format == Format.json) {
            return Document.write(sheet).getBytes(StandardCharsets.UTF_8);
        }
        if (sheet.plans().isEmpty()) {
            throw ProblemException.of(
                    Kind.NOT_FOUND,
                    "Tỉnh này chưa có kế hoạch; không có bảng chấm điểm để in.",
                    "There is no plan in this province, so there is nothing to print.");
        }
        Instant now = clock.instant();
        ScoreDocument document = new ScoreDocument(sheet, registry, now);
        return format == Format.xlsx
                ? renderer.print(document.workbook())
                : renderer.print(document.write(), now, format);
    }

    private static Format accepted(Request request) {
        return Optional.ofNullable(request.selectVariant(VARIANTS))
                .map(v -> FORMATS.get(VARIANTS.indexOf(v)))
                .orElse(Format.json);
    }
}

package vn.tiendo.report.comparison;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.table.TableFormat;
import vn.tiendo.platform.table.Tables;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.comparison.StoredComparisons.Head;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

@Path("/api/v1/comparisons")
@Allowed(Permission.READ)
@Tag(
        name = "Comparisons",
        description = "The provinces side by side, year by year; for callers not limited to a province")
class ComparisonResource {

    private final StoredComparisons stored;
    private final ComparisonAssembly assembly;
    private final ComparisonPages pages;
    private final Closing closing;
    private final Registries registries;
    private final Tables tables;
    private final Scope scope;

    ComparisonResource(
            StoredComparisons stored,
            ComparisonAssembly assembly,
            ComparisonPages pages,
            Closing closing,
            Registries registries,
            Tables tables,
            Scope scope) {
        this.stored = stored;
        this.assembly = assembly;
        this.pages = pages;
        this.closing = closing;
        this.registries = registries;
        this.tables = tables;
        this.scope = scope;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV, TableFormat.XLSX})
    @Operation(
            summary = "Comparisons of provinces",
            description =
                    "One a year, from the year of the first plan registered here up to this one, all on one page. Not found"
                            + " for a token that is limited to a province.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(
            responseCode = "404",
            description = "Not found",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Page<ComparisonItem> list(
            @RestQuery("format") @Parameter(description = TableFormat.DOCUMENTED) TableFormat format) {
        requireWholeCountry("comparisons");
        Map<Integer, Head> heads = stored.heads();
        List<ComparisonItem> items = assembly.years(registries.current()).stream()
                .map(year -> Optional.ofNullable(heads.get(year))
                        .map(ComparisonItem::of)
                        .orElseGet(() -> ComparisonItem.draft(year, closing.of(year))))
                .toList();
        return tables.beside(format, new Page<>(items, null), ComparisonTable.TABLE, () -> items);
    }

    @GET
    @Path("{year}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, TableFormat.CSV, TableFormat.XLSX})
    @Operation(
            summary = "The comparison of provinces of one year",
            description =
                    "The stored bytes once it is assembled after its cut-off, with an ETag; before that a draft as of now,"
                            + " which is not stored. Counts are those of the progress query for the closing day; a merged"
                            + " province stands under its successor. As JSON, as HTML, or as a table"
                            + " with a row for each province (CSV, or a workbook) by `Accept`; `format` goes before it."
                            + " Not found for a token that is limited to a province.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ComparisonReport.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TableFormat.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TableFormat.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response get(
            @RestPath
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(description = "Year that is compared", example = "2026")
                    int year,
            @RestQuery("format") @Parameter(description = "Goes before `Accept`, for links") ComparisonFormat format,
            @Context Request request) {
        requireWholeCountry(String.valueOf(year));
        ComparisonFormat chosen = ComparisonFormat.chosen(format, request);
        Optional<StoredComparison> found = stored.of(year);
        if (chosen.isTable()) {
            ComparisonReport report = found.map(StoredComparison::report).orElseGet(() -> draft(year));
            return tables.file(chosen.ofTable(), ComparisonTable.ofYear(year), report.provinces())
                    .answer();
        }
        if (found.isPresent()) {
            EntityTag tag = new EntityTag(chosen.tag(found.get().hash()));
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
            return chosen.answer(
                            unchanged != null
                                    ? unchanged
                                    : Response.ok(found.get().in(chosen)))
                    .tag(tag)
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                    .build();
        }
        ComparisonReport draft = draft(year);
        String text = chosen == ComparisonFormat.html ? pages.render(draft) : draft.json();
        return chosen.answer(Response.ok(text.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private ComparisonReport draft(int year) {
        Registry registry = registries.current();
        if (!assembly.years(registry).contains(year)) {
            throw notFound(String.valueOf(year));
        }
        return assembly.draft(year, registry);
    }

    /** What compares all provinces is nothing that a token of one province may know of. */
    private void requireWholeCountry(String asked) {
        if (scope.caller().province() != null) {
            throw notFound(asked);
        }
    }

    private static ProblemException notFound(String asked) {
        return ProblemException.notFound("báo cáo so sánh các tỉnh", "comparison of provinces", asked);
    }
}

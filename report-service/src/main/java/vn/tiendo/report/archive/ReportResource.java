package vn.tiendo.report.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
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
import vn.tiendo.http.Caller.Role;
import vn.tiendo.http.Page;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.report.access.DayPlace;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.annual.AnnualReport;
import vn.tiendo.report.ledger.Document;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.render.HtmlReport;

@Path("/api/v1/reports")
@RolesAllowed({
    Role.READER,
    Role.AGENCY_REPORTER,
    Role.FOCAL,
    Role.COMMITTEE,
    Role.PLAN_EDITOR,
    Role.OPERATOR,
    Role.AUDITOR
})
@Tag(name = "Reports", description = "What is owed, drafts, and what was assembled at the closing dates")
class ReportResource {

    private static final String EXAMPLE = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Reports reports;
    private final ReportVersions versions;
    private final Assembly assembly;
    private final HtmlReport html;
    private final Registries registries;
    private final Scope scope;
    private final Clock clock;

    ReportResource(
            Reports reports,
            ReportVersions versions,
            Assembly assembly,
            HtmlReport html,
            Registries registries,
            Scope scope,
            Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.assembly = assembly;
        this.html = html;
        this.registries = registries;
        this.scope = scope;
        this.clock = clock;
    }

    /** The formats of a report. */
    enum Format {
        json,
        html
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reports that are owed or assembled",
            description = "A row exists from 1 January of its year. In the order of the dates that count.")
    public Page<ReportItem> list(
            @RestQuery("province")
                    @Parameter(
                            description = "Plans issued by this province and by those merged into it",
                            example = "quang-ninh")
                    String province,
            @RestQuery("year") @Min(2000) @Max(2200) @Parameter(description = "Reporting year", example = "2026")
                    Integer year,
            @RestQuery("plan") @Parameter(description = "One plan", example = "quang-ninh-205-kh-ubnd-2024")
                    String plan,
            @RestQuery("agency") @Parameter(description = "Who reports", example = "quang-ninh-so-noi-vu")
                    String agency,
            @RestQuery("state") @Parameter(description = "Where the report stands") ReportState state,
            @RestQuery("kind") @Parameter(description = "Kind of obligation", example = "ANNUAL") String kind,
            @RestQuery("level") @Parameter(description = "Agencies, or focal agency") Obligation.Level level,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    @Parameter(description = "At most so many rows")
                    int limit) {
        Reports.Filter filter = new Reports.Filter(scope.provinces(province), year, plan, agency, state, kind, level);
        Registry registry = registries.current();
        Instant now = clock.instant();
        return Page.of(reports.matching(filter, DayPlace.after(cursor), limit + 1), limit, r -> new DayPlace(
                                r.effectiveDue, r.id)
                        .cursor())
                .map(r -> ReportItem.from(r, registry, now));
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            summary = "One report",
            description =
                    "The stored bytes once it is assembled, with an ETag; before that a draft as of now, which is not"
                            + " stored. As JSON or HTML by `Accept`; `format` goes before it.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AnnualReport.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response get(
            @RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id,
            @RestQuery("format") @Parameter(description = "Goes before `Accept`, for links") Format format,
            @Context Request request) {
        Report report = visible(id);
        Format chosen = format != null ? format : accepted(request);
        Optional<ReportVersion> stored = versions.latest(id);
        if (stored.isPresent()) {
            return stored(stored.get(), chosen, request);
        }
        Registry registry = registries.current();
        if (!Assembly.isKnown(report, registry)) {
            throw ProblemException.of(
                    Kind.UNAVAILABLE,
                    "Danh mục của kế hoạch này chưa nạp xong; hãy thử lại sau.",
                    "The registry of this plan is still being loaded; try again later.");
        }
        AnnualReport draft = assembly.draft(report, registry);
        byte[] bytes =
                (chosen == Format.html ? html.render(draft) : Document.write(draft)).getBytes(StandardCharsets.UTF_8);
        return answer(Response.ok(bytes), chosen)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response stored(ReportVersion version, Format format, Request request) {
        // Each format has bytes of its own, so it has a tag of its own.
        EntityTag tag = new EntityTag(version.revision + (format == Format.html ? "-html" : ""));
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                notModified != null ? notModified : Response.ok(format == Format.html ? version.html : version.json());
        return answer(response, format)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder response, Format format) {
        return response.type(format == Format.html ? HTML : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static Format accepted(Request request) {
        Variant variant =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
                        .build());
        return variant != null && MediaType.TEXT_HTML_TYPE.isCompatible(variant.getMediaType())
                ? Format.html
                : Format.json;
    }

    /** A revision of a report. */
    @Schema(name = "ReportVersion")
    record VersionItem(
            @Schema(examples = "1") int revision,

            @Schema(description = "SHA-256 of the JSON as served, in hex")
            String hash,

            @Schema(description = "Changes before this instant count", examples = "2026-11-09T17:00:00Z")
            Instant cutOff,

            @Schema(description = "All changes before this instant are in", nullable = true)
            Instant asOf,

            @Schema(description = "Nothing from before the cut-off was still on its way")
            boolean complete,

            @Schema(examples = "2026-11-09T17:00:03Z") Instant assembledAt) {}

    @GET
    @Path("{id}/versions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stored revisions of a report", description = "Oldest first; none before it is assembled.")
    public Page<VersionItem> versions(
            @RestPath @Parameter(description = "Id of the report", example = EXAMPLE) String id) {
        visible(id);
        return new Page<>(
                versions.of(id).stream()
                        .map(v ->
                                new VersionItem(v.revision, v.contentHash, v.cutOff, v.asOf, v.complete, v.assembledAt))
                        .toList(),
                null);
    }

    private Report visible(String id) {
        return reports.findByIdOptional(id)
                .filter(r -> scope.sees(r.province))
                .orElseThrow(() -> ProblemException.notFound("báo cáo", "report", id));
    }
}

package vn.tiendo.report.filing.outline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.input.Days;
import vn.tiendo.report.content.outline.Outline;

@Path("/api/v1/obligations/{id}/outlines/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Outlines", description = "Which parts the reports of a year have, in which order and under which headings")
class OutlineResource {

    private static final String ID = "quang-ninh-205-kh-ubnd-2024-co-quan";

    private final OutlineDesk desk;

    OutlineResource(OutlineDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "The outline of an obligation's reports of a year",
            description = "`usual`: nobody has set one. `ETag` \"0\" then.")
    @APIResponseSchema(OutlineView.class)
    public RestResponse<OutlineView> get(
            @RestPath @Parameter(description = "Id of the obligation", example = ID) String id,
            @RestPath
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(description = "Reporting year", example = "2026")
                    int year) {
        return tagged(desk.read(id, year));
    }

    @PUT
    @Allowed(Permission.SET_OUTLINE)
    @Operation(
            summary = "Set the outline of an obligation's reports of a year",
            description =
                    "By the focal agency. A part that is not named is left out; each stands at most once. A chapter of one section"
                            + " has no heading under its own. It holds for what is assembled from then on: drafts at once, closed reports"
                            + " when their figures are taken anew.")
    @APIResponseSchema(OutlineView.class)
    public RestResponse<OutlineView> set(
            @RestPath @Parameter(description = "Id of the obligation", example = ID) String id,
            @RestPath
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(description = "Reporting year", example = "2026")
                    int year,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "The `ETag` that was read", example = "\"0\"")
                    String ifMatch,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "outline", value = """
                            {"letter":"Công văn số 1234/SKHCN-QLKH ngày 15/10/2026 của Sở Khoa học và Công nghệ",
                             "chapters":[
                               {"title":"Kết quả thực hiện","sections":[{"part":"RESULTS"},{"part":"TASKS","title":"Kết quả cụ thể"}]},
                               {"title":"Khó khăn, vướng mắc","sections":[{"part":"DIFFICULTIES"}]},
                               {"title":"Đề xuất, kiến nghị","sections":[{"part":"PROPOSALS"}]}]}""")))
                    @NotNull(message = "{outline.required}")
                    @Valid
                    Outline body) {
        return tagged(desk.set(id, year, new Precondition(ifMatch, null), body));
    }

    private static RestResponse<OutlineView> tagged(OutlineView.Versioned outline) {
        return Answers.of(outline.view(), Versions.etag(outline.version()));
    }
}

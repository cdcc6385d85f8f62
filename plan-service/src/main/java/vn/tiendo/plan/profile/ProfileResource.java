package vn.tiendo.plan.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;

@Path("/api/v1/agencies/{id}/document-profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Agencies")
class ProfileResource {

    private static final String ID = "quang-ninh-so-ngoai-vu";

    private static final String PROFILE = """
            {
              "parents": [{"name": "Ủy ban nhân dân tỉnh Quảng Ninh"}],
              "symbols": {"report": "{n}/BC-SNgV", "letter": "{n}/SNgV-{unit}", "submission": "{n}/TTr-SNgV"},
              "post": "GIÁM ĐỐC",
              "layout": "DECREE_30",
              "draftingUnit": "VP",
              "recipients": ["Lãnh đạo Sở"],
              "source": "Công văn số 12/SNgV-VP ngày 05/01/2026 của Sở Ngoại vụ"
            }""";

    private final ProfileDesk desk;

    ProfileResource(ProfileDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "What stands on the documents of an agency",
            description =
                    "As its focal agency set it, else as shipped. What is null is not known and is left as a gap on"
                            + " documents. `ETag` \"0\": nothing is known of this agency.")
    @APIResponseSchema(DocumentProfile.class)
    public RestResponse<DocumentProfile> get(@RestPath @Parameter(example = ID) String id) {
        return tagged(desk.read(id));
    }

    @PUT
    @Allowed(Permission.SET_DOCUMENT_PROFILE)
    @Operation(
            summary = "Set what stands on the documents of an agency",
            description =
                    "By the focal agency, for the agencies of its province, with the source. Takes the place of all that was said before;"
                            + " what is set here stays when the shipped catalogue is loaded again. A symbol that another agency of the"
                            + " province has is refused (409), except between people's committees, to which the decree gives one; so is a"
                            + " placeholder, which issues no documents. A recipient that has ended is refused with its successor (422).")
    @APIResponseSchema(DocumentProfile.class)
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, example = "2026-01-05-the-thuc-01")
    public RestResponse<DocumentProfile> set(
            @RestPath @Parameter(example = ID) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "department", value = PROFILE)))
                    @NotNull(message = "{profile.required}")
                    @Valid
                    ProfileRequest body) {
        return tagged(desk.set(id, on, body));
    }

    private static RestResponse<DocumentProfile> tagged(ProfileDesk.Versioned profile) {
        return Answers.of(profile.profile(), Versions.etag(profile.version()));
    }
}

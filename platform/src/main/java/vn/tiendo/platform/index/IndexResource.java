package vn.tiendo.platform.index;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;

@Path("/api/v1")
@Allowed(Permission.READ)
@Tag(name = "Index", description = "What there is")
class IndexResource {

    private final EntryPoints entryPoints;

    IndexResource(EntryPoints entryPoints) {
        this.entryPoints = entryPoints;
    }

    @CheckedTemplate(basePath = "index")
    static class Templates {

        private Templates() {}

        static native TemplateInstance index(ApiIndex index);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getIndex",
            summary = "What there is",
            description =
                    "Entry points: what can be asked for without knowing an id, each with its methods and one line in Vietnamese"
                            + " and English, read from this document; and where the document and Swagger UI are. As JSON, or as"
                            + " a page for people where `Accept` prefers HTML.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ApiIndex.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(@Context Request request) {
        ApiIndex index = entryPoints.index();
        return isPageWanted(request)
                ? answer(Templates.index(index).render(), MediaType.TEXT_HTML + ";charset=UTF-8")
                : answer(index, MediaType.APPLICATION_JSON);
    }

    private static boolean isPageWanted(Request request) {
        Variant chosen =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
                        .build());
        return chosen != null && MediaType.TEXT_HTML_TYPE.isCompatible(chosen.getMediaType());
    }

    private static Response answer(Object entity, String type) {
        return Response.ok(entity, type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}

package vn.tiendo.platform.index;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.origin.PathOfThisService;

/**
 * What a service offers.
 *
 * @param entryPoints what can be asked for without knowing an id; the document tells of all below
 */
public record ApiIndex(
        @Schema(examples = "plan-service") String service, List<EntryPoint> entryPoints, List<Document> documents) {

    /**
     * What can be asked for.
     *
     * @param name path below the root of the API
     * @param methods that its path takes, in alphabetical order
     * @param vietnamese what it is, in one line
     * @param english the same
     */
    @Schema(name = "EntryPoint")
    public record EntryPoint(
            @Schema(examples = "plans") String name,

            @Schema(examples = "/api/v1/plans") @JsonSerialize(using = PathOfThisService.class)
            String href,

            List<String> methods,

            @Schema(examples = "Các kế hoạch") String vietnamese,

            @Schema(examples = "Plans") String english) {}

    /**
     * What tells of the API.
     *
     * @param type media type
     */
    @Schema(name = "DocumentLink")
    public record Document(
            @Schema(examples = "openapi") String name,

            @Schema(examples = "/q/openapi") @JsonSerialize(using = PathOfThisService.class)
            String href,

            @Schema(examples = "application/yaml") String type,

            @Schema(examples = "Tài liệu OpenAPI") String vietnamese,

            @Schema(examples = "OpenAPI document") String english) {}
}

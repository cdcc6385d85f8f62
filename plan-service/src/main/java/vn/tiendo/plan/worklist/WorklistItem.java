package vn.tiendo.plan.worklist;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.origin.PathOfThisService;

/**
 * How much of one kind waits for the caller.
 *
 * @param label name of the kind, in Vietnamese
 * @param link path and query of the list that shows just these
 */
@Schema(name = "WorklistItem")
public record WorklistItem(
        Waiting kind,

        @Schema(description = "Name of the kind", examples = "Nhiệm vụ quá hạn")
        String label,

        @Schema(examples = "2") long count,

        @JsonSerialize(using = PathOfThisService.class)
        @Schema(
                description = "The list that shows just these",
                examples = "/api/v1/assignments?answersNow=quang-ninh-so-noi-vu&overdue=true")
        String link) {

    /** @param query of the list, by which they were counted too */
    public static WorklistItem of(Waiting kind, long count, String path, Map<String, String> query) {
        String link = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
        return new WorklistItem(kind, kind.label, count, link);
    }
}

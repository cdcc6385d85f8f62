package vn.tiendo.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.origin.PathOfThisService;

/**
 * Problem details (RFC 9457), media type {@code application/problem+json}.
 *
 * @param type path of the page that tells of the kind, below the root of the service; a program may switch on its last part
 * @param title what kind of problem, the same for each occurrence
 * @param status HTTP status
 * @param detail this occurrence, in Vietnamese unless {@code Accept-Language} prefers English
 * @param instance path of the request; null within a larger answer
 * @param errors one entry for each field that is wrong
 * @param requestId also in the header {@code X-Request-Id} and in the service's log; null within a larger answer
 */
public record Problem(
        @Schema(examples = "/problems/stale-version") @JsonSerialize(using = PathOfThisService.class)
        String type,

        @Schema(examples = "Phiên bản đã cũ") String title,
        @Schema(examples = "412") int status,

        @Schema(examples = "Phân công đã sang phiên bản 3; yêu cầu dựa trên phiên bản 2.")
        String detail,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(examples = "/api/v1/assignments/01942000-0000-7000-8000-000000000000")
        String instance,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> errors,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(examples = "0af7651916cd43dd8448eb211c80319c")
        String requestId) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What is wrong with one field.
     *
     * @param field name as sent, with dots and indices ({@code evidence[0].date}), or the name of a parameter or header
     * @param detail what is wrong, in the caller's language
     */
    @Schema(name = "ProblemField")
    public record Field(
            @Schema(examples = "completedOn") String field,

            @Schema(examples = "Ngày hoàn thành không được sau hôm nay.")
            String detail) {}

    /**
     * The same of a request.
     *
     * @param root below which the service was asked, or empty
     */
    public Problem of(String root, String requestId) {
        return new Problem(root + type, title, status, detail, instance, errors, requestId);
    }
}

package vn.tiendo.plan.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;

/**
 * How documents name a plan: what its file left blank is entered once.
 *
 * @param plan its id
 * @param version of the plan after it
 */
@Schema(name = "PlanCitation")
public record Citation(String plan, long version, String citation, String shortTitle) {

    /**
     * What is entered.
     *
     * @param citation in full
     * @param shortTitle after the first mention; left out: by its kind and number
     */
    @Schema(name = "PlanCitationWords")
    public record Words(
            @Schema(
                    examples =
                            "Kế hoạch số 812/KH-UBND ngày 27/9/2024 của Ủy ban nhân dân tỉnh Gia Lai về phát triển đội ngũ trí thức")
            @OneLine
            @NotBlank(message = "{citation.required}")
            @Size(max = 600, message = "{text.tooLong}")
            String citation,

            @Schema(examples = "Kế hoạch số 812/KH-UBND", nullable = true)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @OneLine
            @Size(max = 200, message = "{text.tooLong}")
            String shortTitle) {}
}

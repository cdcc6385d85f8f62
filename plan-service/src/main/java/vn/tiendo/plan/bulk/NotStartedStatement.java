package vn.tiendo.plan.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.input.OneLine;

/**
 * That nothing is begun of all that an agency has not touched.
 *
 * @param agency whose assignments they are, or null: the caller's own
 * @param year whose report counts them
 * @param plan one plan, or null: all
 */
@Schema(name = "NotStartedStatement")
public record NotStartedStatement(
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                nullable = true,
                description = "Agency that answers for them now; default: the caller's own",
                examples = "quang-ninh-so-y-te")
        @OneLine
        String agency,

        @NotNull(message = "{year.required}")
        @Min(value = Days.FIRST_YEAR_OF_PLANS, message = "{year.range}")
        @Max(value = Days.LAST_YEAR, message = "{year.range}")
        @Schema(
                description =
                        "Year of the report: what comes again and ends in it, and what is to be done once and has begun by then",
                examples = "2026")
        Integer year,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "One plan; default: all", examples = "quang-ninh-205-kh-ubnd-2024")
        @OneLine
        String plan) {}

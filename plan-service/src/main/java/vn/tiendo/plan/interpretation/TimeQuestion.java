package vn.tiendo.plan.interpretation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.platform.input.Days;

/**
 * A plan's words about time, with what gives a year that they leave out, in this order.
 *
 * @param year known from the heading
 * @param heading of the column or section
 * @param title of the plan
 * @param planDate the first such date on or after it; default: today
 */
@Schema(name = "TimeFrameQuestion")
record TimeQuestion(
        @NotBlank(message = "{interpretation.text.required}")
        @Size(max = InterpretationResource.LONGEST_TEXT, message = "{text.tooLong}")
        @Schema(examples = "Quý I, II/2025")
        String text,

        @Schema(examples = "2024-09-16") PlanDate planDate,

        @Size(max = InterpretationResource.LONGEST_TEXT, message = "{text.tooLong}")
        @Schema(examples = "Thời gian thực hiện (năm 2025)")
        String heading,

        @Size(max = InterpretationResource.LONGEST_TEXT, message = "{text.tooLong}")
        @Schema(examples = "Kế hoạch cải cách hành chính năm 2025")
        String title,

        @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) @Schema(examples = "2025")
        Integer year) {}

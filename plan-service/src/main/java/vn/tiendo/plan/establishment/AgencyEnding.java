package vn.tiendo.plan.establishment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.input.OneLine;

/**
 * The act that ends an agency.
 *
 * @param lastDay on which it is there
 * @param successors who takes over the day after; empty: nobody does
 */
@Schema(name = "AgencyEnding")
record AgencyEnding(
        @NotNull(message = "{decision.required}") @Valid Decision act,

        @NotNull(message = "{agency.lastDay.required}") @Schema(examples = "2026-12-31")
        LocalDate lastDay,

        @NotNull(message = "{agency.successors.required}") @Size(max = 200, message = "{rows.range}")
        List<@NotNull(message = "{row.required}") @Valid Successor> successors) {

    /**
     * One agency that takes over.
     *
     * @param function only for tasks with this function; null: the general successor
     */
    @Schema(name = "SuccessorChange")
    record Successor(
            @NotNull(message = "{agency.successor.required}")
            @Size(min = 1, max = 160, message = "{text.range}")
            @OneLine
            @Schema(examples = "quang-ninh-so-tai-chinh")
            String agency,

            @Size(min = 1, max = 200, message = "{text.range}")
            @OneLine
            @Schema(nullable = true, examples = "giáo dục nghề nghiệp")
            String function) {}
}

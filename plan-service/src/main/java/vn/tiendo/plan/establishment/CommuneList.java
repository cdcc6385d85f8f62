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
 * The communes of a province, or more of them.
 *
 * @param act by which they are there, such as Resolution 1679/NQ-UBTVQH15
 * @param validFrom the day from which on they, and no placeholder, are given tasks and owe reports
 * @param communes by their names
 */
@Schema(name = "CommuneList")
record CommuneList(
        @NotNull(message = "{decision.required}") @Valid Decision act,

        @NotNull(message = "{agency.from.required}") @Schema(examples = "2027-01-01")
        LocalDate validFrom,

        @NotNull(message = "{rows.required}") @Size(min = 1, max = 500, message = "{rows.range}") @OneLine
        List<@NotNull(message = "{row.required}") @Size(min = 1, max = 200, message = "{text.range}") String>
                communes) {}

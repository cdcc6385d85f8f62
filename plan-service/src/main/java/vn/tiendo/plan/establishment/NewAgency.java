package vn.tiendo.plan.establishment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.input.OneLine;

/**
 * An agency that is set up.
 *
 * @param validFrom first day
 * @param aliases other spellings of the same body
 * @param act the decision by which it is there
 */
@Schema(name = "NewAgency")
record NewAgency(
        @NotNull(message = "{interpretation.province.required}")
        @Size(min = 1, max = 60, message = "{text.range}")
        @OneLine
        @Schema(examples = "quang-ninh")
        String province,

        @NotNull(message = "{agency.name.required}")
        @Size(min = 1, max = 300, message = "{text.range}")
        @OneLine
        @Schema(examples = "Trung tâm Chuyển đổi số tỉnh")
        String name,

        @NotNull(message = "{agency.kind.required}") AgencyDefinition.Kind kind,

        @NotNull(message = "{agency.from.required}") @Schema(examples = "2026-12-01")
        LocalDate validFrom,

        @Size(max = 20, message = "{rows.range}") @Schema(nullable = true) @OneLine
        List<@NotNull(message = "{row.required}") @Size(min = 1, max = 300, message = "{text.range}") String> aliases,

        @NotNull(message = "{decision.required}") @Valid Decision act) {}

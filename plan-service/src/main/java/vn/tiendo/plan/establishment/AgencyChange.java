package vn.tiendo.plan.establishment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;

/**
 * How an agency is called from now on, whole: what is left out is not known. Its id, its kind and its province stay.
 *
 * @param validFrom first day; null: from before the plans
 * @param source the document or the person by which it is known
 */
@Schema(name = "AgencyChange")
record AgencyChange(
        @NotNull(message = "{agency.name.required}")
        @Size(min = 1, max = 300, message = "{text.range}")
        @OneLine
        @Schema(examples = "Sở Khoa học, Công nghệ và Chuyển đổi số")
        String name,

        @Schema(nullable = true, examples = "2025-03-01") LocalDate validFrom,

        @Size(max = 20, message = "{rows.range}") @Schema(nullable = true) @OneLine
        List<@NotNull(message = "{row.required}") @Size(min = 1, max = 300, message = "{text.range}") String> aliases,

        @NotNull(message = "{source.required}")
        @Size(min = 1, max = 300, message = "{text.range}")
        @OneLine
        @Schema(examples = "Quyết định số 3456/QĐ-UBND ngày 20/11/2026 của Ủy ban nhân dân tỉnh")
        String source) {}

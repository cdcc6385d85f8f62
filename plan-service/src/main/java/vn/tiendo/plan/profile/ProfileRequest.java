package vn.tiendo.plan.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;

/**
 * A document profile as a focal agency sets it, whole: what is left out is not known.
 *
 * @param source the document or the person by which it is known
 */
@Schema(name = "DocumentProfileChange")
public record ProfileRequest(
        @Size(min = 1, max = 300, message = "{text.range}")
        @OneLine
        @Schema(nullable = true, examples = "Hội Nông dân tỉnh Quảng Ninh")
        String fullName,

        @Size(max = 10, message = "{rows.range}") @Schema(nullable = true)
        List<@NotNull(message = "{row.required}") @Valid ParentName> parents,

        @Valid @Schema(nullable = true) SymbolsRequest symbols,

        @Size(min = 1, max = 200, message = "{text.range}")
        @OneLine
        @Schema(nullable = true, examples = "TM. BAN THƯỜNG TRỰC")
        String authority,

        @Size(min = 1, max = 200, message = "{text.range}") @OneLine @Schema(nullable = true, examples = "GIÁM ĐỐC")
        String post,

        @Schema(nullable = true) DocumentProfile.Layout layout,

        @Size(min = 1, max = 50, message = "{text.range}") @OneLine @Schema(nullable = true, examples = "CCVC")
        String draftingUnit,

        @Size(max = 30, message = "{rows.range}") @Schema(nullable = true) @OneLine
        List<@NotNull(message = "{row.required}") @Size(min = 1, max = 300, message = "{text.range}") String>
                recipients,

        @NotNull(message = "{source.required}")
        @Size(min = 1, max = 300, message = "{text.range}")
        @OneLine
        @Schema(examples = "Công văn số 12/SNgV-VP ngày 05/01/2026 của Sở Ngoại vụ")
        String source) {

    /** A body above the agency; null from a day on: nobody any more. */
    @Schema(name = "ParentOnDocumentsChange")
    public record ParentName(
            @Size(min = 1, max = 300, message = "{text.range}")
            @OneLine
            @Schema(nullable = true, examples = "Ủy ban nhân dân tỉnh Quảng Ninh")
            String name,

            @Schema(nullable = true, examples = "2025-07-01")
            LocalDate from) {}

    /** Patterns of number and symbol. */
    @Schema(name = "SymbolPatternsChange")
    public record SymbolsRequest(
            @Size(min = 1, max = 60, message = "{text.range}")
            @OneLine
            @Schema(nullable = true, examples = "{n}/BC-SNgV")
            String report,

            @Size(min = 1, max = 60, message = "{text.range}")
            @OneLine
            @Schema(nullable = true, examples = "{n}/SNgV-{unit}")
            String letter,

            @Size(min = 1, max = 60, message = "{text.range}")
            @OneLine
            @Schema(nullable = true, examples = "{n}/TTr-SNgV")
            String submission) {}

    DocumentProfile profile() {
        return new DocumentProfile(
                fullName,
                parents == null
                        ? List.of()
                        : parents.stream()
                                .map(p -> new DocumentProfile.Parent(p.name(), p.from()))
                                .toList(),
                symbols == null
                        ? null
                        : new DocumentProfile.Symbols(symbols.report(), symbols.letter(), symbols.submission()),
                authority,
                post,
                layout,
                draftingUnit,
                recipients,
                source);
    }
}

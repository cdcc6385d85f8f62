package vn.tiendo.plan.profile;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What stands on the documents that an agency issues. Null is not known: it is left as a gap, and never made from the agency's name.
 *
 * @param fullName name in the head of its documents; null: its name in the registry
 * @param parents the body named above it, each from a day on
 * @param symbols patterns of number and symbol
 * @param authority for whom the head signs
 * @param post of the head
 * @param draftingUnit abbreviation of the unit that drafts, as in "Lưu: VT, CCVC"
 * @param recipients who else receives its reports
 * @param source where all of this is known from
 */
@Schema(name = "DocumentProfile")
public record DocumentProfile(
        @Schema(examples = "Hội Nông dân tỉnh Quảng Ninh", nullable = true)
        String fullName,

        List<Parent> parents,
        @Schema(nullable = true) Symbols symbols,

        @Schema(examples = "TM. ỦY BAN NHÂN DÂN", nullable = true)
        String authority,

        @Schema(examples = "GIÁM ĐỐC", nullable = true) String post,
        Layout layout,
        @Schema(examples = "CCVC", nullable = true) String draftingUnit,
        List<String> recipients,

        @Schema(examples = "Công văn số 12/SNgV-VP ngày 05/01/2026", nullable = true)
        String source) {

    /** Of an agency of which nothing is known. */
    static final DocumentProfile UNKNOWN =
            new DocumentProfile(null, List.of(), null, null, null, Layout.DECREE_30, null, List.of(), null);

    public DocumentProfile {
        parents = parents == null ? List.of() : List.copyOf(parents);
        layout = layout == null ? Layout.DECREE_30 : layout;
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    /** After which rules the head and the foot are laid out. */
    @Schema(name = "DocumentLayout")
    public enum Layout {
        /** Decree 30/2020/NĐ-CP. */
        DECREE_30("NĐ 30"),
        /** A template of the agency's own: Party bodies and the Youth Union. Text and annexes are printed, head and foot are left to it. */
        OWN("RIÊNG");

        /** Its name in the catalogue files. */
        public final String words;

        Layout(String words) {
            this.words = words;
        }
    }

    /**
     * A body above the agency.
     *
     * @param name null: nobody stands above it from then on
     * @param from first day; null: from the beginning
     */
    @Schema(name = "ParentOnDocuments")
    public record Parent(
            @Schema(examples = "Ủy ban nhân dân tỉnh Quảng Ninh", nullable = true)
            String name,

            @Schema(examples = "2025-07-01", nullable = true)
            LocalDate from) {}

    /** Patterns of number and symbol: {@code {n}} is the number, {@code {unit}} the drafting unit. */
    @Schema(name = "SymbolPatterns")
    public record Symbols(
            @Schema(examples = "{n}/BC-SNgV", nullable = true)
            String report,

            @Schema(examples = "{n}/SNgV-{unit}", nullable = true)
            String letter,

            @Schema(examples = "{n}/TTr-SNgV", nullable = true)
            String submission) {}
}

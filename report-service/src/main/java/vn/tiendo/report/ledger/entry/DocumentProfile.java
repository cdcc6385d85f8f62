package vn.tiendo.report.ledger.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What stands on the documents that an agency issues. Null is unknown: it is left as a gap and never guessed.
 *
 * @param fullName the agency's name in the head of its documents
 * @param parents the body named above it, each from a day on
 * @param symbols patterns of number and symbol
 * @param authority for whom the head signs, for instance TM. ỦY BAN NHÂN DÂN
 * @param post of the head
 * @param layout DECREE_30, or OWN: head and foot follow a template of the agency's own; kept as a word
 * @param draftingUnit abbreviation of the unit that drafts, as in "Lưu: VT, CCVC"
 * @param recipients who else receives its reports
 */
public record DocumentProfile(
        String fullName,
        List<Parent> parents,
        Symbols symbols,
        String authority,
        String post,
        String layout,
        String draftingUnit,
        List<String> recipients) {

    /** Of an agency of which nothing is known. */
    public static final DocumentProfile UNKNOWN =
            new DocumentProfile(null, List.of(), Symbols.UNKNOWN, null, null, "DECREE_30", null, List.of());

    public DocumentProfile {
        parents = Document.list(parents);
        symbols = symbols == null ? Symbols.UNKNOWN : symbols;
        layout = layout == null ? "DECREE_30" : layout;
        recipients = Document.list(recipients);
    }

    /**
     * A body above the agency.
     *
     * @param name null: nobody stands above it from then on
     * @param from first day; null: from the beginning
     */
    public record Parent(String name, LocalDate from) {}

    /**
     * Patterns such as {@code {n}/BC-SNgV} and {@code {n}/SNV-{unit}}: {@code {n}} is the number, {@code {unit}} the drafting unit.
     */
    public record Symbols(String report, String letter, String submission) {

        static final Symbols UNKNOWN = new Symbols(null, null, null);
    }

    /** The body above the agency on a day, or null. */
    public String parentOn(LocalDate day) {
        return parents.stream()
                .filter(p -> p.from() == null || !p.from().isAfter(day))
                .max(Comparator.comparing(p -> p.from() == null ? LocalDate.MIN : p.from()))
                .map(Parent::name)
                .orElse(null);
    }
}

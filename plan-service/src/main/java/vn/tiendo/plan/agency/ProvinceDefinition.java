package vn.tiendo.plan.agency;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A province (tỉnh) as the catalogue gives it.
 *
 * @param id readable slug, never reused
 * @param validTo last day of a province that was merged away, else null
 * @param successor the province that continues it, else null
 * @param legalBasis act of the merger, else null
 * @param codes dated codes; the same code may later belong to another province, so none of them is a key
 * @param predecessors the provinces that were merged into this one, the one whose name it bears among them; none where there was no merger
 */
@Schema(name = "Province")
public record ProvinceDefinition(
        String id,
        String name,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(nullable = true) String successor,
        @Schema(nullable = true) String legalBasis,
        List<Code> codes,
        Kind kind,
        List<Predecessor> predecessors) {

    /** What was stored before these were known lacks them. */
    public ProvinceDefinition {
        kind = kind == null ? Kind.PROVINCE : kind;
        predecessors = predecessors == null ? List.of() : List.copyOf(predecessors);
    }

    /** The same as what it is, and after whom. */
    public ProvinceDefinition after(Kind as, List<Predecessor> those) {
        return new ProvinceDefinition(id, name, validTo, successor, legalBasis, codes, as, those);
    }

    @Schema(name = "ProvinceKind")
    public enum Kind {
        PROVINCE("tỉnh"),
        CITY("thành phố");

        /** The kind's name in Vietnamese. */
        public final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A province of before a merger, known by name and codes: its plans are registered under the one that answers now. */
    @Schema(name = "ProvincePredecessor")
    public record Predecessor(String name, LocalDate validTo, String legalBasis, List<Code> codes) {}

    @Schema(name = "CodeScheme")
    public enum Scheme {
        STATISTICAL("THỐNG_KÊ"),
        ELECTRONIC_IDENTIFIER("ĐỊNH_DANH");

        /** The scheme's name in the catalogue files. */
        public final String words;

        Scheme(String words) {
            this.words = words;
        }
    }

    /** A code with the days between which it is this province's; null is open. */
    @Schema(name = "ProvinceCode")
    public record Code(
            Scheme scheme,
            String code,
            @Schema(nullable = true) LocalDate from,
            @Schema(nullable = true) LocalDate to,
            String source) {}
}

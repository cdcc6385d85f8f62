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
 */
@Schema(name = "Province")
public record ProvinceDefinition(
        String id,
        String name,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(nullable = true) String successor,
        @Schema(nullable = true) String legalBasis,
        List<Code> codes) {

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

package vn.tiendo.plan.agency;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An office that can be responsible, as the catalogue gives it.
 *
 * @param id slug: province and name
 * @param validFrom first day, or null: from before the plans
 * @param validTo last day, or null: goes on
 * @param placeholder stands for bodies whose list is not loaded yet
 * @param aliases other spellings of the same body
 * @param source where it is known from
 * @param successors who takes over the day after {@code validTo}; many-to-many, some only for a function
 */
@Schema(name = "Agency")
public record AgencyDefinition(
        String id,
        String province,
        String name,
        Kind kind,
        @Schema(nullable = true) LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        boolean placeholder,
        List<String> aliases,
        @Schema(nullable = true) String source,
        List<Succession> successors) {

    @Schema(name = "AgencyKind")
    public enum Kind {
        DEPARTMENT("sở"),
        BOARD("ban"),
        DISTRICT("cấp huyện"),
        COMMUNE("cấp xã"),
        ASSOCIATION("hội"),
        MEDIA("báo đài"),
        SCHOOL("trường"),
        FATHERLAND_FRONT("mặt trận"),
        MASS_ORGANISATION("đoàn thể"),
        UNIT("đơn vị"),
        PROVINCIAL_COMMITTEE("ubnd tỉnh");

        /** The kind's name in the catalogue files. */
        public final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * One agency that takes over.
     *
     * @param from first day
     * @param function only for tasks with this function; null: the general successor
     */
    @Schema(name = "Succession")
    public record Succession(
            String agency,
            LocalDate from,
            @Schema(nullable = true) String function,
            String legalBasis) {}

    /** The same by other names. */
    public AgencyDefinition called(String newName, LocalDate from, List<String> otherNames, String knownFrom) {
        return new AgencyDefinition(
                id, province, newName, kind, from, validTo, placeholder, otherNames, knownFrom, successors);
    }

    /** The same with a last day. */
    public AgencyDefinition ended(LocalDate lastDay, List<Succession> takenOverBy) {
        return new AgencyDefinition(
                id, province, name, kind, validFrom, lastDay, placeholder, aliases, source, takenOverBy);
    }

    @JsonIgnore
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}

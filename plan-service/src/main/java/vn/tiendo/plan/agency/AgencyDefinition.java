package vn.tiendo.plan.agency;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param sphere whose it is where it stands beside the province's own offices and no group has it among its members; else null
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
        List<Succession> successors,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        Sphere sphere) {

    /** One of the province's own. */
    public AgencyDefinition(
            String id,
            String province,
            String name,
            Kind kind,
            LocalDate validFrom,
            LocalDate validTo,
            boolean placeholder,
            List<String> aliases,
            String source,
            List<Succession> successors) {
        this(id, province, name, kind, validFrom, validTo, placeholder, aliases, source, successors, null);
    }

    /** Whose a body is that stands beside a province's own offices. No new kinds: who reads kinds would have to know them. */
    @Schema(name = "AgencySphere")
    public enum Sphere {
        /** Police, army, border guard. */
        CENTRE("trung ương"),
        /** Offices of the provincial Party committee, and its school. */
        PARTY("đảng"),
        /** The office of the deputies and of the people's council. */
        COUNCIL("dân cử");

        /** Its name in the catalogue files. */
        public final String words;

        Sphere(String words) {
            this.words = words;
        }
    }

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
                id, province, newName, kind, from, validTo, placeholder, otherNames, knownFrom, successors, sphere);
    }

    /** The same with a last day. */
    public AgencyDefinition ended(LocalDate lastDay, List<Succession> takenOverBy) {
        return new AgencyDefinition(
                id, province, name, kind, validFrom, lastDay, placeholder, aliases, source, takenOverBy, sphere);
    }

    /** Whether a group that stands for a kind has it among its members. */
    boolean isMemberOf(Kind group) {
        return kind == group && sphere == null;
    }

    @JsonIgnore
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}

package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.timeframe.PlanDate;

/**
 * The official document, without its tasks, targets and obligations.
 *
 * @param id readable slug
 * @param province province that issued it; a merger changes who answers, never the plan
 * @param number number and symbol as issued; a blank number is {@code /KH-UBND}
 * @param date as far as it is known
 * @param focalAgency agency that follows the plan up (cơ quan đầu mối)
 * @param funding funding text, in our words
 * @param sections headings that hold tasks, in the plan's order
 * @param guidance what the body says on sections whose tasks stand in an annex
 * @param sourceNote what looks like a slip of the document
 * @param inForceTo last day in force; null until an act ends it
 * @param endedBy the act that ends it, or null
 * @param parent the plan that an agency's own plan carries out, or null
 * @param amendments decisions that amended it, oldest first
 * @param citation how documents name it in full, or null: made of its number, date, issuer and title
 * @param shortTitle how they name it after that, or null: by its kind and number
 */
public record PlanDefinition(
        String id,
        String province,
        Kind kind,
        String issuer,
        String number,
        PlanDate date,
        String title,
        String focalAgency,
        List<LegalBasis> legalBases,
        @Schema(nullable = true) Signer signer,
        List<String> recipients,
        @Schema(nullable = true) String funding,
        List<Section> sections,
        List<Guidance> guidance,
        @Schema(nullable = true) String sourceNote,
        @Schema(nullable = true) LocalDate inForceTo,
        @Schema(nullable = true) Decision endedBy,
        @Schema(nullable = true) String parent,
        List<Amendment> amendments,
        @JsonInclude(JsonInclude.Include.NON_NULL) String citation,
        @JsonInclude(JsonInclude.Include.NON_NULL) String shortTitle) {

    /** A plan stored before there were amendments has none. */
    public PlanDefinition {
        amendments = amendments == null ? List.of() : amendments;
    }

    /** The heading of a section, or null where there is no such section. */
    public String nameOfSection(String sectionNumber) {
        return sections == null
                ? null
                : sections.stream()
                        .filter(section ->
                                section.number() != null && section.number().equals(sectionNumber))
                        .map(Section::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The same plan with an amendment more. */
    public PlanDefinition amendedBy(Amendment amendment) {
        return with(
                inForceTo,
                endedBy,
                Stream.concat(amendments.stream(), Stream.of(amendment)).toList());
    }

    /** The same plan with the act that ends it. */
    public PlanDefinition ended(LocalDate lastDay, Decision act) {
        return with(lastDay, act, amendments);
    }

    /** The same plan as documents are to name it; null: as it says itself. */
    public PlanDefinition cited(String inFull, String briefly) {
        return with(inForceTo, endedBy, amendments, inFull, briefly);
    }

    private PlanDefinition with(LocalDate lastDay, Decision act, List<Amendment> allAmendments) {
        return with(lastDay, act, allAmendments, citation, shortTitle);
    }

    private PlanDefinition with(
            LocalDate lastDay, Decision act, List<Amendment> allAmendments, String inFull, String briefly) {
        return new PlanDefinition(
                id,
                province,
                kind,
                issuer,
                number,
                date,
                title,
                focalAgency,
                legalBases,
                signer,
                recipients,
                funding,
                sections,
                guidance,
                sourceNote,
                lastDay,
                act,
                parent,
                allAmendments,
                inFull,
                briefly);
    }

    @Schema(name = "PlanKind")
    public enum Kind {
        PLAN("kế hoạch"),
        DECISION_WITH_PLAN("quyết định kèm kế hoạch"),
        /** An agency's own plan, which carries out its parent. */
        AGENCY_PLAN("kế hoạch của cơ quan");

        public final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    @Schema(name = "LegalRelation")
    public enum Relation {
        IMPLEMENTS("thực hiện"),
        BASED_ON("căn cứ"),
        PROPOSED_BY("đề nghị");

        public final String words;

        Relation(String words) {
            this.words = words;
        }
    }

    public record LegalBasis(
            Relation relation,
            String document,
            @Schema(nullable = true) LocalDate date,
            @Schema(nullable = true) String issuer) {}

    /** Authority and post; the person is no data of ours. */
    public record Signer(String authority, String post) {}

    public record Section(
            String number,
            String name,
            @Schema(nullable = true) Pillar pillar) {}

    public record Guidance(String section, String text) {}

    /** @param on day on which it was recorded here, in Asia/Ho_Chi_Minh */
    public record Amendment(Decision decision, LocalDate on, String note) {}
}

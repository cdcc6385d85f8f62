package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.progress.Pillar;

/**
 * What a reporter adds to the figures in his own words, one text for each part of the report. A line is a paragraph, one that
 * begins with a dash is an item of a list. Null: nothing to add.
 *
 * <p>The first seven are the parts that there have been from the beginning; they are written out when they are null, too, so that
 * what was stored then keeps its hash.
 */
@Schema(name = "Narrative")
public record Narrative(
        @Schema(description = "I. Công tác chỉ đạo, triển khai", nullable = true)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String direction,

        @Schema(description = "II.1. Kết quả chung", nullable = true)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String results,

        @Schema(description = "III.4. Nguyên nhân chậm tiến độ; newer words stand in the two causes", nullable = true)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String overdue,

        @Schema(
                description = "III.2. Khó khăn, vướng mắc",
                nullable = true,
                examples = "Chưa có hướng dẫn về chế độ đãi ngộ.")
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String difficulties,

        @Schema(
                description =
                        "V. Đề xuất, kiến nghị, each with whom it is addressed to. A text alone is one without an addressee",
                nullable = true)
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Valid
        @Size(max = Narrative.MAX_PROPOSALS, message = "{rows.range}")
        List<Proposal> proposals,

        @Schema(description = "II.5. Kinh phí thực hiện", nullable = true)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String funding,

        @Schema(description = "IV. Phương hướng, nhiệm vụ năm sau", nullable = true)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String nextYear,

        @Schema(description = "II.1. Ước đến hết năm", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String yearEndEstimate,

        @Schema(description = "II.2. Kết quả theo nhóm nhiệm vụ", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Valid
        PillarWords pillars,

        @Schema(description = "III.1. Kết quả nổi bật", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String strengths,

        @Schema(description = "III.3. Tồn tại, hạn chế", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String limitations,

        @Schema(description = "III.4. Nguyên nhân khách quan", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String objectiveCauses,

        @Schema(description = "III.4. Nguyên nhân chủ quan", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String subjectiveCauses) {

    /** Characters of one part. */
    public static final int MAX_LENGTH = 20_000;

    static final int MAX_PROPOSALS = 100;

    /** Nothing to add. */
    public static final Narrative NONE = of(Map.of());

    /** A text of blanks says nothing. */
    public Narrative {
        direction = stripped(direction);
        results = stripped(results);
        overdue = stripped(overdue);
        difficulties = stripped(difficulties);
        proposals = proposals == null || proposals.stream().noneMatch(Proposal::says)
                ? null
                : proposals.stream().filter(Objects::nonNull).toList();
        funding = stripped(funding);
        nextYear = stripped(nextYear);
        yearEndEstimate = stripped(yearEndEstimate);
        pillars = pillars == null || pillars.texts().isEmpty() ? null : pillars;
        strengths = stripped(strengths);
        limitations = stripped(limitations);
        objectiveCauses = stripped(objectiveCauses);
        subjectiveCauses = stripped(subjectiveCauses);
    }

    /** Whom a proposal is addressed to, the highest first. */
    @Schema(name = "ProposalAddressee")
    public enum Addressee {
        CENTRAL("Đối với Quốc hội, Chính phủ, Thủ tướng Chính phủ"),
        MINISTRIES("Đối với các bộ, ngành Trung ương"),
        PARTY_AND_COUNCIL("Đối với Tỉnh ủy, Hội đồng nhân dân tỉnh"),
        COMMITTEE("Đối với Ủy ban nhân dân tỉnh"),
        DEPARTMENTS("Đối với các sở, ban, ngành, địa phương");

        private final String words;

        Addressee(String words) {
            this.words = words;
        }

        /** As the heading over what is proposed to it. */
        public String words() {
            return words;
        }
    }

    /**
     * What is proposed to somebody.
     *
     * @param addressee null: nobody is named
     */
    @Schema(name = "Proposal")
    public record Proposal(
            @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
            Addressee addressee,

            @Schema(examples = "Đề nghị sớm ban hành hướng dẫn về chế độ đãi ngộ chuyên gia.")
            @NotBlank(message = "{proposal.required}")
            @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
            String text) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Proposal {
            text = stripped(text);
        }

        /** Of what was written when proposals were one text. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Proposal of(String text) {
            return new Proposal(null, text);
        }

        static boolean says(Proposal proposal) {
            return proposal != null && (proposal.text != null || proposal.addressee != null);
        }
    }

    /** Words for each of the groups of Resolution 45-NQ/TW, and for the tasks that are in none of them. */
    @Schema(name = "PillarWords")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PillarWords(
            @JsonProperty("AWARENESS") @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
            String awareness,

            @JsonProperty("TALENT") @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
            String talent,

            @JsonProperty("GOVERNANCE") @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
            String governance,

            @JsonProperty("RESOURCES") @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
            String resources,

            @JsonProperty("ASSOCIATIONS") @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
            String associations,

            @JsonProperty("GENERAL") @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
            String general) {

        /** Those that say something, in the order of the groups. */
        public Map<Pillar, String> texts() {
            Map<Pillar, String> texts = new EnumMap<>(Pillar.class);
            put(texts, Pillar.AWARENESS, awareness);
            put(texts, Pillar.TALENT, talent);
            put(texts, Pillar.GOVERNANCE, governance);
            put(texts, Pillar.RESOURCES, resources);
            put(texts, Pillar.ASSOCIATIONS, associations);
            put(texts, Pillar.UNKNOWN, general);
            return texts;
        }

        private static void put(Map<Pillar, String> texts, Pillar pillar, String text) {
            if (stripped(text) != null) {
                texts.put(pillar, text.strip());
            }
        }
    }

    /** One that says these texts, by the names of the fields; a proposal has no addressee. */
    public static Narrative of(Map<String, String> texts) {
        String proposal = texts.get("proposals");
        return new Narrative(
                texts.get("direction"),
                texts.get("results"),
                texts.get("overdue"),
                texts.get("difficulties"),
                proposal == null ? null : List.of(Proposal.of(proposal)),
                texts.get("funding"),
                texts.get("nextYear"),
                texts.get("yearEndEstimate"),
                null,
                texts.get("strengths"),
                texts.get("limitations"),
                texts.get("objectiveCauses"),
                texts.get("subjectiveCauses"));
    }

    /** Whether it says anything. */
    public boolean says() {
        return !equals(NONE);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

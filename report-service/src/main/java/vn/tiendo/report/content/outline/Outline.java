package vn.tiendo.report.content.outline;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;

/**
 * Đề cương: which parts a report has, in which order and under which headings. What is not named is left out.
 *
 * @param letter that sets it, as it is cited; null: the usual outline
 */
@Schema(name = "ReportOutline")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outline(
        @Schema(nullable = true, examples = "Công văn số 1234/SKHCN-QLKH ngày 15/10/2026 của Sở Khoa học và Công nghệ")
        @OneLine
        @Size(max = 300, message = "{text.tooLong}")
        String letter,

        @NotEmpty(message = "{outline.chapters.required}") @Valid
        List<Chapter> chapters) {

    /** The outline of a report for which nobody has set another one. */
    public static final Outline USUAL = new Outline(
            null,
            List.of(
                    new Chapter("Công tác chỉ đạo, triển khai", List.of(Section.of(Part.DIRECTION))),
                    new Chapter(
                            "Kết quả thực hiện",
                            sections(Part.RESULTS, Part.TASKS, Part.TARGETS, Part.COORDINATION, Part.FUNDING)),
                    new Chapter(
                            "Đánh giá chung",
                            sections(Part.STRENGTHS, Part.DIFFICULTIES, Part.LIMITATIONS, Part.CAUSES)),
                    new Chapter("Phương hướng, nhiệm vụ", List.of(Section.of(Part.NEXT_YEAR))),
                    new Chapter("Đề xuất, kiến nghị", List.of(Section.of(Part.PROPOSALS)))));

    public Outline {
        letter = letter == null || letter.isBlank() ? null : letter.strip();
        chapters = chapters == null ? List.of() : List.copyOf(chapters);
    }

    /**
     * A heading in Roman numbers.
     *
     * @param title written in upper case in the document
     * @param sections with one there is no heading under that of the chapter
     */
    @Schema(name = "OutlineChapter")
    public record Chapter(
            @Schema(examples = "Kết quả thực hiện")
            @OneLine
            @NotNull(message = "{outline.title.required}")
            @Size(min = 1, max = 200, message = "{text.range}")
            String title,

            @NotEmpty(message = "{outline.sections.required}") @Valid
            List<Section> sections) {

        public Chapter {
            sections = sections == null ? List.of() : List.copyOf(sections);
        }
    }

    /**
     * A part in its place.
     *
     * @param title null: as the part is usually called
     */
    @Schema(name = "OutlineSection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(
            @NotNull(message = "{outline.part.required}") Part part,

            @Schema(nullable = true, examples = "Kết quả chung") @OneLine @Size(max = 200, message = "{text.tooLong}")
            String title) {

        static Section of(Part part) {
            return new Section(part, null);
        }

        /** As it is called in the document. */
        public String heading() {
            return title == null || title.isBlank() ? part.title() : title.strip();
        }
    }

    private static List<Section> sections(Part... parts) {
        return Stream.of(parts).map(Section::of).toList();
    }

    /** Which parts stand in the report. */
    public Set<Part> parts() {
        return chapters.stream()
                .flatMap(c -> c.sections().stream())
                .map(Section::part)
                .collect(Collectors.toSet());
    }
}

package vn.tiendo.report.content;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reporter adds to the figures in his own words, one text for each part of the report; paragraphs are parted by line
 * breaks. Null: nothing to add.
 */
@Schema(name = "Narrative")
public record Narrative(
        @Schema(description = "I. Tình hình chỉ đạo, triển khai", nullable = true)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String direction,

        @Schema(description = "II. Đánh giá kết quả", nullable = true)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String results,

        @Schema(description = "IV. Nguyên nhân quá hạn", nullable = true)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String overdue,

        @Schema(
                description = "V. Khó khăn, vướng mắc",
                nullable = true,
                examples = "Chưa có hướng dẫn về chế độ đãi ngộ.")
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String difficulties,

        @Schema(
                description = "VI. Đề xuất, kiến nghị",
                nullable = true,
                examples = "Đề nghị Sở Nội vụ hướng dẫn cách xác định đối tượng.")
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String proposals,

        @Schema(description = "VII. Kinh phí", nullable = true)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String funding,

        @Schema(description = "VIII. Nhiệm vụ năm sau", nullable = true)
        @Size(max = Narrative.MAX_LENGTH, message = "{text.tooLong}")
        String nextYear) {

    /** Characters of one part. */
    public static final int MAX_LENGTH = 20_000;

    /** Nothing to add. */
    public static final Narrative NONE = new Narrative(null, null, null, null, null, null, null);

    /** A text of blanks says nothing. */
    public Narrative {
        direction = stripped(direction);
        results = stripped(results);
        overdue = stripped(overdue);
        difficulties = stripped(difficulties);
        proposals = stripped(proposals);
        funding = stripped(funding);
        nextYear = stripped(nextYear);
    }

    /** Whether it says anything. */
    public boolean says() {
        return Stream.of(direction, results, overdue, difficulties, proposals, funding, nextYear)
                .anyMatch(Objects::nonNull);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

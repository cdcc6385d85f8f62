package vn.tiendo.report.content;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;

/**
 * Phiếu kiểm soát số liệu: what those who make a report must know and its readers need not. Nothing of it stands in the document.
 *
 * @param noData past when the plan was registered, and nobody has said anything: done, on which day, or not?
 * @param acts tasks that wait for an act: is it issued, with which number and date, or not?
 * @param typedLater of earlier years, done before their reports closed or where there was none, and typed in since
 * @param pending counted as done, and not confirmed yet
 * @param returned counted as in progress: the completion was sent back
 * @param differences from what agencies have signed
 */
@Schema(
        name = "ReportControlSheet",
        description =
                "Phiếu kiểm soát số liệu: what those who make a report must know; nothing of it stands in the document")
public record ControlSheet(
        @Schema(description = "Past when the plan was registered, and nobody has said anything")
        List<Question> noData,

        @Schema(
                description =
                        "Tasks that wait for an act about which nobody has said anything: issued, with number and date, or not?")
        List<WaitingLine> acts,

        @Schema(
                description =
                        "Of earlier years, done before their reports closed or where there was none, and typed in since")
        List<ListedLine> typedLater,

        @Schema(description = "Counted as done, and not confirmed yet")
        List<ListedLine> pending,

        @Schema(description = "Counted as in progress: the completion was sent back")
        List<ListedLine> returned,

        @Schema(description = "Where the figures are others than those that an agency has signed")
        List<SignedDifference> differences) {

    /** A task of which nothing is known for some of its times. */
    @Schema(name = "ReportQuestion", description = "A task of which nothing is known for some of its times")
    public record Question(
            @Schema(description = "Its number", examples = "I.04")
            String task,

            String title,

            @Schema(examples = "[\"Quý IV/2024\"]") List<String> occurrences,

            List<Named> agencies,

            @Schema(examples = "Đã hoàn thành ngày … / chưa hoàn thành?")
            String question) {}

    /**
     * Where the figures at the closing are others than those that an agency has signed.
     *
     * @param signed how it stood in the agency's report, in Vietnamese
     * @param now how it is counted; null: it is not
     */
    @Schema(
            name = "ReportSignedDifference",
            description = "Where the figures at the closing are others than those that an agency has signed")
    public record SignedDifference(
            @Schema(description = "Its id", examples = "019b755a-2280-7414-9870-f64595070d0c")
            String assignment,

            @Schema(description = "Its number", examples = "IV.6.1")
            String task,

            Named agency,

            @Schema(description = "How it stood in the report of the agency", examples = "đã hoàn thành")
            String signed,

            @Schema(nullable = true, description = "How it is counted; null: it is not", examples = "đang thực hiện")
            String now) {}
}

package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /** Which state of an assignment stands in a consolidated report where the two differ. */
    @Schema(
            name = "ReportDifferenceChoice",
            description = "TAKEN: as the ledger has it at the closing of the report; LEFT: as the agency has signed it")
    public enum Choice {
        TAKEN,
        LEFT
    }

    /**
     * Where the figures at the closing are others than those that an agency has signed.
     *
     * @param id stays as long as both say the same; null in an older report
     * @param signed how it stood in the agency's report, in Vietnamese
     * @param now how the ledger has it at the closing; null: it is not counted
     * @param choice null: nobody has chosen, and the ledger counts
     * @param leavable true: what was signed can stand; else null
     */
    @Schema(
            name = "ReportSignedDifference",
            description = "Where the figures at the closing are others than those that an agency has signed")
    public record SignedDifference(
            @Schema(
                    nullable = true,
                    description = "Another one when one of the two changes; null in an older report",
                    examples = "3f9a1c2b7d40")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String id,

            @Schema(description = "Id of the assignment", examples = "019b755a-2280-7414-9870-f64595070d0c")
            String assignment,

            @Schema(description = "Its number", examples = "IV.6.1")
            String task,

            Named agency,

            @Schema(description = "How it stood in the report of the agency", examples = "đã hoàn thành")
            String signed,

            @Schema(
                    nullable = true,
                    description = "How the ledger has it at the closing; null: it is not counted",
                    examples = "đang thực hiện")
            String now,

            @Schema(nullable = true, description = "Null: nobody has chosen, and it is counted as the ledger has it")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Choice choice,

            @Schema(
                    nullable = true,
                    description =
                            "True: it can be left as signed. Else the plan itself has changed, and the ledger counts")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Boolean leavable) {

        public boolean isLeft() {
            return choice == Choice.LEFT;
        }

        /** Whether somebody can still choose, and has not. */
        public boolean waits() {
            return choice == null && Boolean.TRUE.equals(leavable);
        }
    }
}

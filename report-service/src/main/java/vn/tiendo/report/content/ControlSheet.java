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
@Schema(name = "ReportControlSheet")
public record ControlSheet(
        List<Question> noData,
        List<WaitingLine> acts,
        List<ListedLine> typedLater,
        List<ListedLine> pending,
        List<ListedLine> returned,
        List<SignedDifference> differences) {

    /** A task of which nothing is known for some of its times. */
    @Schema(name = "ReportQuestion")
    public record Question(
            String task, String title, List<String> occurrences, List<Named> agencies, String question) {}

    /**
     * Where the figures at the closing are others than those that an agency has signed.
     *
     * @param signed how it stood in the agency's report, in Vietnamese
     * @param now how it is counted; null: it is not
     */
    @Schema(name = "ReportSignedDifference")
    public record SignedDifference(
            String assignment,
            String task,
            Named agency,
            String signed,
            @Schema(nullable = true) String now) {}
}

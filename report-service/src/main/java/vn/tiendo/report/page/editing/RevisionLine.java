package vn.tiendo.report.page.editing;

import java.util.List;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.workflow.Difference;

/**
 * A revision with what is different in it.
 *
 * @param made when and why
 * @param closing up to when its figures speak
 * @param first there is none before it
 */
record RevisionLine(int number, String made, String closing, boolean first, List<Change> changes) {

    /** One place; null: nothing stood there. */
    record Change(String where, String before, String after) {}

    /** @param before content of the revision before it, or null */
    static RevisionLine of(ReportVersion revision, ReportContent before, ReportContent content) {
        String taken =
                before != null && isCountedAgain(before, content) ? "quyết định số liệu khác báo cáo đã ký" : null;
        String why =
                switch (revision.cause) {
                    case ASSEMBLED -> taken == null ? "chốt số liệu theo kỳ hạn" : taken;
                    case REASSEMBLED -> taken == null ? "lấy số liệu mới" : taken;
                    case SUBMITTED -> "nộp báo cáo";
                    case SIGNED -> "ghi số, ngày, người ký";
                };
        List<Change> changes = before == null
                ? List.of()
                : Difference.between(before, content).stream()
                        .map(d -> new Change(
                                StateWords.words(d.where()), StateWords.words(d.before()), StateWords.words(d.after())))
                        .toList();
        return new RevisionLine(
                revision.revision,
                why + " (lúc " + DateWords.until(revision.assembledAt) + ")",
                DateWords.until(revision.cutOff),
                before == null,
                changes);
    }

    /** Of the same figures another choice of what counts. */
    private static boolean isCountedAgain(ReportContent before, ReportContent content) {
        return before.coverage().assembledAt().equals(content.coverage().assembledAt());
    }
}

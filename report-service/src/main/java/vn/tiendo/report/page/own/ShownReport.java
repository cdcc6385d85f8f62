package vn.tiendo.report.page.own;

import java.util.List;
import vn.tiendo.report.page.own.file.FilesForm;
import vn.tiendo.report.page.own.words.WordsForm;
import vn.tiendo.report.page.own.words.WrittenPart;
import vn.tiendo.report.render.document.PartProposal;

/**
 * The page of a report.
 *
 * @param words null: they are not written here, or not any more
 * @param issue null: the caller records no number, or not yet
 * @param files null: the caller hands in no files, or not yet
 * @param message what was done just now, or null
 * @param tasks address of the page on which tasks are reported on
 * @param editor address of the page on which a consolidated report is edited
 */
record ShownReport(
        OpenReport report,
        WordsForm words,
        IssueForm issue,
        FilesForm files,
        String message,
        String tasks,
        String editor) {

    public List<WrittenPart> parts() {
        return WrittenPart.of(report.outline(), PartProposal.of(report.content()), words);
    }
}

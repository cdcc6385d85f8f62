package vn.tiendo.report.page.own;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageAddresses;
import vn.tiendo.report.page.own.file.FilesForm;
import vn.tiendo.report.page.own.words.WordsForm;

/** Puts the page of a report together: as it is opened, or with a form as it comes back. */
@ApplicationScoped
class ReportPage {

    private final OpenReports reports;
    private final PageAddresses addresses;
    private final Frames frames;

    ReportPage(OpenReports reports, PageAddresses addresses, Frames frames) {
        this.reports = reports;
        this.addresses = addresses;
        this.frames = frames;
    }

    OpenReport report(String id) {
        return reports.one(id);
    }

    /** @param message what was done just now, or null */
    TemplateInstance opened(String id, String message) {
        OpenReport report = report(id);
        return page(report, words(report), issue(report), files(report), message);
    }

    TemplateInstance with(OpenReport report, WordsForm words, String message) {
        return page(report, words, null, null, message);
    }

    TemplateInstance with(OpenReport report, IssueForm issue) {
        return page(report, null, issue, files(report), null);
    }

    TemplateInstance with(OpenReport report, FilesForm files) {
        return page(report, null, issue(report), files, null);
    }

    private static WordsForm words(OpenReport report) {
        return report.isWritable()
                ? WordsForm.opened(report.version(), report.status().narrative())
                : null;
    }

    private static IssueForm issue(OpenReport report) {
        return report.mayNumber() ? IssueForm.opened(report) : null;
    }

    private static FilesForm files(OpenReport report) {
        return report.mayHandInFile() ? FilesForm.opened(report.version()) : null;
    }

    private TemplateInstance page(
            OpenReport report, WordsForm words, IssueForm issue, FilesForm files, String message) {
        ShownReport shown = new ShownReport(
                report,
                words,
                issue,
                files,
                message,
                addresses.of(MenuEntry.MY_WORK),
                MenuEntry.EDITOR.path + "/" + report.item().id());
        return Templates.report(frame(report.item().title()), shown);
    }

    Frame frame(String title) {
        return frames.of(MenuEntry.OWN_REPORTS, title);
    }

    TemplateInstance submit(OpenReport report, SubmitForm form, String message) {
        return Templates.submit(
                frame("Nộp " + report.item().title().replaceFirst("^B", "b")),
                report,
                form,
                message,
                addresses.of(MenuEntry.MY_WORK));
    }
}

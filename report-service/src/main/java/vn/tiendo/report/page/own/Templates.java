package vn.tiendo.report.page.own;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.report.page.own.file.ChangedRevision;
import vn.tiendo.report.page.own.file.CorrectedText;

/** The pages of this package. */
@CheckedTemplate(basePath = "own")
class Templates {

    private Templates() {}

    static native TemplateInstance list(Frame frame, OwnList own);

    static native TemplateInstance report(Frame frame, ShownReport page);

    /** What is told after the words were saved in the background. */
    static native TemplateInstance saved(long version, String told, boolean isSaved);

    static native TemplateInstance submit(
            Frame frame, OpenReport report, SubmitForm form, String message, String tasks);

    static native TemplateInstance revision(Frame frame, OpenReport report, ChangedRevision changed);

    static native TemplateInstance corrected(Frame frame, OpenReport report, CorrectedText text);
}

package vn.tiendo.report.render;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.UrgingLetter;

/** A report as one HTML page: readable on a phone, and A4 when printed. */
@ApplicationScoped
public class HtmlReport {

    @CheckedTemplate(basePath = "")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance report(Manuscript m);
    }

    public String render(ReportContent report) {
        return Templates.report(Manuscript.of(report)).render();
    }

    String render(UrgingLetter letter) {
        return Templates.report(Manuscript.of(letter)).render();
    }
}

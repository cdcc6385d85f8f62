package vn.tiendo.report.comparison;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** A comparison as one HTML page: readable on a phone, and A4 landscape when printed. */
@ApplicationScoped
class ComparisonPages {

    @CheckedTemplate(basePath = "")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance comparison(ComparisonPage c);
    }

    String render(ComparisonReport report) {
        return Templates.comparison(ComparisonPage.of(report)).render();
    }
}

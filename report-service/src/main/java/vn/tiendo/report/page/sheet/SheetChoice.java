package vn.tiendo.report.page.sheet;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageAddresses;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.entry.Plan;

/** The page on which an agency with several plans, or none, chooses a workbook. */
@ApplicationScoped
class SheetChoice {

    private final Registries registries;
    private final Frames frames;
    private final PageAddresses addresses;

    SheetChoice(Registries registries, Frames frames, PageAddresses addresses) {
        this.registries = registries;
        this.frames = frames;
        this.addresses = addresses;
    }

    /** A workbook that can be downloaded. */
    record Choice(String plan, String address) {}

    @CheckedTemplate(basePath = "sheet")
    static class Templates {

        private Templates() {}

        static native TemplateInstance choice(Frame frame, List<Choice> choices, String back);
    }

    TemplateInstance page(int year, List<Report> own) {
        Map<String, Plan> plans = registries.current().plans();
        List<Choice> choices = own.stream()
                .map(report ->
                        new Choice(plans.get(report.plan()).title(), "/bao-cao/bieu-excel?bao-cao=" + report.id()))
                .toList();
        return Templates.choice(
                frames.of(MenuEntry.MY_WORK, "Biểu Excel năm " + year), choices, addresses.of(MenuEntry.MY_WORK));
    }
}

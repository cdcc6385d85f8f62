package vn.tiendo.report.page.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageAddresses;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.aid.SubmissionLetters;
import vn.tiendo.report.filing.editing.EditingDesk;
import vn.tiendo.report.filing.editing.PartView;
import vn.tiendo.report.filing.readiness.Readiness;
import vn.tiendo.report.filing.readiness.Readiness.Code;
import vn.tiendo.report.filing.readiness.ReadinessCheck;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.ledger.Registries;

/** Puts together what the editor sees of a report as a whole. */
@ApplicationScoped
class Overviews {

    private static final Set<Code> NEWER =
            EnumSet.of(Code.CHANGED_SINCE_CLOSING, Code.NEWER_REPORTS, Code.OWN_PART_CHANGED);

    private final ConsolidatedReports reports;
    private final ReportDocuments documents;
    private final EditingDesk desk;
    private final ReadinessCheck readiness;
    private final Registries registries;
    private final PageAddresses addresses;

    Overviews(
            ConsolidatedReports reports,
            ReportDocuments documents,
            EditingDesk desk,
            ReadinessCheck readiness,
            Registries registries,
            PageAddresses addresses) {
        this.reports = reports;
        this.documents = documents;
        this.desk = desk;
        this.readiness = readiness;
        this.registries = registries;
        this.addresses = addresses;
    }

    Overview of(Report report) {
        ReportContent content = documents.content(report);
        Outline outline = content.outline() == null ? Outline.USUAL : content.outline();
        Map<Part, PartView> views = new EnumMap<>(Part.class);
        desk.parts(report).forEach(view -> views.put(view.part(), view));
        List<Overview.Chapter> chapters = chapters(outline, views);
        List<Readiness.Entry> items =
                report.state().isOwed() ? readiness.of(report).items() : List.of();
        return new Overview(
                reports.named(report),
                DateWords.until(content.coverage().cutOff()),
                !report.isPlanned(),
                reports.isEditable(report),
                report.version(),
                PageForm.newKey(),
                chapters,
                beside(outline, views),
                report.isPlanned() ? List.of() : newer(items),
                open(items, chapters),
                SubmissionLetters.belongTo(report, content),
                reports.obligation(report) != null,
                addresses(report.id()));
    }

    private static List<Overview.Chapter> chapters(Outline outline, Map<Part, PartView> views) {
        return outline.chapters().stream()
                .map(c -> new Overview.Chapter(
                        c.title(),
                        c.sections().stream()
                                .map(s -> PartLine.of(views.get(s.part()), s.heading()))
                                .toList()))
                .toList();
    }

    private static List<PartLine> beside(Outline outline, Map<Part, PartView> views) {
        return views.values().stream()
                .filter(v -> !outline.parts().contains(v.part()))
                .filter(v -> !v.sources().isEmpty() || v.texts() != null)
                .map(v -> PartLine.of(v, v.title()))
                .toList();
    }

    private Overview.Addresses addresses(String report) {
        String page = addresses.of(MenuEntry.OWN_REPORTS) + "/" + report;
        return new Overview.Addresses(page + "/xem", page);
    }

    private List<Overview.Newer> newer(List<Readiness.Entry> items) {
        return items.stream()
                .filter(entry -> NEWER.contains(entry.code()))
                .map(entry -> Overview.Newer.of(
                        entry, entry.details().stream().map(this::words).toList()))
                .toList();
    }

    private String words(Readiness.Detail detail) {
        if (detail.report() != null) {
            return registries.current().agencies().values().stream()
                    .filter(agency -> detail.report().endsWith("-" + agency.id()))
                    .map(agency -> registries.current().agencyName(agency.id()))
                    .findFirst()
                    .orElse(detail.report());
        }
        return "Nhiệm vụ " + detail.task() + ", " + detail.agency().name() + ": " + StateWords.of(detail.status())
                + " (lúc " + DateWords.until(detail.at()) + ")";
    }

    private static List<Overview.Asked> open(List<Readiness.Entry> items, List<Overview.Chapter> chapters) {
        return items.stream()
                .filter(entry -> !NEWER.contains(entry.code()))
                .map(entry -> new Overview.Asked(entry.sentence(), asked(entry, chapters)))
                .toList();
    }

    /** The parts that stand for the fields of the narrative. */
    private static List<PartLine> asked(Readiness.Entry entry, List<Overview.Chapter> chapters) {
        List<String> paths = entry.details().stream()
                .map(Readiness.Detail::field)
                .flatMap(field -> field == null ? Stream.empty() : Stream.of(part(field)))
                .map(PartPath::of)
                .toList();
        return chapters.stream()
                .flatMap(c -> c.parts().stream())
                .filter(line -> paths.contains(line.path()))
                .toList();
    }

    private static Part part(String field) {
        return switch (field) {
            case "strengths" -> Part.STRENGTHS;
            case "limitations" -> Part.LIMITATIONS;
            default -> Part.CAUSES;
        };
    }
}

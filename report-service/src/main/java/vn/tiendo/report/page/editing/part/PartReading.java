package vn.tiendo.report.page.editing.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.content.EditedPart.EditedText;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.editing.EditingDesk;
import vn.tiendo.report.filing.editing.PartView;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.page.editing.ConsolidatedReports;
import vn.tiendo.report.page.editing.PartLine;
import vn.tiendo.report.page.editing.PartPath;
import vn.tiendo.report.page.editing.PrintedLine;
import vn.tiendo.report.render.document.PrintedPart;

/** Puts the page of a part together: as it is opened, and as it comes back with what was typed. */
@ApplicationScoped
class PartReading {

    private final ConsolidatedReports reports;
    private final ReportDocuments documents;
    private final EditingDesk desk;

    PartReading(ConsolidatedReports reports, ReportDocuments documents, EditingDesk desk) {
        this.reports = reports;
        this.documents = documents;
        this.desk = desk;
    }

    /** A part as it is stored. */
    record Before(Report report, ReportContent content, PartView view, List<PartView> all) {

        List<Typed> beginning() {
            return Beginning.of(view, content);
        }

        List<Typed> texts() {
            return view.texts() == null ? List.of() : Typed.stored(view.texts());
        }
    }

    /** What the form shows beside what is stored. */
    private record Form(List<Typed> texts, Typed added, String key, FormErrors errors, PartPage.Conflict conflict) {}

    Before before(Report report, Part part) {
        List<PartView> all = desk.parts(report);
        PartView view = all.stream().filter(v -> v.part() == part).findFirst().orElseThrow();
        return new Before(report, documents.content(report), view, all);
    }

    PartPage opened(Report report, Part part, String message) {
        Before before = before(report, part);
        return page(before, stored(before, FormErrors.NONE), message);
    }

    PartPage notReset(Report report, Part part, ProblemException refusal) {
        Before before = before(report, part);
        return page(before, stored(before, FormErrors.of(refusal, path -> Optional.empty())), null);
    }

    private static Form stored(Before before, FormErrors errors) {
        return new Form(before.texts(), new Typed(Typed.NEW, "", List.of(), null), PageForm.newKey(), errors, null);
    }

    /** Everything that was typed, and why it was refused; where something else was stored meanwhile both versions. */
    PartPage refused(Before before, PageForm form, PartEdit.Wanted wanted, ProblemException refusal) {
        List<Typed> typed = Typed.of(form);
        Typed added = typed.stream()
                .filter(text -> text.field().equals(Typed.NEW))
                .findFirst()
                .orElse(new Typed(Typed.NEW, "", List.of(), null));
        List<Typed> texts =
                typed.stream().filter(text -> !text.field().equals(Typed.NEW)).toList();
        if (FormErrors.isOvertaken(refusal)) {
            String mine = typed.stream().map(Typed::text).collect(Collectors.joining("\n\n"));
            String theirs = before.texts().stream().map(Typed::text).collect(Collectors.joining("\n\n"));
            PartPage.Conflict conflict = new PartPage.Conflict(mine, theirs);
            return page(before, new Form(texts, added, PageForm.newKey(), FormErrors.NONE, conflict), null);
        }
        FormErrors errors = FormErrors.of(
                refusal,
                path -> wanted == null ? Optional.of(path).filter(p -> p.startsWith(Typed.TEXT)) : wanted.field(path));
        return page(before, new Form(texts, added, form.key(), errors, null), null);
    }

    private PartPage page(Before before, Form form, String message) {
        PartView view = before.view();
        boolean editable = reports.isEditable(before.report());
        boolean assembled = PartEdit.isAssembled(view);
        boolean written = view.texts() != null;
        List<SourceCard> cards = cards(before, editable, assembled && !written);
        Map<String, SourceCard> byId = cards.stream().collect(Collectors.toMap(SourceCard::id, Function.identity()));
        List<TextField> texts = new ArrayList<>();
        for (Typed typed : form.texts()) {
            int index = texts.size();
            String error = form.errors().byField().get(Typed.TEXT + index);
            texts.add(TextField.of(index, form.texts().size(), typed, byId, view.gone(), error));
        }
        FormField added = new FormField(
                Typed.NEW,
                "Viết thêm một đoạn",
                form.added().text(),
                form.errors().byField().get(Typed.NEW),
                "Mỗi dòng là một đoạn văn; dòng bắt đầu bằng dấu gạch ngang (-) là một ý của danh sách.",
                false);
        return new PartPage(
                place(before),
                view.state(),
                editable,
                written,
                assembled,
                before.report().version(),
                form.key(),
                cards,
                texts,
                new PartPage.Added(added, TextField.options(form.added().addressee())),
                PrintedPart.of(before.content(), view.part()).stream()
                        .map(PrintedLine::of)
                        .toList(),
                form.errors(),
                form.conflict(),
                message);
    }

    private static List<SourceCard> cards(Before before, boolean editable, boolean printed) {
        PartView view = before.view();
        Set<String> here = view.texts() == null
                ? Set.of()
                : view.texts().stream()
                        .map(EditedText::sources)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet());
        Map<String, String> titles = Beginning.titles(before.content());
        String report = before.report().id();
        return view.sources().stream()
                .map(s -> SourceCard.of(s, report, here.contains(s.source().id()), printed, editable, titles))
                .toList();
    }

    /** The part among those of its outline; one that stands outside it comes after none. */
    private PartPage.Place place(Before before) {
        Outline outline = before.content().outline() == null
                ? Outline.USUAL
                : before.content().outline();
        List<Outline.Section> sections =
                outline.chapters().stream().flatMap(c -> c.sections().stream()).toList();
        List<Part> order = sections.stream().map(Outline.Section::part).toList();
        int at = order.indexOf(before.view().part());
        String heading = at < 0 ? before.view().title() : sections.get(at).heading();
        return new PartPage.Place(
                reports.named(before.report()),
                before.view().part(),
                PartPath.of(before.view().part()),
                heading,
                at > 0 ? line(before, sections.get(at - 1)) : null,
                at >= 0 && at < order.size() - 1 ? line(before, sections.get(at + 1)) : null);
    }

    private static PartLine line(Before before, Outline.Section section) {
        return Stream.of(before.all())
                .flatMap(List::stream)
                .filter(v -> v.part() == section.part())
                .map(v -> PartLine.of(v, section.heading()))
                .findFirst()
                .orElseThrow();
    }
}

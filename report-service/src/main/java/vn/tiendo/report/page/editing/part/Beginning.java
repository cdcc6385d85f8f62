package vn.tiendo.report.page.editing.part;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.report.content.PlainWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.SourceText;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.filing.editing.PartView;
import vn.tiendo.report.render.document.PartProposal;

/** What a part says of others' words while nobody has written it, as texts to begin with, each with the sources that are in it. */
final class Beginning {

    private Beginning() {}

    static List<Typed> of(PartView view, ReportContent report) {
        List<SourceText> sources =
                view.sources().stream().map(PartView.Source::source).toList();
        if (view.part() == Part.TASKS) {
            Map<String, String> titles = titles(report);
            return sources.stream()
                    .map(s -> new Typed(null, result(s, titles), List.of(s.id()), null))
                    .toList();
        }
        PartProposal assembled = PartProposal.of(report).stream()
                .filter(p -> p.part() == view.part())
                .findFirst()
                .orElseThrow();
        return assembled.proposals() != null
                ? assembled.proposals().stream()
                        .map(p -> new Typed(null, p.text(), in(p.text(), sources), p.addressee()))
                        .toList()
                : assembled
                        .text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Typed(null, line, in(line, sources), null))
                        .toList();
    }

    private static String result(SourceText source, Map<String, String> titles) {
        String words = source.text().lines().map(String::strip).collect(Collectors.joining(" "));
        String title = titles.get(source.task());
        String by = source.agency() == null ? "" : source.agency().name() + ": ";
        return title == null ? "- " + by + words : "- " + title.replaceFirst("[.;,\\s]+$", "") + ": " + by + words;
    }

    static Map<String, String> titles(ReportContent report) {
        return report.results().sections().stream()
                .flatMap(section -> section.tasks().stream())
                .collect(Collectors.toMap(TaskResult::number, TaskResult::title, (one, other) -> one));
    }

    /** Those of which a line stands in the text. */
    private static List<String> in(String text, List<SourceText> sources) {
        String plain = PlainWords.of(text);
        return sources.stream()
                .filter(source -> source.text()
                        .lines()
                        .map(PlainWords::of)
                        .anyMatch(line -> !line.isEmpty() && plain.contains(line)))
                .map(SourceText::id)
                .toList();
    }
}

package vn.tiendo.report.content;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.outline.Part;

/** What was said below a report and with the statuses that it counts, part by part, equal words of an agency once. */
public final class SourceTexts {

    /** Of the words in their reports these are printed also where no editor has taken them. */
    private static final Set<Part> PRINTED = EnumSet.of(Part.DIFFICULTIES, Part.PROPOSALS, Part.FUNDING);

    /** What is said with statuses and by coordinating agencies stands in the report, too, until the part is edited. */
    private static final Set<Part> SPEAKING = EnumSet.of(Part.TASKS, Part.COORDINATION);

    private static final int HASH_LENGTH = 12;

    private final Map<String, SourceText> texts = new LinkedHashMap<>();

    private SourceTexts() {}

    public static List<SourceText> of(ReportContent report) {
        SourceTexts all = new SourceTexts();
        report.statements().forEach(all::statement);
        report.results().sections().forEach(section -> section.tasks().forEach(all::task));
        report.difficulties().forEach(all::difficulty);
        report.proposals().forEach(p -> all.add(Part.PROPOSALS, p.agency(), null, p.task(), null, p.text()));
        return List.copyOf(all.texts.values());
    }

    /** What stands nowhere in the report: left out of a part that was edited, or words of an agency's report never taken. */
    public static List<SourceText> leftOut(ReportContent report) {
        Set<Part> edited = report.edited().stream().map(EditedPart::part).collect(Collectors.toSet());
        Set<String> used = used(report.edited());
        return of(report).stream()
                .filter(t -> edited.contains(t.part()) || t.report() != null && !PRINTED.contains(t.part()))
                .filter(t -> !used.contains(t.id()))
                .toList();
    }

    /** Whether what others have said for a part stands in the report as long as no editor has written it. */
    public static boolean areAssembled(Part part) {
        return PRINTED.contains(part) || SPEAKING.contains(part);
    }

    /** Ids of what the editor has taken. */
    public static Set<String> used(List<EditedPart> edited) {
        return edited.stream()
                .filter(EditedPart::says)
                .flatMap(part -> part.texts().stream())
                .flatMap(text -> text.sources().stream())
                .collect(Collectors.toSet());
    }

    private void statement(Statement s) {
        Narrative n = s.narrative();
        said(s, Part.DIRECTION, n.direction());
        said(s, Part.RESULTS, n.results());
        said(s, Part.RESULTS, n.yearEndEstimate());
        if (n.pillars() != null) {
            n.pillars().texts().values().forEach(text -> said(s, Part.TASKS, text));
        }
        said(s, Part.FUNDING, n.funding());
        said(s, Part.STRENGTHS, n.strengths());
        said(s, Part.DIFFICULTIES, n.difficulties());
        said(s, Part.LIMITATIONS, n.limitations());
        said(s, Part.CAUSES, n.overdue());
        said(s, Part.CAUSES, n.objectiveCauses());
        said(s, Part.CAUSES, n.subjectiveCauses());
        said(s, Part.NEXT_YEAR, n.nextYear());
        List<Narrative.Proposal> proposals = n.proposals() == null ? List.of() : n.proposals();
        proposals.forEach(p -> add(Part.PROPOSALS, s.agency(), s.report(), null, p.addressee(), p.text()));
    }

    private void said(Statement s, Part part, String text) {
        add(part, s.agency(), s.report(), null, null, text);
    }

    private void task(TaskResult task) {
        for (AssignmentResult a : task.assignments()) {
            add(Part.TASKS, a.agency(), null, task.number(), null, a.result());
        }
        task.contributions().forEach(c -> add(Part.COORDINATION, c.agency(), null, task.number(), null, c.text()));
    }

    private void difficulty(DifficultyLine d) {
        add(Part.DIFFICULTIES, d.agency(), null, d.task(), null, d.text());
        add(Part.PROPOSALS, d.agency(), null, d.task(), null, d.proposal());
    }

    private void add(Part part, Named agency, String report, String task, Narrative.Addressee addressee, String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        String words = text.strip();
        String by = agency == null ? "ubnd" : agency.id();
        String id = part + "-" + by + "-" + Sha256.hex(task + "\n" + words).substring(0, HASH_LENGTH);
        texts.putIfAbsent(id, new SourceText(id, part, agency, report, task, addressee, words));
    }
}

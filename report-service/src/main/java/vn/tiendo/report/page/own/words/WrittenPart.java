package vn.tiendo.report.page.own.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.render.document.PartProposal;

/**
 * A part of the outline, with what may be taken for it and what its writer says.
 *
 * @param heading with its number
 * @param proposed made of what was reported; null: nothing
 * @param fields of its writer; none: it is printed by itself
 * @param rows of what is addressed to others; none in other parts
 */
public record WrittenPart(
        Part part, String heading, PartProposal proposed, List<FormField> fields, List<ProposalRow> rows) {

    /** Begins the value of the button that takes what is proposed for a part. */
    public static final String TAKE = "goi-y-";

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    /** Those of an outline in its order. */
    public static List<WrittenPart> of(Outline outline, List<PartProposal> proposals, WordsForm words) {
        Map<Part, PartProposal> proposed = new EnumMap<>(Part.class);
        proposals.stream().filter(p -> !p.text().isBlank()).forEach(p -> proposed.put(p.part(), p));
        List<WrittenPart> parts = new ArrayList<>();
        List<Outline.Chapter> chapters = outline.chapters();
        for (int i = 0; i < chapters.size(); i++) {
            Outline.Chapter chapter = chapters.get(i);
            String number = i < ROMAN.size() ? ROMAN.get(i) : String.valueOf(i + 1);
            boolean alone = chapter.sections().size() == 1;
            for (int j = 0; j < chapter.sections().size(); j++) {
                Outline.Section section = chapter.sections().get(j);
                String heading =
                        alone ? number + ". " + chapter.title() : number + "." + (j + 1) + ". " + section.heading();
                parts.add(of(section.part(), heading, proposed.get(section.part()), words));
            }
        }
        return List.copyOf(parts);
    }

    private static WrittenPart of(Part part, String heading, PartProposal proposed, WordsForm words) {
        List<FormField> fields = Stream.of(WordField.values())
                .filter(field -> field.part == part)
                .filter(field -> field != WordField.OVERDUE || words.texts().containsKey(field))
                .map(words::input)
                .toList();
        return new WrittenPart(part, heading, proposed, fields, part == Part.PROPOSALS ? words.rows() : List.of());
    }

    public String anchor() {
        return "muc-" + part.name().toLowerCase().replace('_', '-');
    }

    public boolean isWritten() {
        return !fields.isEmpty() || !rows.isEmpty();
    }

    /** Words for groups of tasks are seldom given: they are folded away until there are some. */
    public boolean isFolded() {
        return part == Part.TASKS && fields.stream().allMatch(f -> f.value().isEmpty() && f.error() == null);
    }

    public boolean isTasks() {
        return part == Part.TASKS;
    }

    public boolean isResults() {
        return part == Part.RESULTS;
    }

    /**
     * What the figures say. Of the tasks it is too long to stand beside a field, and of the results it is printed whatever the writer adds: the
     * preview has both.
     */
    public String suggestion() {
        return proposed == null || isResults() || !isTaken() ? null : proposed.text();
    }

    private boolean isTaken() {
        return proposed.field() != null
                && (proposed.proposals() == null || !proposed.proposals().isEmpty());
    }

    public String take() {
        return TAKE + anchor();
    }

    /** The field into which it is taken, for who hears the button's name only. */
    public String target() {
        return part == Part.PROPOSALS
                ? "Đề xuất, kiến nghị"
                : WordField.of(proposed.field()).map(field -> field.label).orElse(heading);
    }
}

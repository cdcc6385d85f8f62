package vn.tiendo.report.page.own.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.Narrative.Addressee;
import vn.tiendo.report.content.Narrative.PillarWords;
import vn.tiendo.report.content.Narrative.Proposal;

/** The writer's words as they came from the form. */
public final class TypedWords {

    private static final int MOST_ROWS = 200;
    private static final Pattern PROPOSAL = Pattern.compile("proposals\\[(\\d+)].*");

    private final PageForm form;
    private final Narrative stored;

    public TypedWords(PageForm form, Narrative stored) {
        this.form = form;
        this.stored = stored;
    }

    private boolean has(String name) {
        return !form.all(name).isEmpty();
    }

    /** Whether the form that was sent has rows of proposals, be they empty. */
    boolean hasRows() {
        return has(ProposalRow.TEXT + 0);
    }

    Map<WordField, String> texts() {
        Map<WordField, String> texts = new EnumMap<>(WordField.class);
        for (WordField field : WordField.values()) {
            if (has(field.name)) {
                texts.put(field, form.typed(field.name).replace("\r\n", "\n"));
            }
        }
        return texts;
    }

    List<ProposalRow> rows() {
        List<ProposalRow> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS && has(ProposalRow.TEXT + i); i++) {
            String text = form.typed(ProposalRow.TEXT + i).replace("\r\n", "\n");
            rows.add(new ProposalRow(i, form.typed(ProposalRow.ADDRESSEE + i), text, null));
        }
        return rows;
    }

    /** What would be stored; what the form does not have stays as it is stored. */
    public Narrative narrative() {
        return new Narrative(
                words(WordField.DIRECTION),
                words(WordField.RESULTS),
                words(WordField.OVERDUE),
                words(WordField.DIFFICULTIES),
                hasRows() ? proposals() : stored.proposals(),
                words(WordField.FUNDING),
                words(WordField.NEXT_YEAR),
                words(WordField.YEAR_END),
                new PillarWords(
                        words(WordField.AWARENESS),
                        words(WordField.TALENT),
                        words(WordField.GOVERNANCE),
                        words(WordField.RESOURCES),
                        words(WordField.ASSOCIATIONS),
                        words(WordField.GENERAL)),
                words(WordField.STRENGTHS),
                words(WordField.LIMITATIONS),
                words(WordField.OBJECTIVE),
                words(WordField.SUBJECTIVE));
    }

    private String words(WordField field) {
        return has(field.name) ? form.text(field.name).orElse(null) : field.in(stored);
    }

    private List<Proposal> proposals() {
        return filled().map(row -> new Proposal(
                        addressee(row.addressee()),
                        form.text(ProposalRow.TEXT + row.index()).orElse(null)))
                .toList();
    }

    /** A row without words is none. */
    private Stream<ProposalRow> filled() {
        return rows().stream().filter(row -> !row.isBlank());
    }

    private static Addressee addressee(String name) {
        return Stream.of(Addressee.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The field of the page that a refusal is about; empty: of none. */
    public Optional<String> field(String path) {
        Matcher proposal = PROPOSAL.matcher(path);
        if (proposal.matches()) {
            List<ProposalRow> filled = filled().toList();
            int place = Integer.parseInt(proposal.group(1));
            return place < filled.size()
                    ? Optional.of(ProposalRow.TEXT + filled.get(place).index())
                    : Optional.empty();
        }
        return path.startsWith(ProposalRow.TEXT)
                ? Optional.of(path)
                : WordField.of(path).map(field -> field.name);
    }
}

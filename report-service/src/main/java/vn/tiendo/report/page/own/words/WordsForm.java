package vn.tiendo.report.page.own.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.Narrative.Addressee;
import vn.tiendo.report.content.Narrative.Proposal;
import vn.tiendo.report.render.document.PartProposal;

/**
 * The words of a report as the page shows them: what stands in each field, and what is wrong with it.
 *
 * @param version that they are based on
 * @param key by which a form that is sent twice is known
 * @param conflicts what somebody else has stored meanwhile, beside what was typed here
 * @param isStored as they stand there
 */
public record WordsForm(
        long version,
        String key,
        Map<WordField, String> texts,
        List<ProposalRow> rows,
        FormErrors errors,
        List<Conflict> conflicts,
        boolean isStored) {

    /** Two versions of one text. */
    public record Conflict(String label, String typed, String stored) {}

    /** As it is opened, with a row for one more proposal. */
    public static WordsForm opened(long version, Narrative stored) {
        return new WordsForm(
                version,
                PageForm.newKey(),
                textsOf(stored),
                withBlank(rowsOf(stored)),
                FormErrors.NONE,
                List.of(),
                true);
    }

    /** As it comes back without having been stored, for what only the page was asked. */
    public static WordsForm again(PageForm form, TypedWords typed) {
        return new WordsForm(
                form.version(), form.key(), typed.texts(), withBlank(typed.rows()), FormErrors.NONE, List.of(), false);
    }

    /** As it comes back: everything that was typed, and why it was refused. */
    public static WordsForm refused(PageForm form, long version, TypedWords typed, ProblemException refusal) {
        FormErrors errors = FormErrors.of(refusal, typed::field);
        List<ProposalRow> rows = typed.rows().stream()
                .map(row -> row.wrong(errors.byField().get(row.field().name())))
                .toList();
        return new WordsForm(version, form.key(), typed.texts(), withBlank(rows), errors, List.of(), false);
    }

    /** As it comes back when another version was stored meanwhile: both, and what is sent next replaces the stored one. */
    public static WordsForm overtaken(TypedWords typed, long version, Narrative now) {
        List<Conflict> conflicts = new ArrayList<>();
        Map<WordField, String> stored = textsOf(now);
        typed.texts().forEach((field, text) -> {
            String theirs = stored.getOrDefault(field, "");
            if (!text.strip().equals(theirs)) {
                conflicts.add(new Conflict(field.label, text, theirs));
            }
        });
        String mine = inWords(typed.rows());
        String theirs = inWords(rowsOf(now));
        if (typed.hasRows() && !mine.equals(theirs)) {
            conflicts.add(new Conflict("Đề xuất, kiến nghị", mine, theirs));
        }
        return new WordsForm(
                version, PageForm.newKey(), typed.texts(), withBlank(typed.rows()), FormErrors.NONE, conflicts, false);
    }

    private static Map<WordField, String> textsOf(Narrative words) {
        Map<WordField, String> texts = new EnumMap<>(WordField.class);
        for (WordField field : WordField.values()) {
            if (field.in(words) != null) {
                texts.put(field, field.in(words));
            }
        }
        return texts;
    }

    private static List<ProposalRow> rowsOf(Narrative words) {
        List<ProposalRow> rows = new ArrayList<>();
        for (Proposal proposal : words.proposals() == null ? List.<Proposal>of() : words.proposals()) {
            rows.add(row(rows.size(), proposal));
        }
        return rows;
    }

    private static ProposalRow row(int index, Proposal proposal) {
        String addressee =
                proposal.addressee() == null ? "" : proposal.addressee().name();
        return new ProposalRow(index, addressee, Objects.toString(proposal.text(), ""), null);
    }

    private static List<ProposalRow> withBlank(List<ProposalRow> rows) {
        List<ProposalRow> all = new ArrayList<>(rows);
        if (rows.isEmpty() || !rows.get(rows.size() - 1).isBlank()) {
            all.add(new ProposalRow(all.size(), "", "", null));
        }
        return List.copyOf(all);
    }

    private static String inWords(List<ProposalRow> rows) {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .map(row -> Stream.of(Addressee.values())
                                .filter(a -> a.name().equals(row.addressee()))
                                .map(a -> a.words() + ": ")
                                .findFirst()
                                .orElse("")
                        + row.text().strip())
                .collect(Collectors.joining("\n"));
    }

    /** The same with one more empty row, where there is one already. */
    public WordsForm withRow() {
        List<ProposalRow> more = new ArrayList<>(rows);
        more.add(new ProposalRow(rows.size(), "", "", null));
        return new WordsForm(version, key, texts, List.copyOf(more), errors, conflicts, false);
    }

    /** The same with what was proposed behind what is written already; what stands there is not added again. */
    public WordsForm with(PartProposal proposed) {
        if (proposed.proposals() != null) {
            return withRows(proposed.proposals());
        }
        WordField field = WordField.of(proposed.field()).orElseThrow();
        String written = texts.getOrDefault(field, "");
        if (proposed.text().isBlank() || written.contains(proposed.text().strip())) {
            return this;
        }
        Map<WordField, String> more = new EnumMap<>(WordField.class);
        more.putAll(texts);
        more.put(field, written.isBlank() ? proposed.text() : written.stripTrailing() + "\n" + proposed.text());
        return new WordsForm(version, key, more, rows, errors, conflicts, false);
    }

    private WordsForm withRows(List<Proposal> proposed) {
        List<ProposalRow> more = new ArrayList<>();
        rows.stream().filter(row -> !row.isBlank()).forEach(row -> more.add(row.at(more.size())));
        for (Proposal proposal : proposed) {
            ProposalRow row = row(more.size(), proposal);
            if (more.stream().noneMatch(known -> known.text().strip().equals(row.text()))) {
                more.add(row);
            }
        }
        return new WordsForm(version, key, texts, withBlank(more), errors, conflicts, false);
    }

    FormField input(WordField field) {
        return new FormField(
                field.name,
                field.label,
                texts.getOrDefault(field, ""),
                errors.byField().get(field.name),
                field.hint(),
                false);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The fields with errors, in the order of the form. */
    public List<FormField> wrong() {
        return Stream.concat(
                        Stream.of(WordField.values()).map(this::input),
                        rows.stream().map(ProposalRow::field))
                .filter(field -> field.error() != null)
                .toList();
    }
}

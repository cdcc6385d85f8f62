package vn.tiendo.report.page.editing.part;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.report.content.Narrative.Addressee;

/**
 * A text of the part, as the right side shows it.
 *
 * @param index its place, from 0
 * @param last none comes after it
 * @param by whose words it was made of; empty: the editor's own
 * @param changed what it was made of is said in other words by now
 */
record TextField(
        int index, boolean last, FormField field, List<String> sources, String by, boolean changed, Addressee to) {

    /**
     * @param cards what is on the left, by id
     * @param gone ids of what is said no more
     */
    static TextField of(
            int index, int count, Typed typed, Map<String, SourceCard> cards, List<String> gone, String error) {
        String by = typed.sources().stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .map(SourceCard::agency)
                .distinct()
                .collect(Collectors.joining("; "));
        FormField field = new FormField(Typed.TEXT + index, "Đoạn " + (index + 1), typed.text(), error, null, false);
        boolean changed = typed.sources().stream().anyMatch(gone::contains);
        return new TextField(index, index == count - 1, field, typed.sources(), by, changed, typed.addressee());
    }

    public boolean isFirst() {
        return index == 0;
    }

    public int number() {
        return index + 1;
    }

    public String sourcesName() {
        return Typed.sourcesField(index);
    }

    public String sourcesValue() {
        return String.join(" ", sources);
    }

    public String addresseeName() {
        return Typed.addresseeField(index);
    }

    public String tickName() {
        return Typed.TICKED_TEXT + index;
    }

    public int rows() {
        return Math.max(
                3,
                Math.min(
                        14,
                        field.value().length() / 55
                                + (int) field.value().lines().count()));
    }

    /** Whom a proposal may be addressed to. */
    public List<Option> addressees() {
        return options(to);
    }

    static List<Option> options(Addressee chosen) {
        return Stream.of(Addressee.values())
                .map(a -> new Option(a.name(), a.words(), a == chosen))
                .toList();
    }

    /** One of a choice. */
    record Option(String value, String words, boolean chosen) {}
}

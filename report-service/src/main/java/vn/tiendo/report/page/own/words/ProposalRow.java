package vn.tiendo.report.page.own.words;

import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.report.content.Narrative.Addressee;

/**
 * What is proposed to somebody, as a row of the form.
 *
 * @param addressee name of whom it is addressed to; empty: nobody is chosen
 * @param error what is wrong with its text, or null
 */
public record ProposalRow(int index, String addressee, String text, String error) {

    static final String TEXT = "de-xuat-";
    static final String ADDRESSEE = "noi-nhan-";

    /** Somebody to whom a proposal may be addressed. */
    public record Choice(String value, String words, boolean chosen) {}

    ProposalRow at(int place) {
        return new ProposalRow(place, addressee, text, error);
    }

    ProposalRow wrong(String why) {
        return new ProposalRow(index, addressee, text, why);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    public int number() {
        return index + 1;
    }

    public String addresseeName() {
        return ADDRESSEE + index;
    }

    public FormField field() {
        return new FormField(TEXT + index, "Đề xuất " + number(), text, error, null, false);
    }

    public List<Choice> choices() {
        return Stream.of(Addressee.values())
                .map(a -> new Choice(a.name(), a.words(), a.name().equals(addressee)))
                .toList();
    }
}

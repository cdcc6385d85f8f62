package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.proposal.Proposal.Doubt;
import vn.tiendo.plan.proposal.Proposal.Place;

/** Where each part of a proposal stands, and what an official has to look at, as the readers come upon it. */
final class Findings {

    private final List<Place> places = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /**
     * @param line where it stands; null: in no one place
     * @param words as they stand in the document
     */
    void place(Line line, String field, String words) {
        if (line != null) {
            places.add(line.at(field, words));
        }
    }

    /** Takes over what another reader has come upon. */
    void add(List<Place> others, List<Doubt> asked) {
        places.addAll(others);
        asked.forEach(doubt -> doubt(doubt.field(), doubt.code(), doubt.words()));
    }

    void doubt(String field, DoubtCode code, String words) {
        Doubt doubt = new Doubt(field, code, words == null ? "" : words);
        if (!doubts.contains(doubt)) {
            doubts.add(doubt);
        }
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    List<Doubt> doubts() {
        return List.copyOf(doubts);
    }
}

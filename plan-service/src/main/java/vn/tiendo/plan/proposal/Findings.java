package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;

/** Collects, while something is read, where it stands and what an official has to look at. */
final class Findings {

    private final List<Proposal.Place> places = new ArrayList<>();
    private final List<Proposal.Doubt> doubts = new ArrayList<>();

    void place(Line line, String field, String words) {
        if (line != null) {
            places.add(line.at(field, words));
        }
    }

    void doubt(String field, DoubtCode code, String words) {
        doubts.add(new Proposal.Doubt(field, code, words == null ? "" : words));
    }

    List<Proposal.Place> places() {
        return List.copyOf(places);
    }

    List<Proposal.Doubt> doubts() {
        return List.copyOf(doubts);
    }
}

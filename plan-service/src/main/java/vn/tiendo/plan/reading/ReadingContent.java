package vn.tiendo.plan.reading;

import java.util.List;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.proposal.Proposal;
import vn.tiendo.plan.proposal.Proposal.Doubt;
import vn.tiendo.plan.proposal.Proposal.Place;

/**
 * What was read of a document, as officials have corrected it.
 *
 * @param doubts that nobody has settled
 */
record ReadingContent(PlanForm plan, List<Place> places, List<Doubt> doubts, List<Settled> settled) {

    static ReadingContent of(Proposal proposal) {
        return new ReadingContent(proposal.plan(), proposal.places(), proposal.doubts(), List.of());
    }
}

package vn.tiendo.plan.proposal;

import java.util.List;
import vn.tiendo.plan.content.PlanForm.ObligationForm;

/** Who has to report to whom and by when, from what stands under "Tổ chức thực hiện". */
record Duties(List<ObligationForm> obligations, List<Proposal.Place> places, List<Proposal.Doubt> doubts) {

    static Duties read(Layout layout, Identity identity) {
        var reading = new DutyReading(identity);
        Organisation organisation = Organisation.of(layout);
        for (Organisation.Clause clause : organisation.clauses()) {
            boolean article = clause.line() != null && clause.number().startsWith("Điều");
            if (!article && !Organisation.isInvited(clause)) {
                reading.clause(clause);
            }
        }
        reading.complete(organisation);
        return new Duties(
                reading.obligations(),
                reading.findings().places(),
                reading.findings().doubts());
    }
}

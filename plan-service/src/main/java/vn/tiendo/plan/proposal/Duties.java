package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.content.PlanForm.ObligationForm;
import vn.tiendo.plan.deadline.Deadline;
import vn.tiendo.plan.deadline.DeadlineReader;
import vn.tiendo.plan.deadline.Deadlines;
import vn.tiendo.plan.deadline.Recurrence;
import vn.tiendo.plan.plan.ObligationDefinition.Kind;
import vn.tiendo.plan.plan.ObligationDefinition.Level;
import vn.tiendo.plan.plan.ObligationDefinition.Source;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.platform.input.Days;

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
        return new Duties(reading.obligations(), reading.findings().places(), reading.findings().doubts());
    }
}

package vn.tiendo.plan.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;

/**
 * An assignment as the API shows it.
 *
 * @param issuedBy province that issued the plan
 * @param answersNow who answers for it today
 */
@Schema(name = "Assignment")
record AssignmentView(
        UUID id,
        long version,
        String plan,
        String task,
        String issuedBy,
        NamedAgency agency,
        List<NamedAgency> answersNow,
        AssignmentState.Period occurrence,
        LocalDate openedOn,
        Status status,
        AssignmentState.Verified verification,
        Timeliness timeliness,
        Integer percent,
        LocalDate completedOn,
        String result,
        String difficulties,
        String proposals,
        List<Evidence> evidence,
        String reason,
        Decision decision,
        List<Extension> extensions) {

    static AssignmentView of(
            AssignmentState state, Timeliness timeliness, NamedAgency agency, List<NamedAgency> answersNow) {
        return new AssignmentView(
                state.id(),
                state.version(),
                state.plan(),
                state.task(),
                state.province(),
                agency,
                answersNow,
                state.occurrence(),
                state.openedOn(),
                state.status(),
                state.verification(),
                timeliness,
                state.percent(),
                state.completedOn(),
                state.result(),
                state.difficulties(),
                state.proposals(),
                state.evidence(),
                state.reason(),
                state.decision(),
                state.extensions());
    }
}

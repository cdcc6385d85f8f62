package vn.tiendo.plan.assignment.read;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.assignment.AssignmentView;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;

/**
 * The members of {@link AssignmentView}, by their names and in their order, for one assignment that is read alone: what its row keeps
 * as JSON is written as it is kept. {@code OneAssignmentTest} compares the two, member by member and row by row.
 */
record CopiedAssignment(
        UUID id,
        long version,
        String plan,
        String task,
        String issuedBy,
        NamedAgency agency,
        List<NamedAgency> answersNow,
        StoredAssignment.Period occurrence,
        String openedOn,
        Status status,
        StoredAssignment.Verified verification,
        Timeliness timeliness,
        Integer percent,
        LocalDate completedOn,
        String result,
        String difficulties,
        String proposals,
        @JsonRawValue String evidence,
        String reason,
        @JsonRawValue String decision,
        @JsonRawValue String extensions) {

    static CopiedAssignment of(UUID id, StoredAssignment row, AssignmentView.Derived derived) {
        Standing standing = row.standing();
        StoredAssignment.Said said = row.said();
        return new CopiedAssignment(
                id,
                standing.version(),
                row.plan(),
                row.task(),
                standing.province(),
                derived.agency(),
                derived.answersNow(),
                row.occurrence(),
                row.openedOn(),
                standing.status(),
                row.verification(),
                derived.timeliness(),
                said.percent(),
                standing.completedOn(),
                said.result(),
                said.difficulties(),
                said.proposals(),
                said.evidence(),
                said.reason(),
                said.decision(),
                said.extensions());
    }
}

package vn.tiendo.integrator;

import java.time.LocalDate;
import java.util.UUID;
import vn.tiendo.client.plan.ApiException;
import vn.tiendo.client.plan.ApiResponse;
import vn.tiendo.client.plan.api.AssignmentsApi;
import vn.tiendo.client.plan.model.AssignmentState;
import vn.tiendo.client.plan.model.Evidence;
import vn.tiendo.client.plan.model.Status;
import vn.tiendo.client.plan.model.StatusChange;
import vn.tiendo.client.plan.model.VerificationDecision;
import vn.tiendo.client.plan.model.VerificationOutcome;

/**
 * What one of those concerned does to one assignment.
 *
 * @param api with the token of who does it
 */
record Desk(AssignmentsApi api, UUID id) {

    /** The tag of the current version. */
    String etag() throws ApiException {
        return etag(api.getAssignment(id.toString()).executeWithHttpInfo());
    }

    static String etag(ApiResponse<?> answer) {
        return answer.getHeaders().get("ETag").get(0);
    }

    /** Reports that all is done, with a document as evidence. */
    ApiResponse<AssignmentState> complete(String ifMatch, String key, LocalDate day) throws ApiException {
        StatusChange done = new StatusChange()
                .to(Status.COMPLETED)
                .completedOn(day)
                .percent(100)
                .result("Đã tham mưu bố trí ngân sách.")
                .addEvidenceItem(new Evidence().number("1/BC-STC").date(day).issuer("Sở Tài chính"));
        return api.createAssignmentStatusChange(id.toString())
                .ifMatch(ifMatch)
                .idempotencyKey(key)
                .statusChange(done)
                .executeWithHttpInfo();
    }

    /** Confirms or returns the completion as it is now. */
    AssignmentState decide(VerificationOutcome outcome, String reason) throws ApiException {
        return api.createAssignmentVerification(id.toString())
                .ifMatch(etag())
                .verificationDecision(
                        new VerificationDecision().outcome(outcome).reason(reason))
                .execute();
    }
}

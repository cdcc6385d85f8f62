package vn.tiendo.integrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.client.plan.ApiException;
import vn.tiendo.client.plan.ApiResponse;
import vn.tiendo.client.plan.JSON;
import vn.tiendo.client.plan.api.AssignmentsApi;
import vn.tiendo.client.plan.api.AuditApi;
import vn.tiendo.client.plan.api.StatusChangesApi;
import vn.tiendo.client.plan.model.Assignment;
import vn.tiendo.client.plan.model.AssignmentState;
import vn.tiendo.client.plan.model.AuditAction;
import vn.tiendo.client.plan.model.AuditRow;
import vn.tiendo.client.plan.model.AuditedEntity;
import vn.tiendo.client.plan.model.BulkChange;
import vn.tiendo.client.plan.model.BulkResult;
import vn.tiendo.client.plan.model.BulkRow;
import vn.tiendo.client.plan.model.BulkRowResult;
import vn.tiendo.client.plan.model.Evidence;
import vn.tiendo.client.plan.model.FeedItem;
import vn.tiendo.client.plan.model.Problem;
import vn.tiendo.client.plan.model.Status;
import vn.tiendo.client.plan.model.StatusChange;
import vn.tiendo.client.plan.model.Verification;
import vn.tiendo.client.plan.model.VerificationOutcome;
import vn.tiendo.client.report.api.ProgressApi;
import vn.tiendo.client.report.api.ReportsApi;
import vn.tiendo.client.report.model.Report;
import vn.tiendo.client.report.model.ReportAssignment;
import vn.tiendo.client.report.model.ReportContent;

/** An integrator's first day: the whole path, with nothing but what a generator makes of the published API documents. */
class FirstDayIT {

    private static final String PLAN = "quang-ninh-205-kh-ubnd-2024";
    private static final String TASK = PLAN + "-IV.6.1";
    private static final String AGENCY = "quang-ninh-so-tai-chinh";
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 2);

    @TempDir
    static Path folder;

    private static Stack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = Stack.start(folder, TODAY.toString());
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aGeneratedClientWalksFromTheProvincesToTheReport() throws Exception {
        Registry registry = new Registry(stack.plan("reader-all"));
        registry.leadsFromTheProvincesToTheTask(PLAN, TASK);
        registry.saysWhatWordsMean();
        int completedBefore = completed();
        Assignment assignment = findTheAssignment();
        complete(assignment.getId());
        returnAndConfirm(assignment.getId());
        readWhatHappened(assignment.getId());
        reportInBulk(assignment.getId());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(completed()).isEqualTo(completedBefore + 1));
        readTheReport(assignment.getId());
    }

    private static Assignment findTheAssignment() throws ApiException {
        List<Assignment> found = assignments(agency())
                .listAssignments()
                .agency(List.of(AGENCY))
                .task(TASK)
                .year(TODAY.getYear())
                .execute()
                .getItems();
        assertThat(found)
                .extracting(Assignment::getStatus, Assignment::getVersion)
                .containsExactly(tuple(Status.NOT_STARTED, 1L));
        return found.get(0);
    }

    /** With the tag that was read; then again as after a lost answer; then by somebody who has not seen the change. */
    private static void complete(UUID id) throws ApiException, IOException {
        Desk agency = desk(agency(), id);
        String read = agency.etag();
        ApiResponse<AssignmentState> answer = agency.complete(read, "first-day-1", TODAY);
        assertThat(answer.getStatusCode()).isEqualTo(201);
        assertThat(answer.getData().getVersion()).isEqualTo(2);
        assertThat(answer.getData().getEvidence())
                .extracting(Evidence::getIssuer, Evidence::getDate)
                .containsExactly(tuple("Sở Tài chính", TODAY));
        assertThat(Desk.etag(answer)).isNotEqualTo(read);

        assertThat(agency.complete(read, "first-day-1", TODAY).getData().getVersion())
                .isEqualTo(2);

        Desk focal = desk("focal-quang-ninh", id);
        ApiException refused =
                catchThrowableOfType(ApiException.class, () -> focal.complete(read, "first-day-2", TODAY));
        assertThat(refused.getCode()).isEqualTo(412);
        Problem problem = JSON.getDefault().getMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getType()).isEqualTo("/problems/stale-version");
        assertThat(problem.getStatus()).isEqualTo(412);
        assertThat(problem.getDetail()).isNotBlank();
    }

    private static void returnAndConfirm(UUID id) throws ApiException {
        Desk agency = desk(agency(), id);
        Desk focal = desk("focal-quang-ninh", id);
        assertThat(focal.decide(VerificationOutcome.RETURNED, "Chưa kèm văn bản ban hành.")
                        .getStatus())
                .isEqualTo(Status.IN_PROGRESS);
        assertThat(agency.complete(agency.etag(), "first-day-3", TODAY)
                        .getData()
                        .getStatus())
                .isEqualTo(Status.COMPLETED);
        assertThat(focal.decide(VerificationOutcome.CONFIRMED, null)
                        .getVerification()
                        .getState())
                .isEqualTo(Verification.CONFIRMED);
    }

    private static void readWhatHappened(UUID id) throws ApiException {
        assertThat(assignments("reader-all")
                        .listAssignmentStatusChanges(id.toString())
                        .execute()
                        .getItems())
                .extracting(AssignmentState::getVersion, AssignmentState::getStatus)
                .containsExactly(
                        tuple(1L, Status.NOT_STARTED),
                        tuple(2L, Status.COMPLETED),
                        tuple(3L, Status.IN_PROGRESS),
                        tuple(4L, Status.COMPLETED),
                        tuple(5L, Status.COMPLETED));

        List<AuditRow> audit = new AuditApi(stack.plan("auditor"))
                .listAudit()
                .entity(AuditedEntity.ASSIGNMENT)
                .id(id.toString())
                .execute()
                .getItems();
        assertThat(audit)
                .extracting(AuditRow::getAction)
                .containsExactly(
                        AuditAction.OPENED,
                        AuditAction.STATUS_CHANGED,
                        AuditAction.VERIFIED,
                        AuditAction.STATUS_CHANGED,
                        AuditAction.VERIFIED);
        assertThat(audit.get(1).getBefore()).containsEntry("status", "NOT_STARTED");
        assertThat(audit.get(1).getAfter()).containsEntry("status", "COMPLETED");

        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() -> assertThat(
                        Feed.read(stack.plan("reader-all"), "quang-ninh").stream()
                                .filter(item -> id.equals(item.getId())))
                .extracting(FeedItem::getVersion)
                .containsExactly(1L, 2L, 3L, 4L, 5L));
    }

    /** One row about another assignment, and one about the first as if it had never been changed. */
    private static void reportInBulk(UUID changed) throws ApiException {
        Assignment other = assignments(agency())
                .listAssignments()
                .agency(List.of(AGENCY))
                .plan(List.of(PLAN))
                .year(TODAY.getYear())
                .status(List.of(Status.NOT_STARTED))
                .execute()
                .getItems()
                .get(0);
        StatusChange begun = new StatusChange()
                .to(Status.IN_PROGRESS)
                .percent(40)
                .result("Đã trình dự thảo.")
                .difficulties("Thiếu kinh phí.");
        BulkResult result = new StatusChangesApi(stack.plan(agency()))
                .createStatusChanges()
                .idempotencyKey("first-day-bulk")
                .bulkChange(new BulkChange()
                        .addRowsItem(row(other.getId(), other.getVersion(), begun))
                        .addRowsItem(row(changed, 1L, begun)))
                .execute();
        assertThat(result.getAccepted()).isEqualTo(1);
        assertThat(result.getResults())
                .extracting(BulkRowResult::getRow, BulkRowResult::getStatus)
                .containsExactly(tuple(0, 201), tuple(1, 412));
        assertThat(result.getResults().get(0).getVersion()).isEqualTo(other.getVersion() + 1);
        assertThat(result.getResults().get(1).getProblem().getDetail()).isNotBlank();
        goOn(other.getId(), result.getResults().get(0).getVersion());
    }

    /** What is not set in a generated class is left out of the body, so it stays as it was. */
    private static void goOn(UUID id, Long version) throws ApiException {
        AssignmentState further = assignments(agency())
                .createAssignmentStatusChange(id.toString())
                .ifMatch("\"" + version + "\"")
                .statusChange(new StatusChange().to(Status.IN_PROGRESS).percent(60))
                .execute();
        assertThat(further.getPercent()).isEqualTo(60);
        assertThat(further.getResult()).isEqualTo("Đã trình dự thảo.");
        assertThat(further.getDifficulties()).isEqualTo("Thiếu kinh phí.");
    }

    private static int completed() throws vn.tiendo.client.report.ApiException {
        return new ProgressApi(stack.report("reader-all"))
                .getProgress()
                .province("quang-ninh")
                .year(TODAY.getYear())
                .execute()
                .getTotal()
                .getByStatus()
                .getOrDefault("COMPLETED", 0);
    }

    private static void readTheReport(UUID id) throws vn.tiendo.client.report.ApiException {
        ReportsApi api = new ReportsApi(stack.report(agency()));
        // What is due becomes rows some seconds after the first start.
        List<Report> owed = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.listReports()
                                .agency(List.of(AGENCY))
                                .year(TODAY.getYear())
                                .execute()
                                .getItems(),
                        reports -> !reports.isEmpty());
        assertThat(owed).extracting(Report::getPlan).containsExactly(PLAN);
        ReportContent report = api.getReport(owed.get(0).getId()).execute();
        assertThat(report.getDraft()).isTrue();
        assertThat(report.getResults().getSections().stream()
                        .flatMap(section -> section.getTasks().stream())
                        .filter(task -> task.getId().equals(TASK))
                        .flatMap(task -> task.getAssignments().stream())
                        .filter(assignment -> assignment.getId().equals(id.toString())))
                .extracting(ReportAssignment::getStatus, ReportAssignment::getCompletedOn)
                .containsExactly(tuple(vn.tiendo.client.report.model.Status.COMPLETED, TODAY));
    }

    private static BulkRow row(UUID id, Long version, StatusChange change) {
        return new BulkRow().assignment(id).version(version).change(change);
    }

    private static AssignmentsApi assignments(String token) {
        return new AssignmentsApi(stack.plan(token));
    }

    private static Desk desk(String token, UUID id) {
        return new Desk(assignments(token), id);
    }

    private static String agency() {
        return "agency-reporter-" + AGENCY;
    }
}

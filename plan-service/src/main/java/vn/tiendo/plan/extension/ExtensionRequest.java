package vn.tiendo.plan.extension;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.extension.ExtensionRequestView.By;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** A request for a later due day of one assignment. It is settled once. */
@Entity
class ExtensionRequest implements Changeable {

    @Id
    private UUID id;

    private UUID assignment;
    private String task;
    private String taskFunction;
    private String plan;
    private String province;
    private String agency;
    private LocalDate due;
    private LocalDate newDue;
    private String reason;
    private String letter;
    private Instant askedAt;
    private String askedBy;
    private String askedFor;

    @Enumerated(EnumType.STRING)
    private ExtensionRequestState state = ExtensionRequestState.OPEN;

    private LocalDate grantedDue;
    private Instant settledAt;
    private String settledBy;
    private String settledFor;
    private String settledReason;
    private long version = 1;

    ExtensionRequest() {}

    /**
     * What a request is about.
     *
     * @param agency lead agency
     * @param due day that counts now
     */
    record Subject(UUID assignment, TaskDefinition task, String agency, LocalDate due) {}

    ExtensionRequest(UUID id, Subject about, ExtensionRequestForm asked, String letter, Instant at, By by) {
        this.id = id;
        this.assignment = about.assignment();
        this.task = about.task().id();
        this.taskFunction = about.task().function();
        this.plan = about.task().plan();
        this.province = about.task().province();
        this.agency = about.agency();
        this.due = about.due();
        this.newDue = asked.newDue();
        this.reason = asked.reason();
        this.letter = letter;
        this.askedAt = at;
        this.askedBy = by.subject();
        this.askedFor = by.agency();
    }

    /**
     * Settles it; throws CONFLICT when that was done before.
     *
     * @param granted day that counts since, or null
     * @param why why it was refused, or null
     */
    void settle(ExtensionRequestState outcome, LocalDate granted, String why, Instant at, By by) {
        if (!isOpen()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Đề nghị gia hạn này đã được giải quyết: " + state.label + ".",
                    "This request is settled: " + state + ".");
        }
        state = outcome;
        grantedDue = granted;
        settledReason = why;
        settledAt = at;
        settledBy = by.subject();
        settledFor = by.agency();
        version++;
    }

    ExtensionRequestView view() {
        return new ExtensionRequestView(
                id,
                version,
                assignment,
                task,
                plan,
                province,
                agency,
                due,
                newDue,
                reason,
                letter,
                askedAt,
                new By(askedBy, askedFor),
                state,
                isOpen()
                        ? null
                        : new ExtensionRequestView.Settled(
                                settledAt, new By(settledBy, settledFor), grantedDue, settledReason));
    }

    /** What is decided on: as an extension itself. */
    Scope.Subject decidedOn(String focalAgency) {
        return new Scope.Subject(agency, taskFunction, focalAgency, null);
    }

    Audit.Of audited() {
        return new Audit.Of(Audit.Entity.EXTENSION_REQUEST, id.toString(), null, province, plan, agency);
    }

    boolean isOpen() {
        return state == ExtensionRequestState.OPEN;
    }

    String plan() {
        return plan;
    }

    @Override
    public String province() {
        return province;
    }

    @Override
    public long version() {
        return version;
    }
}

package vn.tiendo.plan.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.status.Extension;
import vn.tiendo.plan.status.Refusals;
import vn.tiendo.plan.status.Reported;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.change.Changeable;

/** Occurrence x lead agency: the unit that has a status. It refuses what is not allowed; each accepted change is its next version. */
@Entity
@DynamicUpdate // of its many columns and indexes a change touches few
public class Assignment implements Changeable {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "occurrence")
    private OpenOccurrence occurrence;

    private String task;
    private String plan;
    private String province;
    private String agency;
    private boolean invited;
    private LocalDate openedOn;

    /** The occurrence's, until an extension moves it. */
    private LocalDate due;

    @Column(insertable = false, updatable = false)
    private LocalDate sortDue;

    /** The due day of what is to be done by it and is not; kept by the database. */
    @Column(insertable = false, updatable = false)
    private LocalDate openDue;

    @Enumerated(EnumType.STRING)
    private Status status = Status.NOT_STARTED;

    @Enumerated(EnumType.STRING)
    private Verification verification = Verification.NOT_NEEDED;

    private boolean noData;
    private LocalDate completedOn;

    @Embedded
    private Reported said = Reported.NOTHING;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Extension> extensions = List.of();

    /** Completed once and for all: nothing of the task opens for this agency after its year. */
    private boolean forGood;

    private long version = 1;

    Assignment() {}

    /**
     * Opens an assignment: its version 1.
     * @param openedOn null: when its occurrence was; else when the agency came to lead the task
     * @param noData the time of the occurrence had passed when it was set
     */
    public Assignment(
            UUID id,
            TaskDefinition task,
            OpenOccurrence occurrence,
            String agency,
            LocalDate openedOn,
            boolean noData) {
        this.id = id;
        this.occurrence = occurrence;
        this.task = task.id();
        this.plan = task.plan();
        this.province = task.province();
        this.agency = agency;
        this.invited = task.binding() == TaskDefinition.Binding.INVITED;
        this.openedOn = openedOn;
        this.due = occurrence.due();
        this.noData = noData;
    }

    /** Takes what an agency reports, today in Asia/Ho_Chi_Minh; CONFLICT when the status may not follow, INVALID with each wrong field. */
    void change(StatusChange change, LocalDate today) {
        if (!status.mayBecome(change.to())) {
            throw Refusals.follows(status, change.to());
        }
        change.check(status, occurrence.kind(), today);
        status = change.to();
        verification = status == Status.COMPLETED && !invited ? Verification.PENDING : Verification.NOT_NEEDED;
        noData = false;
        completedOn = change.effectiveCompletion(today);
        said = said.after(change);
        forGood = change.settles();
        version++;
    }

    /** Throws CONFLICT for a statement that nothing is begun which adds nothing to one before: it would look like news. */
    void requireNews(StatusChange change, BooleanSupplier stated) {
        boolean same = change.to() == status && said.after(change).equals(said);
        if (status == Status.NOT_STARTED && same && stated.getAsBoolean()) {
            throw Refusals.saidBefore();
        }
    }

    /** Says of a completion whether it is once and for all; its verification stays. CONFLICT when it is none, or dated. */
    void settle(boolean forGood) {
        if (!isToSettle()) {
            throw Refusals.notToSettle();
        }
        this.forGood = forGood;
        version++;
    }

    /** Confirms a completion, or returns it with a reason; throws CONFLICT when none waits for it. */
    void verify(VerificationDecision decided) {
        if (!isToVerify()) {
            throw Refusals.nothingToVerify();
        }
        if (decided.outcome() == VerificationDecision.Outcome.RETURNED) {
            status = Status.IN_PROGRESS;
            completedOn = null;
            forGood = false;
        }
        verification = decided.outcome().verification;
        said = said.verified(decided.reason());
        version++;
    }

    /** Moves the due date; throws CONFLICT when it has none or is closed, else what {@link Extension#granted} does. */
    void extend(LocalDate newDue, Decision by) {
        if (!isToExtend()) {
            throw Refusals.notToExtend();
        }
        extensions = Extension.granted(extensions, due, newDue, by);
        due = newDue;
        noData = false;
        version++;
    }

    /** Ends an open assignment whose task was taken out of its plan, or whose time frame no longer asks for it. */
    public void cancel(Decision by, String why) {
        status = Status.CANCELLED;
        verification = Verification.NOT_NEEDED;
        noData = false;
        said = said.ended(by, why);
        version++;
    }

    /** Takes over the period that a decision moved, or (null) a classification or a correction; true: the decision moved the date. */
    public boolean redate(Decision by, boolean noData) {
        boolean moved = takeDue(by);
        this.noData = noData && status == Status.NOT_STARTED;
        version++;
        return moved;
    }

    /** Goes where the work went on while it was completed; part of the change that opens it again. */
    void rejoin(OpenOccurrence other) {
        occurrence = other;
        takeDue(other.movedBy());
    }

    /** By a decision the date before stays on record, and the newest decision's counts; without one an extension goes on. */
    private boolean takeDue(Decision by) {
        if (by == null) {
            due = Extension.isGranted(extensions) ? due : occurrence.due();
            return false;
        }
        if (Objects.equals(occurrence.due(), due)) {
            return false;
        }
        extensions = Extension.amended(extensions, due, occurrence.due(), by);
        due = extensions.get(extensions.size() - 1).newDue();
        return true;
    }

    /** Leaves an occurrence in which others have completed. */
    public void moveTo(OpenOccurrence other) {
        occurrence = other;
    }

    public boolean wasCompletedBefore(LocalDate day) {
        return status == Status.COMPLETED && completedOn.isBefore(day);
    }

    public boolean isCancelledFor(String why) {
        return status == Status.CANCELLED && why.equals(said.reason());
    }

    /** @param change what made this version, or null where nobody asks */
    public AssignmentState state(AssignmentState.Change change) {
        return new AssignmentState(
                id,
                version,
                plan,
                task,
                province,
                agency,
                occurrence.period(due),
                openedOn == null ? occurrence.openedOn() : openedOn,
                status,
                new AssignmentState.Verified(verification, said.verificationReason()),
                noData,
                said.percent(),
                completedOn,
                said.result(),
                said.difficulties(),
                said.proposals(),
                said.evidence(),
                said.reason(),
                said.decision(),
                extensions,
                forGood ? Boolean.TRUE : null,
                change);
    }

    public Timeliness timeliness(LocalDate asOf) {
        return Timeliness.of(status, due, completedOn, noData, invited, asOf);
    }

    public Moved.Dated dated() {
        return new Moved.Dated(occurrence.key(), occurrence.label(), due);
    }

    public boolean isForGood() {
        return forGood;
    }

    boolean isToSettle() {
        return status == Status.COMPLETED && occurrence.kind() == TimeFrame.Kind.NONE;
    }

    boolean isToVerify() {
        return verification == Verification.PENDING;
    }

    public boolean isToExtend() {
        return due != null && status.isOpen();
    }

    public UUID id() {
        return id;
    }

    public String task() {
        return task;
    }

    String plan() {
        return plan;
    }

    @Override
    public String province() {
        return province;
    }

    public String agency() {
        return agency;
    }

    public OpenOccurrence occurrence() {
        return occurrence;
    }

    public Status status() {
        return status;
    }

    @Override
    public long version() {
        return version;
    }
}

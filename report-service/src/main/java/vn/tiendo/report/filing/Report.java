package vn.tiendo.report.filing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tiendo.change.Changeable;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Commission;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Obligation;

/**
 * A report that somebody owes: one for each obligation, year and reporter, from 1 January of its year on, or for each reporter
 * of a request. It refuses the steps that its state does not allow.
 */
@Entity
@Table(name = "report")
class Report implements Changeable {

    @Id
    String id;

    /** The yearly obligation, or the request that it answers. */
    String obligation;

    /** Null for a yearly one. */
    String request;

    String plan;
    String province;

    @Enumerated(EnumType.STRING)
    Obligation.Level level;

    String kind;
    int year;
    String reporter;

    LocalDate periodFrom;
    LocalDate closing;
    Instant closesAt;
    LocalDate nominalDue;
    LocalDate effectiveDue;
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    ReportState state;

    Instant assembledAt;

    /** Newest stored revision; null before it is assembled. */
    Integer revision;

    /** Of that revision. */
    String contentHash;

    Instant narrativeAt;

    /** Newest revision that was handed in. */
    Integer submittedRevision;

    Instant submittedAt;

    /** Agency that handed it in; null: one that is no agency. */
    String submittedBy;

    /** By the focal agency in place of the reporter. */
    boolean submittedForAnother;

    /** When it was first received: decides whether it is on time, whatever was returned and handed in again. */
    Instant receivedAt;

    LocalDate paperReceivedOn;

    Instant returnedAt;
    String returnReason;
    int returns;
    Instant acceptedAt;

    @Embedded
    Signed signed;

    Instant createdAt;

    @Version
    int version;

    /** For Hibernate. */
    Report() {}

    Report(Obligation obligation, String request, Deadline deadline, String reporter, Instant now) {
        this.id = obligation.id() + "-" + deadline.year() + "-" + reporter;
        this.obligation = obligation.id();
        this.request = request;
        this.plan = obligation.plan();
        this.province = obligation.province();
        this.level = obligation.level();
        this.kind = obligation.kind();
        this.year = deadline.year();
        this.reporter = reporter;
        this.state = ReportState.PLANNED;
        this.createdAt = now;
        follow(deadline);
    }

    @Override
    public String province() {
        return province;
    }

    /** What its entity tag says: the first is 1. */
    @Override
    public long version() {
        return version + 1L;
    }

    /**
     * While it is only planned, its dates follow the obligation and the calendar.
     *
     * @return whether they are others than before
     */
    final boolean follow(Deadline deadline) {
        if (effectiveDue != null && deadline.equals(deadline(deadline.reason()))) {
            return false;
        }
        periodFrom = deadline.periodFrom();
        closing = deadline.closing();
        closesAt = deadline.closesAt();
        nominalDue = deadline.nominal();
        effectiveDue = deadline.effective();
        dueAt = deadline.dueAt();
        return true;
    }

    /** The dates that count for it, whatever the calendar says by now. */
    final Deadline deadline(String reason) {
        return new Deadline(year, nominalDue, effectiveDue, dueAt, reason, periodFrom, closing, closesAt);
    }

    boolean isPlanned() {
        return state == ReportState.PLANNED;
    }

    boolean isConsolidated() {
        return level == Obligation.Level.CONSOLIDATED;
    }

    /** Its figures are closed and stored. One that came on paper before is thereby handed in. */
    void assembled(int firstRevision, Instant at) {
        boolean onPaper = paperReceivedOn != null;
        become(onPaper ? ReportState.SUBMITTED : ReportState.ASSEMBLED);
        assembledAt = at;
        revision = firstRevision;
        submittedRevision = onPaper ? revision : null;
    }

    /** Its figures were taken anew, until a later cut-off. */
    void reassembled(int newRevision, Instant at) {
        become(state == ReportState.RETURNED ? ReportState.RETURNED : ReportState.ASSEMBLED);
        assembledAt = at;
        revision = newRevision;
    }

    /** @throws ProblemException CONFLICT when it lies with the level above */
    void edited(Instant at) {
        if (!state.isOwed()) {
            throw refusal("sửa lời văn", "be edited");
        }
        narrativeAt = at;
    }

    /** @throws ProblemException CONFLICT before its figures are closed */
    void requireAssembled() {
        if (isPlanned()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Số liệu chốt hết ngày " + closing + "; báo cáo nộp được sau khi hệ thống tổng hợp xong.",
                    "Figures close at the end of " + closing + "; the report can be handed in once it is assembled.");
        }
    }

    /**
     * @param handedIn revision
     * @param by agency that hands it in, or null
     * @param forAnother it is the focal agency's, in place of the reporter
     */
    void submitted(int handedIn, Instant at, String by, boolean forAnother) {
        become(ReportState.SUBMITTED);
        submittedRevision = handedIn;
        submittedAt = at;
        submittedBy = by;
        submittedForAnother = forAnother;
        // A number from before a return was that of another document.
        signed = null;
        received(at);
    }

    /**
     * A paper copy came in on a day.
     *
     * @param handedIn revision that thereby counts as handed in; null: none does
     */
    void onPaper(LocalDate day, Instant at, Integer handedIn) {
        paperReceivedOn = paperReceivedOn == null || day.isBefore(paperReceivedOn) ? day : paperReceivedOn;
        if (handedIn == null) {
            received(Vietnam.startOf(day));
        } else {
            submitted(handedIn, at, null, false);
            received(Vietnam.startOf(day));
        }
    }

    private void received(Instant at) {
        receivedAt = receivedAt == null || at.isBefore(receivedAt) ? at : receivedAt;
    }

    void returned(String reason, Instant at) {
        become(ReportState.RETURNED);
        returnedAt = at;
        returnReason = reason;
        returns++;
    }

    void accepted(Instant at) {
        become(signed == null ? ReportState.ACCEPTED : ReportState.ISSUED);
        acceptedAt = at;
    }

    /** It is not wanted any more; what was handed in of it stays. */
    void withdrawn() {
        become(ReportState.WITHDRAWN);
    }

    /** Number, day and signer, before or after the acceptance; a slip may be corrected. */
    void signed(Signed as, int newRevision) {
        if (!state.isHandedIn()) {
            throw refusal("ghi số, ngày ban hành", "be numbered");
        }
        signed = as;
        revision = newRevision;
        submittedRevision = newRevision;
        if (state == ReportState.ACCEPTED) {
            become(ReportState.ISSUED);
        }
    }

    private void become(ReportState next) {
        if (!state.next().contains(next)) {
            throw refusal("chuyển sang “" + next.label + "”", "become " + next);
        }
        state = next;
    }

    private ProblemException refusal(String vi, String en) {
        return ProblemException.of(
                Kind.CONFLICT,
                "Báo cáo ở trạng thái “" + state.label + "” không thể " + vi + ".",
                "A report that is " + state + " cannot " + en + ".");
    }

    boolean isLate(Instant now) {
        return state.isOwed() && !now.isBefore(dueAt);
    }

    boolean isAssembledLate() {
        return Commission.assembledLate(closesAt, assembledAt);
    }

    Outcome outcome() {
        if (state == ReportState.RETURNED) {
            return Outcome.RETURNED;
        }
        return state.isHandedIn() ? byReceipt() : Outcome.NOT_YET;
    }

    /** How it stood just before an instant. */
    Outcome outcomeBefore(Instant instant) {
        if (receivedAt == null || !receivedAt.isBefore(instant)) {
            return Outcome.NOT_YET;
        }
        return state == ReportState.RETURNED && returnedAt.isBefore(instant) ? Outcome.RETURNED : byReceipt();
    }

    private Outcome byReceipt() {
        return receivedAt.isBefore(dueAt) ? Outcome.ON_TIME : Outcome.LATE;
    }

    /** Days begun after the due date until it was received, or until an instant while it was not. */
    int daysLate(Instant now) {
        Instant until = receivedAt == null || receivedAt.isAfter(now) ? now : receivedAt;
        return state == ReportState.WITHDRAWN || until.isBefore(dueAt)
                ? 0
                : (int) Math.max(1, ChronoUnit.DAYS.between(effectiveDue, Vietnam.dayOf(until)));
    }
}

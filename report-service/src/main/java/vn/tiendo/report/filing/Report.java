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
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.entry.Obligation;

/**
 * A report that somebody owes: one for each obligation, year and reporter, from 1 January of its year on, or for each reporter
 * of a request. It refuses the steps that its state does not allow, and nobody else changes it.
 */
@Entity
@Table(name = "report")
public class Report implements Changeable {

    @Id
    private String id;

    private String obligation;
    private String request;
    private String plan;
    private String province;

    @Enumerated(EnumType.STRING)
    private Obligation.Level level;

    private String kind;
    private int year;
    private String reporter;

    @Embedded
    private DueDates dates;

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.PLANNED;

    private Instant assembledAt;
    private Integer revision;
    private String contentHash;
    private Instant narrativeAt;

    @Embedded
    private Receipt receipt = Receipt.NONE;

    @Embedded
    private Decision decision = Decision.NONE;

    @Embedded
    private Signed signed;

    private Instant createdAt;

    @Version
    private int version;

    /** For Hibernate. */
    public Report() {}

    public Report(Obligation obligation, String request, Deadline deadline, String reporter, Instant now) {
        this.id = obligation.id() + "-" + deadline.year() + "-" + reporter;
        this.obligation = obligation.id();
        this.request = request;
        this.plan = obligation.plan();
        this.province = obligation.province();
        this.level = obligation.level();
        this.kind = obligation.kind();
        this.year = deadline.year();
        this.reporter = reporter;
        this.dates = DueDates.of(deadline);
        this.createdAt = now;
    }

    /**
     * While it is only planned, its dates follow the obligation and the calendar.
     *
     * @return whether they are others than before
     */
    public boolean follow(Deadline deadline) {
        DueDates before = dates;
        dates = DueDates.of(deadline);
        return !dates.equals(before);
    }

    /** Its figures are closed and stored. One that came on paper before is thereby handed in. */
    public void assemble(ReportVersion first, Instant at) {
        boolean onPaper = receipt.isOnPaper();
        state = state.become(onPaper ? ReportState.SUBMITTED : ReportState.ASSEMBLED);
        assembledAt = at;
        keep(first);
        receipt = receipt.of(onPaper ? revision : null);
    }

    /** Its figures were taken anew, until a later cut-off. */
    public void reassemble(ReportVersion newer, Instant at) {
        state = state.become(state == ReportState.RETURNED ? ReportState.RETURNED : ReportState.ASSEMBLED);
        assembledAt = at;
        keep(newer);
    }

    /** @throws ProblemException CONFLICT when it lies with the level above */
    public void edit(Instant at) {
        if (!state.isOwed()) {
            throw state.refuses("sửa lời văn", "be edited");
        }
        narrativeAt = at;
    }

    /** @throws ProblemException CONFLICT before its figures are closed */
    public void requireAssembled() {
        if (isPlanned()) {
            throw dates.notClosed();
        }
    }

    /**
     * @param by agency that hands it in, or null
     * @param forAnother it is the focal agency's, in place of the reporter
     */
    public void handIn(ReportVersion content, Instant at, String by, boolean forAnother) {
        state = state.become(ReportState.SUBMITTED);
        keep(content);
        receipt = receipt.handedIn(revision, at, by, forAnother);
        // A number from before a return was that of another document.
        signed = null;
    }

    /**
     * A paper copy came in on a day.
     *
     * @param content thereby counts as handed in; null: none does
     */
    public void receiveOnPaper(LocalDate day, Instant at, ReportVersion content) {
        if (content != null) {
            handIn(content, at, null, false);
        }
        receipt = receipt.onPaper(day).received(Vietnam.startOf(day));
    }

    public void sendBack(String reason, Instant at) {
        state = state.become(ReportState.RETURNED);
        decision = decision.sentBack(reason, at);
    }

    public void accept(Instant at) {
        state = state.become(signed == null ? ReportState.ACCEPTED : ReportState.ISSUED);
        decision = decision.accepted(at);
    }

    /** It is not wanted any more; what was handed in of it stays. */
    public void withdraw() {
        state = state.become(ReportState.WITHDRAWN);
    }

    /**
     * The revision that is numbered next.
     *
     * @throws ProblemException CONFLICT when none was handed in
     */
    public int handedInRevision() {
        if (!state.isHandedIn()) {
            throw state.refuses("ghi số, ngày ban hành", "be numbered");
        }
        return receipt.submittedRevision();
    }

    /** Number, day and signer, before or after the acceptance; a slip may be corrected. */
    public void issue(Signed as, ReportVersion numbered) {
        handedInRevision();
        signed = as;
        keep(numbered);
        receipt = receipt.of(revision);
        if (state == ReportState.ACCEPTED) {
            state = state.become(ReportState.ISSUED);
        }
    }

    private void keep(ReportVersion newest) {
        revision = newest.revision;
        contentHash = newest.contentHash;
    }

    /** What its entity tag says: the first is 1. */
    @Override
    public long version() {
        return version + 1L;
    }

    public boolean isPlanned() {
        return state == ReportState.PLANNED;
    }

    public boolean isConsolidated() {
        return level == Obligation.Level.CONSOLIDATED;
    }

    public Outcome outcome() {
        if (state == ReportState.RETURNED) {
            return Outcome.RETURNED;
        }
        return state.isHandedIn() ? dates.of(receipt.receivedAt()) : Outcome.NOT_YET;
    }

    /** How it stood just before an instant. */
    public Outcome outcomeBefore(Instant instant) {
        if (!receipt.isBefore(instant)) {
            return Outcome.NOT_YET;
        }
        return decision.isReturnOf(state, instant) ? Outcome.RETURNED : dates.of(receipt.receivedAt());
    }

    /** Days begun after the due date until it was received, or until an instant while it was not. */
    public int daysLate(Instant now) {
        return state == ReportState.WITHDRAWN ? 0 : dates.daysLate(receipt.isBefore(now) ? receipt.receivedAt() : now);
    }

    public String id() {
        return id;
    }

    /** The yearly obligation, or the request that it answers. */
    public String obligation() {
        return obligation;
    }

    /** Null for a yearly one. */
    public String request() {
        return request;
    }

    public String plan() {
        return plan;
    }

    @Override
    public String province() {
        return province;
    }

    public Obligation.Level level() {
        return level;
    }

    public String kind() {
        return kind;
    }

    public int year() {
        return year;
    }

    public String reporter() {
        return reporter;
    }

    /** Those that count for it, whatever the calendar says by now. */
    public DueDates dates() {
        return dates;
    }

    public ReportState state() {
        return state;
    }

    public Instant assembledAt() {
        return assembledAt;
    }

    /** Newest stored revision; null before it is assembled. */
    public Integer revision() {
        return revision;
    }

    public String contentHash() {
        return contentHash;
    }

    public Receipt receipt() {
        return receipt;
    }

    public Decision decision() {
        return decision;
    }

    /** Null while it has no number. */
    public Signed signed() {
        return signed;
    }
}

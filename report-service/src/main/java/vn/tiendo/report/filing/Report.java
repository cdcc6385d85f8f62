package vn.tiendo.report.filing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Period;
import vn.tiendo.report.ledger.entry.Obligation;

/**
 * A report that somebody owes: one for each obligation, year (or part of it) and reporter, from 1 January of its year on, or for each
 * reporter of a request. It refuses the steps that its state does not allow, and nobody else changes it.
 */
@Entity
@Table(name = "report")
public class Report extends Dated implements Changeable {

    @Id
    private String id;

    private String obligation;
    private String request;
    private String plan;
    private String province;
    private String kind;
    private int year;
    private String part = "";
    private String reporter;

    @Enumerated(EnumType.STRING)
    private Obligation.Level level;

    @Embedded
    private DueDates dates;

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.PLANNED;

    private Instant assembledAt;
    private Integer revision;
    private String contentHash;
    private Instant narrativeAt;
    private Instant createdAt;

    @Embedded
    private Receipt receipt = Receipt.NONE;

    @Embedded
    private Decision decision = Decision.NONE;

    @Embedded
    private Signed signed;

    @Version
    private int version;

    /** For Hibernate. */
    public Report() {}

    public Report(Obligation obligation, String request, Deadline deadline, String reporter, Instant now) {
        this.id = obligation.id() + "-" + deadline.period().slug() + "-" + reporter;
        this.obligation = obligation.id();
        this.request = request;
        this.plan = obligation.plan();
        this.province = obligation.province();
        this.level = obligation.level();
        this.kind = obligation.kind();
        this.year = deadline.year();
        this.part = deadline.period().part();
        this.reporter = reporter;
        this.dates = DueDates.of(deadline);
        this.createdAt = now;
    }

    /** @return whether the dates, which follow obligation and calendar while it is only planned, are others than before */
    public boolean follow(Deadline deadline) {
        DueDates before = dates;
        dates = DueDates.of(deadline);
        return !dates.equals(before);
    }

    /**
     * Its figures are closed and stored, or taken anew until a later cut-off. One that came on paper before they closed is thereby
     * handed in, unless that was sent back.
     */
    public void assemble(ReportVersion newest, Period told, Instant at) {
        boolean onPaper = awaitsItsFigures();
        receipt = isPlanned() ? receipt.of(onPaper ? newest.revision : null) : receipt;
        state = state.become(
                onPaper ? ReportState.SUBMITTED : isReturned() ? ReportState.RETURNED : ReportState.ASSEMBLED);
        assembledAt = at;
        dates = dates.covering(told);
        keep(newest);
    }

    /** It came on paper before its figures are closed, and was not sent back. */
    public boolean awaitsItsFigures() {
        return isPlanned() && receipt.isOnPaper() && !decision.isSince(receipt.submittedAt());
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

    public void handIn(ReportVersion content, Instant at, Receipt.Sender by) {
        state = state.become(ReportState.SUBMITTED);
        keep(content);
        receipt = receipt.handedIn(revision, at, by);
        // A number from before a return was that of another document.
        signed = null;
    }

    /** A paper copy came in; {@code content} thereby counts as handed in, null: none does. */
    public void receiveOnPaper(PaperReceipt copy, Instant at, ReportVersion content) {
        if (content != null) {
            handIn(content, at, Receipt.Sender.NOBODY);
        } else if (isPlanned()) {
            receipt = receipt.waiting(at);
        }
        receipt = receipt.onPaper(copy).received(Vietnam.startOf(copy.receivedOn()));
    }

    public void sendBack(String reason, Instant at) {
        if (isPlanned() && !awaitsItsFigures()) {
            throw state.refuses("trả lại", "be sent back");
        }
        state = isPlanned() ? state : state.become(ReportState.RETURNED);
        decision = decision.sentBack(reason, at);
    }

    public void accept(Instant at) {
        state = state.become(signed == null ? ReportState.ACCEPTED : ReportState.ISSUED);
        decision = decision.accepted(at);
    }

    /** What was handed in of it stays. */
    public void withdraw() {
        state = state.become(ReportState.WITHDRAWN);
    }

    /** The revision that is numbered next; throws CONFLICT when none was handed in. */
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
        boolean received = state.isHandedIn() || awaitsItsFigures();
        return isReturned() ? Outcome.RETURNED : received ? dates.of(receipt.receivedAt()) : Outcome.NOT_YET;
    }

    private boolean isReturned() {
        return state == ReportState.RETURNED || isPlanned() && receipt.isOnPaper() && !awaitsItsFigures();
    }

    public Outcome outcomeBefore(Instant instant) {
        if (!receipt.isBefore(instant)) {
            return Outcome.NOT_YET;
        }
        return isReturned() && decision.isBefore(instant) ? Outcome.RETURNED : dates.of(receipt.receivedAt());
    }

    /** Days begun after the due date until it was received; until an instant while it was not, or not again since it was returned. */
    public int daysLate(Instant now) {
        return state == ReportState.WITHDRAWN ? 0 : dates.daysLate(outcomeBefore(now), receipt.receivedAt(), now);
    }

    public String id() {
        return id;
    }

    /** The yearly obligation, or the request that it answers. */
    public String obligation() {
        return obligation;
    }

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

    /** The year, or the part of it, that it reports on. */
    public ReportPeriod period() {
        return ReportPeriod.of(year, part);
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

    /** The newest; null before it is assembled. */
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

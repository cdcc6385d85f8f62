package vn.tiendo.report.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;

/** Reports that somebody asked for, once, with dates of their own. What was asked never changes; it may be withdrawn. */
@Entity
@Table(name = "report_request")
public class ReportRequest implements Changeable {

    private static final String REASON = "Hạn do yêu cầu báo cáo ấn định.";

    @Id
    public String id;

    public String plan;

    public String province;

    @Enumerated(EnumType.STRING)
    RequestKind kind;

    public LocalDate dueDate;

    @Column(name = "document")
    String form;

    public Instant createdAt;

    public String createdBy;

    /** Null: it stands. */
    public Instant withdrawnAt;

    String withdrawnBy;

    public String withdrawalReason;

    /** For Hibernate. */
    public ReportRequest() {}

    public ReportRequest(String id, String province, RequestForm asked, Instant at, String by) {
        this.id = id;
        this.plan = asked.plan();
        this.province = province;
        this.kind = asked.kind();
        this.dueDate = asked.dueDate();
        this.form = Document.write(asked);
        this.createdAt = at;
        this.createdBy = by;
    }

    /** @throws ProblemException CONFLICT when it was withdrawn before */
    public void withdraw(String reason, Instant at, String by) {
        if (withdrawnAt != null) {
            throw ProblemException.of(Kind.CONFLICT, "Yêu cầu này đã được rút.", "This request was withdrawn before.");
        }
        withdrawnAt = at;
        withdrawnBy = by;
        withdrawalReason = reason;
    }

    @Override
    public String province() {
        return province;
    }

    public RequestForm form() {
        return Document.read(form, RequestForm.class);
    }

    /**
     * The requirement of one level, made from the plan's own requirement on that level: to whom, through whom, under which symbol.
     *
     * @return null when the plan has no requirement on that level
     */
    public Obligation requirement(Obligation.Level level, Registry registry) {
        Obligation model = registry.obligations().values().stream()
                .filter(o -> o.plan().equals(plan) && o.level() == level)
                .min(java.util.Comparator.comparing((Obligation o) -> !o.kind().equals(kind.name()))
                        .thenComparing(o -> !o.isYearly())
                        .thenComparing(o -> !o.kind().equals(Obligation.ANNUAL))
                        .thenComparing(Obligation::id))
                .orElse(null);
        boolean consolidates = level == Obligation.Level.CONSOLIDATED && form().consolidatedDueDate() != null;
        return model == null ? null : model.requested(id, kind.name(), consolidates ? id : null);
    }

    /** When the reports of one level close and are due; as asked, whatever day of the week. */
    public Deadline deadline(Obligation.Level level) {
        RequestForm asked = form();
        boolean after = level == Obligation.Level.CONSOLIDATED && asked.consolidatedDueDate() != null;
        LocalDate due = after ? asked.consolidatedDueDate() : asked.dueDate();
        // What consolidates others waits for them.
        LocalDate closing = after ? asked.dueDate() : asked.closingDate();
        LocalDate from = asked.periodFrom() == null ? closing.withDayOfYear(1) : asked.periodFrom();
        return new Deadline(
                asked.dueDate().getYear(), due, due, Vietnam.endOf(due), REASON, from, closing, Vietnam.endOf(closing));
    }
}

package vn.tiendo.report.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.change.Changeable;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Document;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Registry;

/** Reports that somebody asked for, once, with dates of their own. What was asked never changes; it may be withdrawn. */
@Entity
@Table(name = "report_request")
class ReportRequest implements Changeable {

    private static final String REASON = "Hạn do yêu cầu báo cáo ấn định.";

    @Id
    String id;

    String plan;

    String province;

    @Enumerated(EnumType.STRING)
    RequestKind kind;

    LocalDate dueDate;

    @Column(name = "document")
    String form;

    Instant createdAt;

    String createdBy;

    /** Null: it stands. */
    Instant withdrawnAt;

    String withdrawnBy;

    String withdrawalReason;

    /** For Hibernate. */
    ReportRequest() {}

    ReportRequest(String id, String province, RequestForm asked, Instant at, String by) {
        this.id = id;
        this.plan = asked.plan();
        this.province = province;
        this.kind = asked.kind();
        this.dueDate = asked.dueDate();
        this.form = Document.write(asked);
        this.createdAt = at;
        this.createdBy = by;
    }

    @Override
    public String province() {
        return province;
    }

    /** @throws ProblemException CONFLICT when it was withdrawn before */
    void withdraw(String reason, Instant at, String by) {
        if (withdrawnAt != null) {
            throw ProblemException.of(Kind.CONFLICT, "Yêu cầu này đã được rút.", "This request was withdrawn before.");
        }
        withdrawnAt = at;
        withdrawnBy = by;
        withdrawalReason = reason;
    }

    RequestForm form() {
        return Document.read(form, RequestForm.class);
    }

    /**
     * The duty of one level, made from the plan's own duty on that level: to whom, through whom, under which symbol.
     *
     * @return null when the plan has no duty on that level
     */
    Obligation duty(Obligation.Level level, Registry registry) {
        Obligation model = registry.obligations().values().stream()
                .filter(o -> o.plan().equals(plan) && o.level() == level)
                .min(java.util.Comparator.comparing((Obligation o) -> !o.kind().equals(kind.name()))
                        .thenComparing(o -> !o.kind().equals(Obligation.ANNUAL))
                        .thenComparing(Obligation::id))
                .orElse(null);
        boolean consolidates = level == Obligation.Level.CONSOLIDATED && form().consolidatedDueDate() != null;
        return model == null ? null : model.requested(id, kind.name(), consolidates ? id : null);
    }

    /** When the reports of one level close and are due; as asked, whatever day of the week. */
    Deadline deadline(Obligation.Level level) {
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

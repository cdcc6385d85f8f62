package vn.tiendo.report.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.report.annual.AnnualReport;
import vn.tiendo.report.annual.Commission;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Obligation;

/** A report that somebody owes: one for each obligation, year and reporter, from 1 January of its year on. */
@Entity
@Table(name = "report")
class Report {

    @Id
    String id;

    String obligation;
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

    Instant createdAt;

    @Version
    int version;

    /** For Hibernate. */
    Report() {}

    Report(Obligation obligation, Deadline deadline, String reporter, Instant now) {
        this.id = obligation.id() + "-" + deadline.year() + "-" + reporter;
        this.obligation = obligation.id();
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

    /** While it is only planned, its dates follow the obligation and the calendar. */
    final void follow(Deadline deadline) {
        periodFrom = deadline.periodFrom();
        closing = deadline.closing();
        closesAt = deadline.closesAt();
        nominalDue = deadline.nominal();
        effectiveDue = deadline.effective();
        dueAt = deadline.dueAt();
    }

    boolean isPlanned() {
        return state == ReportState.PLANNED;
    }

    void assembled(Instant at) {
        state = ReportState.ASSEMBLED;
        assembledAt = at;
    }

    boolean isHandedIn() {
        return switch (state) {
            case PLANNED, ASSEMBLED -> false;
        };
    }

    boolean isLate(Instant now) {
        return !isHandedIn() && !now.isBefore(dueAt);
    }

    boolean isAssembledLate() {
        return Commission.assembledLate(closesAt, assembledAt);
    }

    AnnualReport.Outcome outcome() {
        return switch (state) {
            case PLANNED, ASSEMBLED -> AnnualReport.Outcome.NOT_YET;
        };
    }
}

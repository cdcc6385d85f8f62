package vn.tiendo.report.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A reminder that was given; its key says that each is given once for a due date. */
@Entity
@Table(name = "report_reminder")
@IdClass(ReportReminder.Key.class)
class ReportReminder {

    /** Key of a reminder. */
    record Key(String report, LocalDate effectiveDue, int daysBefore) implements Serializable {}

    @Id
    private String report;

    @Id
    private LocalDate effectiveDue;

    @Id
    private int daysBefore;

    private String reporter;
    private LocalDate givenOn;
    private Instant givenAt;
    private Instant mailedAt;

    /** For Hibernate. */
    ReportReminder() {}
}

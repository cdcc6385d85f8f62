package vn.tiendo.plan.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.TimeFrame;

/** An occurrence of a task that has been opened. */
@Entity
@Table(name = "occurrence")
class OpenOccurrence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String task;

    @Column(name = "occurrence_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private TimeFrame.Kind kind;

    private String label;

    private LocalDate firstDay;

    private LocalDate lastDay;

    private LocalDate due;

    private boolean strictlyBefore;

    private LocalDate openedOn;

    OpenOccurrence() {}

    OpenOccurrence(String task, Occurrence occurrence) {
        this.task = task;
        this.openedOn = occurrence.openedOn();
        redate(occurrence);
    }

    /** Takes another period, after its task's time was classified. */
    void redate(Occurrence occurrence) {
        this.key = occurrence.key();
        this.kind = occurrence.kind();
        this.label = occurrence.label();
        this.firstDay = occurrence.from();
        this.lastDay = occurrence.to();
        this.due = occurrence.due();
        this.strictlyBefore = occurrence.strictlyBefore();
    }

    /** @param due the date that counts for an assignment, which an extension may have moved */
    AssignmentState.Period period(LocalDate due) {
        return new AssignmentState.Period(key, kind, label, firstDay, lastDay, due, strictlyBefore);
    }

    String task() {
        return task;
    }

    String key() {
        return key;
    }

    LocalDate due() {
        return due;
    }

    LocalDate openedOn() {
        return openedOn;
    }
}

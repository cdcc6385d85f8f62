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
import java.util.Objects;
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

    /** 0 while it counts; else by which classification of its task it was replaced. */
    private int replaced;

    OpenOccurrence() {}

    OpenOccurrence(String task, Occurrence occurrence) {
        this(task, occurrence, occurrence.openedOn());
    }

    /** @param openedOn the day from which its assignments have been open, under whatever period */
    OpenOccurrence(String task, Occurrence occurrence, LocalDate openedOn) {
        this.task = task;
        this.openedOn = openedOn;
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

    /** Stays as the record of what was completed or cancelled under it, and no longer counts as open. */
    void replace(int classification) {
        this.replaced = classification;
    }

    int replaced() {
        return replaced;
    }

    boolean hasPeriodOf(Occurrence other) {
        return key.equals(other.key())
                && kind == other.kind()
                && firstDay.equals(other.from())
                && lastDay.equals(other.to())
                && Objects.equals(due, other.due())
                && strictlyBefore == other.strictlyBefore();
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

    TimeFrame.Kind kind() {
        return kind;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    LocalDate due() {
        return due;
    }

    LocalDate openedOn() {
        return openedOn;
    }
}

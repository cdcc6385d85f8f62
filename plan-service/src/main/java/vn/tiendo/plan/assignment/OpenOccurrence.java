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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.TimeFrame;

/** An occurrence of a task that has been opened. */
@Entity
@Table(name = "occurrence")
public class OpenOccurrence {

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

    /** 0 while it counts; else by which change of its task's time it was replaced. */
    private int replaced;

    /** Id of the occurrence that its open assignments were carried over to, or null. */
    private Long movedTo;

    /** The decision that gave it its present period; null: the plan itself, or a classification. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Decision movedBy;

    public OpenOccurrence() {}

    public OpenOccurrence(String task, Occurrence occurrence) {
        this.task = task;
        this.openedOn = occurrence.openedOn();
        redate(occurrence, null);
    }

    /**
     * Takes another period, after its task's time was changed.
     *
     * @param by the decision that changed it, or null
     */
    public void redate(Occurrence occurrence, Decision by) {
        this.movedBy = by;
        this.key = occurrence.key();
        this.kind = occurrence.kind();
        this.label = occurrence.label();
        this.firstDay = occurrence.from();
        this.lastDay = occurrence.to();
        this.due = occurrence.due();
        this.strictlyBefore = occurrence.strictlyBefore();
    }

    /** Stays as the record of what was completed or cancelled under it, and no longer counts as open. */
    public void replace(int change) {
        this.replaced = change;
    }

    /** Another one with the same period for now, in which the work goes on. */
    OpenOccurrence successor() {
        OpenOccurrence successor = new OpenOccurrence();
        successor.task = task;
        successor.key = key;
        successor.kind = kind;
        successor.label = label;
        successor.firstDay = firstDay;
        successor.lastDay = lastDay;
        successor.due = due;
        successor.strictlyBefore = strictlyBefore;
        successor.openedOn = openedOn;
        successor.movedBy = movedBy;
        return successor;
    }

    /** The work goes on in another one, which is stored. */
    void moveTo(OpenOccurrence other) {
        movedTo = other.id;
    }

    /** Whether its work goes on nowhere: its task's time no longer asks for it. */
    boolean isOver() {
        return replaced > 0 && movedTo == null;
    }

    Long movedTo() {
        return movedTo;
    }

    Decision movedBy() {
        return movedBy;
    }

    Long id() {
        return id;
    }

    int replaced() {
        return replaced;
    }

    public boolean hasPeriodOf(Occurrence other) {
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

    public String task() {
        return task;
    }

    public String key() {
        return key;
    }

    public TimeFrame.Kind kind() {
        return kind;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public LocalDate due() {
        return due;
    }

    String label() {
        return label;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate openedOn() {
        return openedOn;
    }
}

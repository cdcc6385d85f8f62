package vn.tiendo.plan.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A day of the calendar in the registry. */
@Entity
@Table(name = "calendar_day")
class CalendarDay {

    @Id
    private LocalDate day;

    @Version
    private long version = 1;

    private boolean setHere;

    @JdbcTypeCode(SqlTypes.JSON)
    private DayDefinition definition;

    CalendarDay() {}

    CalendarDay(DayDefinition definition) {
        this.day = definition.date();
        this.definition = definition;
    }

    void define(DayDefinition definition) {
        this.definition = definition;
    }

    /** Takes what an operator says of the day; from now on its file no longer applies. */
    void set(DayDefinition newDefinition) {
        setHere = true;
        definition = newDefinition;
    }

    /** Whether it was set through the API. */
    boolean isSetHere() {
        return setHere;
    }

    long version() {
        return version;
    }

    public DayDefinition definition() {
        return definition;
    }
}

package vn.tiendo.plan.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A day of the calendar in the registry. */
@Entity
@Table(name = "calendar_day")
public class CalendarDay {

    @Id
    private LocalDate day;

    @JdbcTypeCode(SqlTypes.JSON)
    private DayDefinition definition;

    CalendarDay() {}

    public CalendarDay(DayDefinition definition) {
        this.day = definition.date();
        this.definition = definition;
    }

    public void define(DayDefinition definition) {
        this.definition = definition;
    }

    DayDefinition definition() {
        return definition;
    }
}

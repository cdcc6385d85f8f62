package vn.tiendo.plan.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is said of a year's calendar in the registry. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {

    @Id
    private Integer year;

    @Version
    private long version = 1;

    private boolean setHere;

    @JdbcTypeCode(SqlTypes.JSON)
    private YearDefinition definition;

    CalendarYear() {}

    CalendarYear(YearDefinition definition) {
        this.year = definition.year();
        this.definition = definition;
    }

    void define(YearDefinition newDefinition) {
        definition = newDefinition;
    }

    /** Takes what an operator says of the year; from now on its file no longer applies. */
    void set(YearDefinition newDefinition) {
        setHere = true;
        definition = newDefinition;
    }

    boolean isSetHere() {
        return setHere;
    }

    long version() {
        return version;
    }

    YearDefinition definition() {
        return definition;
    }
}

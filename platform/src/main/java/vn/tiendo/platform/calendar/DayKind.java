package vn.tiendo.platform.calendar;

/** What a day of the national calendar is; the names are those of {@code registry.calendar-day.v1}. */
public enum DayKind {
    HOLIDAY,
    DAY_IN_LIEU,
    SWAPPED_DAY_OFF,
    MAKE_UP_WORKING_DAY,
    /** As its day of the week says. */
    REGULAR
}

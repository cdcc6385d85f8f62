package vn.tiendo.plan.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** All days of which something is recorded. */
@ApplicationScoped
class CalendarDays implements PanacheRepositoryBase<CalendarDay, LocalDate> {}

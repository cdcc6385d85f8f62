package vn.tiendo.plan.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All years of which somebody said whether they are announced. */
@ApplicationScoped
class CalendarYears implements PanacheRepositoryBase<CalendarYear, Integer> {}

package vn.tiendo.plan.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** All days that depart from the usual week. */
@ApplicationScoped
public class CalendarDays implements PanacheRepositoryBase<CalendarDay, LocalDate> {

    List<DayDefinition> ofYear(int year) {
        return find("day between ?1 and ?2 order by day", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(CalendarDay::definition)
                .filter(day -> day.kind() != DayDefinition.Kind.REGULAR)
                .toList();
    }
}

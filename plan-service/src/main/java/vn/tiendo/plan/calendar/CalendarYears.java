package vn.tiendo.plan.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import vn.tiendo.platform.change.Lookup;

/** All years of which somebody said whether they are announced. */
@ApplicationScoped
class CalendarYears implements PanacheRepositoryBase<CalendarYear, Integer> {

    /** The row of a year that is to be changed, locked where there is one. */
    Lookup<OnRecord<CalendarYear>> changing(int year) {
        return new Lookup<>("năm", "year", String.valueOf(year), () -> {
            CalendarYear row = findById(year, LockModeType.PESSIMISTIC_WRITE);
            return Optional.of(new OnRecord<>(row, row == null ? 0 : row.version()));
        });
    }
}

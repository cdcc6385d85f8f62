package vn.tiendo.plan.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import vn.tiendo.platform.change.Lookup;

/** All days of which something is recorded. */
@ApplicationScoped
class CalendarDays implements PanacheRepositoryBase<CalendarDay, LocalDate> {

    /** The row of a day that is to be changed, locked where there is one. */
    Lookup<OnRecord<CalendarDay>> changing(LocalDate date) {
        return new Lookup<>("ngày", "day", String.valueOf(date), () -> {
            CalendarDay row = findById(date, LockModeType.PESSIMISTIC_WRITE);
            return Optional.of(new OnRecord<>(row, row == null ? 0 : row.version()));
        });
    }
}

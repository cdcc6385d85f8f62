package vn.tiendo.report.score;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.clock.Vietnam;

/**
 * What is scored. Tasks are those of the year as they stand at the end of {@code day}; reports and returned completions are those
 * from {@code from} to {@code day}.
 *
 * @param quarter null: the whole year
 * @param asOf what was recorded by the end of this day counts
 * @param past that day is over
 */
record ScorePeriod(int year, Integer quarter, LocalDate asOf, boolean past) {

    /** @param asOf null: today */
    static ScorePeriod of(int year, Integer quarter, LocalDate asOf, LocalDate today) {
        LocalDate known = asOf == null ? today : asOf;
        ScorePeriod period = new ScorePeriod(year, quarter, known, known.isBefore(today));
        if (known.isBefore(period.from())) {
            String field = asOf != null ? "asOf" : quarter != null ? "quarter" : "year";
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    field,
                    "Kỳ chấm điểm bắt đầu từ ngày %1$td/%1$tm/%1$tY, sau ngày tính số liệu.".formatted(period.from()),
                    "The period begins on " + period.from() + ", after the day of its figures.");
        }
        return period;
    }

    LocalDate from() {
        return LocalDate.of(year, quarter == null ? 1 : 3 * quarter - 2, 1);
    }

    LocalDate to() {
        return YearMonth.of(year, quarter == null ? 12 : 3 * quarter).atEndOfMonth();
    }

    /** At whose end everything is judged. */
    LocalDate day() {
        return asOf.isAfter(to()) ? to() : asOf;
    }

    /** Versions from before this instant count; null: all. */
    Instant before() {
        return past ? Vietnam.endOf(asOf) : null;
    }

    /** What was received before this instant is in, and what was due by then is missing if it is not. */
    Instant moment(Instant now) {
        return past ? Vietnam.endOf(asOf) : now;
    }

    boolean holds(LocalDate nominal) {
        return !nominal.isBefore(from()) && !nominal.isAfter(to());
    }
}

package vn.tiendo.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The time that the services believe, running on from the start: the machine's, or eight in the morning of another date, so that a
 * working day lies before whoever tries something, at whatever hour he does.
 *
 * @param now the present instant as they believe it
 * @param offset what they add to the machine's clock
 */
record BelievedTime(Instant now, Duration offset) {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /**
     * Time never goes back behind what was recorded under it: on the day of the newest change it goes on from there.
     *
     * @param today the date to believe, or null for the machine's own
     * @param newest when the data was changed last, as it was believed; empty for new data
     * @throws StartException if the data was changed on a later day
     */
    static BelievedTime of(LocalDate today, Clock clock, Optional<Instant> newest) {
        Instant real = clock.instant();
        Instant wished =
                today == null ? real : today.atTime(MORNING).atZone(VIETNAM).toInstant();
        Instant now = newest.filter(wished::isBefore)
                .map(change -> sameDayOrRefuse(change, wished))
                .orElse(wished);
        return new BelievedTime(now, Duration.between(real, now));
    }

    private static Instant sameDayOrRefuse(Instant change, Instant wished) {
        LocalDate changed = dateOf(change);
        if (!changed.equals(dateOf(wished))) {
            throw new StartException("the data was last changed on " + changed + ", after the date to believe, "
                    + dateOf(wished) + ": start with --today " + changed
                    + " or later, or delete the data with --reset");
        }
        return change;
    }

    LocalDate date() {
        return dateOf(now);
    }

    private static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, VIETNAM);
    }
}

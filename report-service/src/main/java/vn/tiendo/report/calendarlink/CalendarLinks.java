package vn.tiendo.report.calendarlink;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All addresses for calendar programs. */
@ApplicationScoped
class CalendarLinks implements PanacheRepositoryBase<CalendarLink, UUID> {

    /** One that is good. */
    Optional<CalendarLink> of(CalendarSecret secret, Instant now) {
        return find("secretHash", secret.hash()).firstResultOptional().filter(link -> link.isGood(now));
    }

    /** Of one maker, the newest first. */
    List<CalendarLink> madeBy(String maker) {
        return list("maker = ?1 order by createdAt desc, id", maker);
    }

    long goodOf(String maker, Instant now) {
        return count("maker = ?1 and revokedAt is null and expiresAt > ?2", maker, now);
    }
}

package vn.tiendo.report.page.calendar;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.report.calendarlink.CalendarLinkView;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.Registry;

/**
 * An address that was made, as the page shows it.
 *
 * @param subject whose days it has
 */
record LinkRow(CalendarLinkView link, String subject) {

    private static final String ALL = "Mọi tỉnh";

    static LinkRow of(CalendarLinkView link, Registry registry) {
        if (link.agency() != null) {
            return new LinkRow(link, registry.agencyName(link.agency()));
        }
        return new LinkRow(link, link.province() == null ? ALL : registry.provinceName(link.province()));
    }

    public LocalDate madeOn() {
        return Vietnam.dayOf(link.createdAt());
    }

    public LocalDate lastDay() {
        return Vietnam.dayOf(link.expiresAt());
    }

    /** Null: never. */
    public LocalDate usedOn() {
        return day(link.lastUsedAt());
    }

    /** Null: it was not. */
    public LocalDate revokedOn() {
        return day(link.revokedAt());
    }

    private static LocalDate day(Instant instant) {
        return instant == null ? null : Vietnam.dayOf(instant);
    }
}

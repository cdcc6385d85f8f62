package vn.tiendo.report.calendarlink;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.deadline.Feed;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;

/** Makes addresses for calendar programs, takes them back, and answers who knows one. */
@ApplicationScoped
public class CalendarLinkDesk {

    private static final int MOST = 20;

    private final CalendarLinks links;
    private final Registries registries;
    private final Feed feed;
    private final Scope scope;
    private final Clock clock;

    CalendarLinkDesk(CalendarLinks links, Registries registries, Feed feed, Scope scope, Clock clock) {
        this.links = links;
        this.registries = registries;
        this.feed = feed;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Makes an address; it shows nothing that its maker does not see.
     *
     * @throws ProblemException NOT_FOUND where the province or agency is none that the caller sees, CONFLICT where he has too many addresses
     */
    @Transactional
    public CalendarLinkView make(NewCalendarLink asked) {
        Caller maker = scope.caller();
        String province = asked.province() == null ? maker.province() : asked.province();
        if (province != null && scope.provinces(province).isEmpty()) {
            throw ProblemException.notFound("tỉnh", "province", province);
        }
        String agency = asked.agency() == null ? ownAgency(maker) : asked.agency();
        if (agency != null && !isSeen(agency)) {
            throw ProblemException.notFound("cơ quan", "agency", agency);
        }
        Instant now = now();
        if (links.goodOf(maker.subject(), now) >= MOST) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Bạn đã có " + MOST + " địa chỉ lịch đang dùng; hãy thu hồi một địa chỉ trước.",
                    "You have " + MOST + " addresses already; revoke one of them first.");
        }
        CalendarSecret secret = CalendarSecret.random();
        CalendarLink link = new CalendarLink(secret, maker.subject(), province, agency, now);
        links.persist(link);
        return link.view(CalendarAddresses.PATH + secret.text() + CalendarAddresses.SUFFIX);
    }

    /** Who only reports for an agency is given the days of that one. */
    private static String ownAgency(Caller maker) {
        return maker.is(Role.AGENCY_REPORTER) && !maker.is(Role.FOCAL) ? maker.agency() : null;
    }

    private boolean isSeen(String agency) {
        Registry registry = registries.current();
        Agency found = registry.agencies().get(agency);
        return found != null && scope.sees(found.province());
    }

    /** The caller's own, the newest first. */
    @Transactional
    public List<CalendarLinkView> list() {
        return links.madeBy(scope.caller().subject()).stream()
                .map(link -> link.view(null))
                .toList();
    }

    /** @throws ProblemException NOT_FOUND where it is not the caller's */
    @Transactional
    CalendarLinkView one(UUID id) {
        return own(id).view(null);
    }

    /** Takes an address back; throws what {@link #one} does. */
    @Transactional
    public void revoke(UUID id) {
        own(id).revoke(now());
    }

    private CalendarLink own(UUID id) {
        return links.findByIdOptional(id)
                .filter(link -> link.maker().equals(scope.caller().subject()))
                .orElseThrow(() -> ProblemException.notFound("địa chỉ lịch", "calendar link", id.toString()));
    }

    /** The days under an address, as iCalendar; null where there is no such address. */
    @Transactional
    byte[] calendar(String secret) {
        Instant now = now();
        CalendarLink link =
                CalendarSecret.read(secret).flatMap(read -> links.of(read, now)).orElse(null);
        if (link == null) {
            return null;
        }
        link.used(now);
        Registry registry = registries.current();
        Set<String> provinces =
                link.province() == null ? registry.provinces().keySet() : registry.answeredBy(link.province());
        return feed.subscribed(provinces, link.agency());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

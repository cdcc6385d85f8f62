package vn.tiendo.report.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.deadline.DateRevision.Dates;
import vn.tiendo.report.deadline.DateRevision.Key;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** The due dates as a calendar is given them: each with a number that rises when it changes, and stays when it goes. */
@ApplicationScoped
public class Feed {

    /** Each further round means that the registry, or another node, has moved in between. */
    private static final int ROUNDS = 10;

    private final Registries registries;
    private final DateRevisions dateRevisions;
    private final Assignments assignments;
    private final TaskDays taskDays;
    private final CalendarWriter writer;
    private final Scope scope;
    private final Clock clock;

    Feed(
            Registries registries,
            DateRevisions dateRevisions,
            Assignments assignments,
            TaskDays taskDays,
            CalendarWriter writer,
            Scope scope,
            Clock clock) {
        this.registries = registries;
        this.dateRevisions = dateRevisions;
        this.assignments = assignments;
        this.taskDays = taskDays;
        this.writer = writer;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What the caller sees of it, as iCalendar.
     *
     * @param province null for all in sight
     * @param plan null for all
     * @param agency only what it reports on; null for all
     * @param year whose work is told; null: what is due in this year and the next
     */
    @Transactional
    public byte[] calendar(String province, String plan, String agency, Integer year) {
        Set<String> provinces = scope.provinces(province);
        return writer.write(events(
                year == null ? fromNow(provinces, plan, agency) : new Asked(provinces, plan, agency, year, year)));
    }

    /**
     * What is read without a caller under an address of its own: the days of reports and of open tasks, in words for a small screen.
     *
     * @param provinces that issued the plans
     * @param agency only what it reports on and has to do; null for all
     */
    @Transactional
    public byte[] subscribed(Set<String> provinces, String agency) {
        Asked asked = fromNow(provinces, null, agency);
        return writer.writeShort(events(asked), taskDays.of(provinces, agency, asked.from()));
    }

    /** This year and the next; a report on last year may be due only now. */
    private Asked fromNow(Set<String> provinces, String plan, String agency) {
        int thisYear = LocalDate.now(clock).getYear();
        return new Asked(provinces, plan, agency, thisYear - 1, thisYear + 1, LocalDate.of(thisYear, 1, 1));
    }

    /**
     * Which due dates.
     *
     * @param provinces that issued the plans
     * @param plan null for all
     * @param agency a reporter on the closing day; null for all
     * @param from those that are due before are left out; null: none
     */
    record Asked(Set<String> provinces, String plan, String agency, int firstYear, int lastYear, LocalDate from) {

        Asked(Set<String> provinces, String plan, String agency, int firstYear, int lastYear) {
            this(provinces, plan, agency, firstYear, lastYear, null);
        }
    }

    /** One due date as it is now, next to what was given out of it; {@code known} is null before the first time. */
    private record Due(Obligation obligation, Key key, Deadline deadline, Dates dates, DateRevision known) {

        boolean isKnown() {
            return known != null && known.dates().equals(dates);
        }
    }

    /** In the order of obligations and years. What has changed since it was last given out is noted. */
    @Transactional
    List<FeedEvent> events(Asked asked) {
        for (int round = 0; round < ROUNDS; round++) {
            // Before the registry: who has seen the newest number decides by a registry that is at least as new.
            Map<Key, DateRevision> known = dateRevisions.of(asked.firstYear(), asked.lastYear());
            Registry registry = registries.current();
            List<Due> dues = dues(asked, registry, known);
            List<Due> changed = dues.stream().filter(due -> !due.isKnown()).toList();
            if (changed.isEmpty()) {
                return dues.stream().map(due -> event(due, registry)).toList();
            }
            changed.forEach(this::note);
        }
        throw new IllegalStateException("The due dates did not stand still while they were read.");
    }

    private void note(Due due) {
        if (due.known() == null) {
            dateRevisions.insert(due.key(), due.dates(), clock.instant());
        } else {
            dateRevisions.advance(due.known(), due.dates(), clock.instant());
        }
    }

    private List<Due> dues(Asked asked, Registry registry, Map<Key, DateRevision> known) {
        Deadlines deadlines = new Deadlines(registry);
        Reporters reporters = new Reporters(registry, assignments::ofYear);
        List<Due> dues = new ArrayList<>();
        registry.obligations().values().stream()
                .filter(o -> asked.provinces().contains(o.province()))
                .filter(o -> asked.plan() == null || asked.plan().equals(o.plan()))
                .filter(o -> registry.plans().containsKey(o.plan()))
                .sorted(Comparator.comparing(Obligation::id))
                .forEach(o -> IntStream.rangeClosed(asked.firstYear(), asked.lastYear())
                        .boxed()
                        .flatMap(year -> dues(o, year, deadlines, known))
                        .filter(due ->
                                asked.from() == null || !due.dates().effective().isBefore(asked.from()))
                        .filter(due -> isOf(asked.agency(), due, reporters))
                        .forEach(dues::add));
        return dues;
    }

    /** What is due for a year and its parts, and what was given out as due before. */
    private static Stream<Due> dues(
            Obligation obligation, int year, Deadlines deadlines, Map<Key, DateRevision> known) {
        Map<Key, Due> dues = new TreeMap<>(Comparator.comparing(Key::part));
        known.forEach((key, revision) -> {
            if (key.obligation().equals(obligation.id()) && key.year() == year) {
                dues.put(key, new Due(obligation, key, null, revision.dates().asCancelled(), revision));
            }
        });
        List<ReportPeriod> periods = obligation.annual() ? deadlines.periods(obligation, year) : List.of();
        for (ReportPeriod period : periods) {
            Key key = new Key(obligation.id(), year, period.part());
            Deadline deadline = deadlines.of(obligation, period);
            dues.put(key, new Due(obligation, key, deadline, Dates.of(deadline), known.get(key)));
        }
        return dues.values().stream();
    }

    private static boolean isOf(String agency, Due due, Reporters reporters) {
        return agency == null
                || reporters.of(due.obligation(), due.dates().closing()).contains(agency);
    }

    private static FeedEvent event(Due due, Registry registry) {
        Obligation obligation = due.obligation();
        return new FeedEvent(
                obligation,
                registry.plans().get(obligation.plan()),
                registry.provinceName(obligation.province()),
                due.deadline(),
                due.known());
    }
}

package vn.tiendo.report.ledger;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.calendar.WorkingCalendar;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.CalendarDay;
import vn.tiendo.report.ledger.entry.CalendarYear;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Province;
import vn.tiendo.report.ledger.entry.RegistryEntry;
import vn.tiendo.report.ledger.entry.Target;
import vn.tiendo.report.ledger.entry.Task;

/** The registry at one moment: small enough to hold and ask in memory. Immutable. */
public record Registry(
        Map<String, Province> provinces,
        Map<String, Agency> agencies,
        WorkingCalendar calendar,
        Map<String, Plan> plans,
        Map<String, Task> tasks,
        Map<String, Obligation> obligations,
        Map<String, List<Target>> targetsByPlan) {

    /** Sorts documents into a registry. */
    public static Registry of(Collection<? extends RegistryEntry> entries) {
        return new Registry(
                byId(entries, Province.class),
                byId(entries, Agency.class),
                calendar(entries),
                byId(entries, Plan.class),
                byId(entries, Task.class),
                byId(entries, Obligation.class),
                of(entries, Target.class)
                        .sorted(Comparator.comparing(Target::position))
                        .collect(Collectors.groupingBy(Target::plan)));
    }

    private static WorkingCalendar calendar(Collection<? extends RegistryEntry> entries) {
        return new WorkingCalendar(
                of(entries, CalendarDay.class).map(CalendarDay::day),
                of(entries, CalendarYear.class)
                        .filter(CalendarYear::announced)
                        .map(CalendarYear::year)
                        .collect(toUnmodifiableSet()));
    }

    private static <T extends RegistryEntry> Stream<T> of(Collection<? extends RegistryEntry> entries, Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }

    private static <T extends RegistryEntry> Map<String, T> byId(
            Collection<? extends RegistryEntry> entries, Class<T> type) {
        return of(entries, type).collect(Collectors.toUnmodifiableMap(RegistryEntry::id, Function.identity()));
    }

    /** The province and all that were merged into it: those whose plans it answers for. */
    public Set<String> answeredBy(String province) {
        return provinces.keySet().stream()
                .filter(id -> id.equals(province) || successors(id).anyMatch(province::equals))
                .collect(toUnmodifiableSet());
    }

    /** The province that answers now for what this one issued: itself, or the last of its successors. */
    public String answersNow(String province) {
        return successors(province).reduce(province, (first, second) -> second);
    }

    private Stream<String> successors(String province) {
        return Stream.iterate(successor(province), next -> next.isPresent(), next -> successor(next.get()))
                .limit(provinces.size())
                .map(Optional::get);
    }

    private Optional<String> successor(String province) {
        return Optional.ofNullable(provinces.get(province)).map(Province::successor);
    }

    /** Tasks of a plan in its order. */
    public List<Task> tasksOf(String plan) {
        return tasks.values().stream()
                .filter(t -> t.plan().equals(plan))
                .sorted(Comparator.comparing(Task::position))
                .toList();
    }

    public List<Target> targetsOf(String plan) {
        return targetsByPlan.getOrDefault(plan, List.of());
    }

    /** Obligations that are due by the calendar, of plans that are known, in the order of their ids. */
    public List<Obligation> annualObligations() {
        return obligations.values().stream()
                .filter(o -> o.annual() && plans.containsKey(o.plan()))
                .sorted(Comparator.comparing(Obligation::id))
                .toList();
    }

    /** Those of them that an operator has switched off. */
    public List<Obligation> switchedOff() {
        return obligations.values().stream()
                .filter(o -> o.kind().equals(Obligation.ANNUAL) && !o.active())
                .sorted(Comparator.comparing(Obligation::id))
                .toList();
    }

    public String provinceName(String id) {
        Province province = provinces.get(id);
        return province == null ? id : province.name();
    }

    /** A name by which a plan is told from the others in sight: "Kế hoạch số 205/KH-UBND của tỉnh Quảng Ninh". */
    public String planName(String id) {
        Plan plan = plans.get(id);
        if (plan == null) {
            return id;
        }
        if (plan.shortTitle() != null && !plan.shortTitle().isBlank()) {
            return plan.shortTitle().strip();
        }
        String which = plan.number().startsWith("/") ? DateWords.partial(plan.date()) : "số " + plan.number();
        return "Kế hoạch " + which + " của tỉnh " + provinceName(plan.province());
    }

    /**
     * The name by which an agency is told from all others: after a merger of provinces an ended one is called by its province and its
     * last day where one of the same name has taken over, "Sở Công Thương tỉnh Bình Định (trước ngày 01/7/2025)".
     */
    public String agencyName(String id) {
        Agency agency = agencies.get(id);
        if (agency == null) {
            return id;
        }
        return hasNamesake(agency) ? formerName(agency) : agency.name();
    }

    private boolean hasNamesake(Agency agency) {
        String now = answersNow(agency.province());
        return !now.equals(agency.province())
                && agencies.values().stream()
                        .anyMatch(a -> a.province().equals(now) && a.name().equals(agency.name()));
    }

    private String formerName(Agency agency) {
        Province province = provinces.get(agency.province());
        LocalDate last = agency.validTo() == null ? province.validTo() : agency.validTo();
        String before = last == null ? "" : " (trước ngày " + DateWords.day(last.plusDays(1)) + ")";
        return (agency.name().endsWith(" tỉnh") ? agency.name() : agency.name() + " tỉnh") + " " + province.name()
                + before;
    }
}

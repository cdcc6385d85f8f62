package vn.tiendo.report.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.report.coverage.TaskFigure.Member;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Task;

/** The assignments of a plan in their places, and its tasks as they are counted, for all who answer for them or for one. */
public final class PlanWork {

    private final Registry registry;
    private final Span span;
    private final Succession succession;
    private final String reporter;
    private final List<Judged> all;

    /** Worked out when first asked for: pages of many people ask the same work for it. */
    private volatile Whole whole;

    private record Whole(Map<String, List<Member>> members, Map<String, TaskFigure> tasks) {}

    private PlanWork(Registry registry, Span span, Collection<Item> items, String reporter) {
        this.registry = registry;
        this.span = span;
        this.succession = new Succession(registry.agencies());
        this.reporter = reporter;
        List<Item> own = items.stream()
                .filter(i -> reporter == null || answering(i).contains(reporter))
                .toList();
        this.all = new CoverageRules(span).judge(own);
    }

    /**
     * @param items the plan's assignments, of every year
     * @param reporter the one agency whose work it is about, as the one that answers for it at the closing; null: all
     */
    public static PlanWork of(Registry registry, Span span, Collection<Item> items, String reporter) {
        return new PlanWork(registry, span, items, reporter);
    }

    /** Whatever its place. */
    public List<Judged> all() {
        return all;
    }

    public List<Judged> counted() {
        return in(Place.COUNTED);
    }

    public List<Judged> in(Place place) {
        return all.stream().filter(j -> j.place() == place).toList();
    }

    /** The tasks of what is counted, in the order in which they come. */
    public Map<String, TaskFigure> tasks() {
        return whole().tasks;
    }

    /** The parts of each task that its figure is made of; in the order of {@link #tasks()}. */
    public Map<String, List<Member>> members() {
        return whole().members;
    }

    private Whole whole() {
        Whole known = whole;
        if (known == null) {
            Map<String, List<Member>> members = members(counted(), reporter);
            known = new Whole(Collections.unmodifiableMap(members), Collections.unmodifiableMap(figures(members)));
            whole = known;
        }
        return known;
    }

    /** Of some of what is counted. */
    public Map<String, TaskFigure> tasks(Collection<Judged> counted) {
        return tasks(counted, reporter);
    }

    /** @param agency the one whose part is told, as one of those responsible; null: all */
    public Map<String, TaskFigure> tasks(Collection<Judged> counted, String agency) {
        return figures(members(counted, agency));
    }

    private static Map<String, TaskFigure> figures(Map<String, List<Member>> members) {
        Map<String, TaskFigure> figures = new LinkedHashMap<>();
        members.forEach((task, of) -> figures.put(task, TaskFigure.of(task, of)));
        return figures;
    }

    /**
     * The parts of each task that its figure is made of.
     *
     * @param agency the one whose part is told, as one of those responsible; null: all
     */
    public Map<String, List<Member>> members(Collection<Judged> counted, String agency) {
        Map<String, List<Member>> members = new LinkedHashMap<>();
        counted.forEach(j -> members.computeIfAbsent(j.item().task(), task -> new ArrayList<>())
                .addAll(members(j, agency).toList()));
        members.replaceAll((task, all) -> TaskFigure.told(all));
        return members;
    }

    /** Who answers for it at the closing; nobody where no successor is known. */
    public Set<String> answering(Item item) {
        Task task = registry.tasks().get(item.task());
        return succession.answering(item.agency(), span.day(), task == null ? null : task.function());
    }

    public boolean isPlaceholder(String agency) {
        Agency known = registry.agencies().get(agency);
        return known != null && known.placeholder();
    }

    /** Who answers for it at the closing; where no successor is known the agency that was given it. */
    public Set<String> responsible(Item item) {
        Set<String> answering = answering(item);
        return answering.isEmpty() ? Set.of(item.agency()) : answering;
    }

    private Stream<Member> members(Judged judged, String agency) {
        return (agency == null ? responsible(judged.item()) : Set.of(agency))
                .stream().map(one -> new Member(one, isPlaceholder(one), judged));
    }
}

package vn.tiendo.plan.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.plan.status.Timeliness;

/** A {@link Filter} as HQL over a task {@code t}, an assignment {@code a} and its occurrence {@code o}. */
final class Criteria {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** What a task must be like. */
    static Criteria ofTasks(Filter filter) {
        return ofTasks(filter, "t.province", "t.plan", "t.id");
    }

    /** The same by the columns that an assignment repeats, whose indexes keep the order of its id. */
    static Criteria ofTheirTasks(Filter filter) {
        return ofTasks(filter, "a.province", "a.plan", "a.task");
    }

    private static Criteria ofTasks(Filter filter, String province, String plan, String task) {
        Criteria criteria = new Criteria();
        criteria.add(province + " in :provinces", "provinces", filter.provinces);
        criteria.addIfAsked(plan + " = :plan", "plan", filter.plan);
        criteria.addIfAsked(task + " = :task", "task", filter.task);
        criteria.addIfAsked("t.pillar = :pillar", "pillar", filter.pillar);
        criteria.addIfAsked("t.unclassified = :unclassified", "unclassified", filter.unclassified);
        if (filter.kind != null) {
            criteria.add("t.kinds like :kind", "kind", "%\"" + filter.kind + "\"%");
        }
        if (filter.q != null) {
            Search search = Search.of(filter.q);
            criteria.conditions.add(search.in("t.searchText"));
            criteria.parameters.putAll(search.parameters());
        }
        return criteria;
    }

    /** What an assignment must be like, beside its task. */
    static Criteria ofAssignments(Filter filter, AgencyDirectory directory, LocalDate today) {
        Criteria criteria = new Criteria();
        if (filter.agency != null) {
            criteria.answeredBy(filter.agency, directory, today);
        }
        criteria.addIfAsked("a.status = :status", "status", filter.status);
        criteria.addIfAsked("a.due < :dueBefore", "dueBefore", filter.dueBefore);
        if (filter.timeliness != null) {
            criteria.add("(" + Timeliness.HQL + ") = :timeliness", "timeliness", filter.timeliness.name());
            criteria.parameters.put("asOf", filter.asOf);
        }
        if (filter.year != null) {
            criteria.ofYear(filter.year);
        }
        return criteria;
    }

    private void ofYear(int year) {
        add("""
                (o.firstDay <= :lastOfYear and o.lastDay >= :firstOfYear
                 or a.due < :firstOfYear and a.status <> CANCELLED
                    and (a.status <> COMPLETED or a.completedOn >= :firstOfYear))""", "firstOfYear", LocalDate.of(year, 1, 1));
        parameters.put("lastOfYear", LocalDate.of(year, 12, 31));
    }

    /**
     * Tasks that name an agency which the one asked for answers for now; so also those that wait for an act and have no
     * assignment yet.
     */
    static Criteria ofLeads(String agency, AgencyDirectory directory, LocalDate today) {
        Criteria criteria = new Criteria();
        criteria.byFunction(directory, "named", function -> {
            Set<String> agencies = new TreeSet<>(directory.answeredBy(agency, today, function));
            List<String> named = new ArrayList<>();
            for (String one : agencies) {
                String parameter = "lead" + criteria.parameters.size();
                criteria.parameters.put(parameter, "%\"" + one + "\"%");
                named.add("t.leadAgencies like :" + parameter);
            }
            return "(" + String.join(" or ", named) + ")";
        });
        return criteria;
    }

    private void answeredBy(String agency, AgencyDirectory directory, LocalDate today) {
        byFunction(directory, "given", function -> {
            String parameter = "agencies" + parameters.size();
            parameters.put(parameter, directory.answeredBy(agency, today, function));
            return "a.agency in :" + parameter;
        });
    }

    /** Which agency took over may depend on the task's function: the condition for no function or another, and for each. */
    private void byFunction(AgencyDirectory directory, String prefix, Function<String, String> condition) {
        Set<String> functions = directory.functions();
        List<String> cases = new ArrayList<>();
        parameters.put(prefix, functions.isEmpty() ? Set.of("") : functions);
        cases.add("(t.function is null or t.function not in :" + prefix + ") and " + condition.apply(null));
        for (String function : functions) {
            String parameter = prefix + parameters.size();
            parameters.put(parameter, function);
            cases.add("t.function = :" + parameter + " and " + condition.apply(function));
        }
        conditions.add("(" + String.join(" or ", cases) + ")");
    }

    void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    void addAll(Criteria others) {
        conditions.addAll(others.conditions);
        parameters.putAll(others.parameters);
    }

    private void addIfAsked(String condition, String name, Object value) {
        if (value != null) {
            add(condition, name, value);
        }
    }

    String where() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}

package vn.tiendo.plan.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.clock.Vietnam;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.access.Caller.Role;

/** A {@link Filter} as HQL over a task {@code t}, an assignment {@code a} and its occurrence {@code o}. */
final class Criteria {

    /** Still to be reported on, and nobody has since an instant {@code :since}. */
    private static final String UNREPORTED = """
            a.status in (NOT_STARTED, IN_PROGRESS, SUSPENDED) and not a.noData and not a.invited
            and not exists (select 1 from AssignmentVersion v
              where v.key.assignment = a.id and v.kind = STATUS_CHANGED and v.recordedAt >= :since)""";

    /** The agency that reported last, or the empty text. */
    private static final String SUBMITTER =
            "coalesce((select v.agency from AssignmentVersion v where v.key.assignment = a.id and "
                    + AssignmentHistory.LAST_REPORT + "), '')";

    /** By the index of these moments: few versions are as new as what is asked for. */
    private static final String CHANGED_SINCE =
            "a.id in (select v.key.assignment from AssignmentVersion v where v.recordedAt >= :changedSince)";

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
        if (!filter.isEverywhere()) {
            criteria.add(province + " in :provinces", "provinces", filter.provinces);
        }
        criteria.addAmong(plan, "plan", filter.plan);
        criteria.addIfAsked(task + " = :task", "task", filter.state.task);
        criteria.addAmong("t.pillar", "pillar", filter.pillar);
        criteria.addIfAsked("t.unclassified = :unclassified", "unclassified", filter.unclassified);
        criteria.addAny(filter.kind, "t.kinds like :%s", kind -> "%\"" + kind + "\"%");
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
        if (!filter.agency.isEmpty()) {
            criteria.answeredBy(filter.agency, directory, today);
        }
        criteria.addAmong("a.status", "status", filter.status);
        criteria.addIfAsked("a.due < :dueBefore", "dueBefore", filter.dueBefore);
        if (!filter.timeliness.isEmpty()) {
            criteria.addAmong(
                    "(" + Timeliness.HQL + ")",
                    "timeliness",
                    filter.timeliness.stream().map(Timeliness::name).toList());
            criteria.parameters.put("asOf", filter.asOf);
        }
        return criteria;
    }

    /** What only lists of assignments ask for. */
    static Criteria ofState(Filter filter, AgencyDirectory directory, LocalDate today) {
        Filter.OfState state = filter.state;
        Criteria criteria = new Criteria();
        if (state.year != null) {
            criteria.ofYear(state.year);
        }
        if (state.answersNow != null) {
            criteria.conditions.add(criteria.answeredNow(state.answersNow, directory, today));
        }
        criteria.addAmong("a.verification", "verification", state.verification);
        criteria.addIfAsked(CHANGED_SINCE, "changedSince", state.changedSince);
        criteria.addWhether(state.returned, "a.verification = RETURNED");
        if (state.overdue != null || state.dueWithin != null) {
            criteria.parameters.put("asOf", filter.asOf);
            criteria.addWhether(state.overdue, "(" + Timeliness.HQL + ") = 'OPEN_OVERDUE'");
        }
        String due = filter.asksOnlyOpenDue(today) ? "a.openDue" : "a.due"; // for the index
        if (Boolean.TRUE.equals(state.overdue)) {
            criteria.conditions.add(due + " < :asOf");
        }
        if (state.dueWithin != null) {
            criteria.add(
                    due + " between :asOf and :lastDay and (" + Timeliness.HQL + ") = 'OPEN_IN_TIME'",
                    "lastDay",
                    filter.asOf.plusDays(state.dueWithin));
        }
        if (state.unreported != null) {
            criteria.addWhether(state.unreported, UNREPORTED);
            criteria.parameters.put("since", since(state.year));
        }
        if (state.toDecide != null) {
            criteria.addWhether(state.toDecide, criteria.decided(filter, directory, today));
        }
        return criteria;
    }

    private static Instant since(Integer year) {
        return year == null
                ? Instant.EPOCH
                : LocalDate.of(year, 1, 1).atStartOfDay(Vietnam.ZONE).toInstant();
    }

    /** Completions that wait for the caller's word: the same as {@link Scope#mayDecide}, over all rows at once. */
    private String decided(Filter filter, AgencyDirectory directory, LocalDate today) {
        Scope asks = filter.asks();
        if (!asks.isFocal() && !asks.caller().is(Role.COMMITTEE)) {
            return "1 = 0";
        }
        List<String> focalsOwn = new ArrayList<>(List.of("1 = 0"));
        filter.focals().forEach((focal, plans) -> {
            String name = "focal" + parameters.size();
            parameters.put(name, focal.isEmpty() ? Set.of("") : focal);
            parameters.put(name + "plans", plans);
            String answered = focal.stream()
                    .map(agency -> " or " + answeredNow(agency, directory, today))
                    .collect(Collectors.joining());
            focalsOwn.add("a.plan in :" + name + "plans and (" + SUBMITTER + " in :" + name + answered + ")");
        });
        String isFocals = "(" + String.join(" or ", focalsOwn) + ")";
        List<String> decides = new ArrayList<>();
        if (asks.caller().is(Role.COMMITTEE)) {
            decides.add(isFocals);
        }
        if (asks.isFocal()) {
            decides.add("not " + isFocals);
        }
        String waiting = "a.verification = PENDING and (" + String.join(" or ", decides) + ")";
        String own = asks.caller().agency();
        if (own == null) {
            return waiting;
        }
        parameters.put("own", own);
        return waiting + " and " + SUBMITTER + " <> :own and not " + answeredNow(own, directory, today);
    }

    /** What has not been begun of what the report of a year counts and an agency answers for. */
    static Criteria ofUnbegun(
            String agency, Set<String> provinces, String plan, int year, AgencyDirectory directory, LocalDate today) {
        Criteria criteria = new Criteria();
        criteria.add("a.province in :provinces", "provinces", provinces.isEmpty() ? Set.of("") : provinces);
        criteria.addIfAsked("a.plan = :plan", "plan", plan);
        criteria.answeredBy(List.of(agency), directory, today);
        criteria.conditions.add("a.status = NOT_STARTED and not a.noData and not a.invited");
        criteria.add("""
                (o.kind in :recurring and o.lastDay between :firstOfYear and :lastOfYear
                 or o.kind not in :recurring and o.firstDay <= :lastOfYear)""", "recurring", TimeFrame.RECURRING);
        criteria.parameters.put("firstOfYear", LocalDate.of(year, 1, 1));
        criteria.parameters.put("lastOfYear", LocalDate.of(year, 12, 31));
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
    static Criteria ofLeads(List<String> asked, AgencyDirectory directory, LocalDate today) {
        Criteria criteria = new Criteria();
        criteria.byFunction(directory, "named", function -> {
            Set<String> agencies = new TreeSet<>(directory.answeredBy(asked, today, function));
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

    private void answeredBy(List<String> asked, AgencyDirectory directory, LocalDate today) {
        byFunction(directory, "given", function -> among("agencies", directory.answeredBy(asked, today, function)));
    }

    /** That an agency answers for it, and not that it was given to it: an agency that has ended answers for nothing. */
    private String answeredNow(String agency, AgencyDirectory directory, LocalDate today) {
        return cases(
                directory,
                "now" + parameters.size(),
                function -> among(
                        "holders",
                        directory.answeredBy(agency, today, function).stream()
                                .filter(id ->
                                        directory.answering(id, today, function).contains(agency))
                                .collect(Collectors.toSet())));
    }

    private String among(String prefix, Set<String> agencies) {
        String parameter = prefix + parameters.size();
        parameters.put(parameter, agencies.isEmpty() ? Set.of("") : agencies);
        return "a.agency in :" + parameter;
    }

    /** Which agency took over may depend on the task's function: the condition for no function or another, and for each. */
    private void byFunction(AgencyDirectory directory, String prefix, Function<String, String> condition) {
        conditions.add(cases(directory, prefix, condition));
    }

    private String cases(AgencyDirectory directory, String prefix, Function<String, String> condition) {
        Set<String> functions = directory.functions();
        List<String> cases = new ArrayList<>();
        parameters.put(prefix, functions.isEmpty() ? Set.of("") : functions);
        cases.add("(t.function is null or t.function not in :" + prefix + ") and " + condition.apply(null));
        for (String function : functions) {
            String parameter = prefix + parameters.size();
            parameters.put(parameter, function);
            // Never null, so that it can be negated.
            cases.add("t.function is not null and t.function = :" + parameter + " and " + condition.apply(function));
        }
        return "(" + String.join(" or ", cases) + ")";
    }

    private void addWhether(Boolean asked, String condition) {
        if (asked != null) {
            conditions.add((asked ? "(" : "not (") + condition + ")");
        }
    }

    void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    void addAll(Criteria others) {
        conditions.addAll(others.conditions);
        parameters.putAll(others.parameters);
    }

    /** That a column has one of some values; of none nobody asked. The database keeps the order of an index better by one value. */
    private void addAmong(String column, String name, List<?> values) {
        if (values.size() == 1) {
            add(column + " = :" + name, name, values.get(0));
        } else if (!values.isEmpty()) {
            add(column + " in :" + name, name, Set.copyOf(values));
        }
    }

    /** @param condition with a place for the name of a parameter; one of the values is to meet it */
    private <V> void addAny(List<V> values, String condition, Function<V, ?> parameter) {
        List<String> any = new ArrayList<>();
        for (V value : values) {
            String name = "any" + parameters.size();
            parameters.put(name, parameter.apply(value));
            any.add(condition.formatted(name));
        }
        if (!any.isEmpty()) {
            conditions.add("(" + String.join(" or ", any) + ")");
        }
    }

    private void addIfAsked(String condition, String name, Object value) {
        if (value != null) {
            add(condition, name, value);
        }
    }

    String where() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}

package vn.tiendo.plan.assignment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.input.Days;

/** What lists of tasks and assignments are narrowed by; null leaves a criterion out, and so do no values. */
public class Filter {

    private static final int MOST_DAYS_AHEAD = 3660;

    @RestQuery("plan")
    @Separator(",")
    List<String> plan = List.of();

    @RestQuery("province")
    @Separator(",")
    List<String> province = List.of();

    @RestQuery("pillar")
    @Separator(",")
    List<Pillar> pillar = List.of();

    /** The lead agency, or the one that answers for it now. */
    @RestQuery("agency")
    @Separator(",")
    List<String> agency = List.of();

    @RestQuery("status")
    @Separator(",")
    List<Status> status = List.of();

    @RestQuery("timeliness")
    @Separator(",")
    List<Timeliness> timeliness = List.of();

    /** The kind of one of the task's time frames. */
    @RestQuery("kind")
    @Separator(",")
    List<TimeFrame.Kind> kind = List.of();

    @RestQuery("dueBefore")
    LocalDate dueBefore;

    @RestQuery("asOf")
    @Parameter(description = "Day at which timeliness is judged; default: today")
    LocalDate asOf;

    @RestQuery("q")
    @Size(max = Search.MAX_LENGTH, message = "{text.tooLong}")
    @Parameter(
            description =
                    "Words that all stand in the task's title, number, deliverable or lead agencies" + Search.RULE)
    String q;

    /** Whose list it is. */
    private Scope asks;

    /** Where decisions are asked for: agencies that are focal now, and the plans that each set of them follows. */
    private Map<Set<String>, Set<String>> focals = Map.of();

    /** Those that issued the plan; what the caller may not see is not among them. */
    Set<String> provinces;

    /** Only of assignments. */
    OfState state = new OfState();

    /** Only of tasks: those whose time is not clear and has not been classified; false: all others. */
    public Boolean unclassified;

    /** What an agency answers for in a year. */
    public static Filter ofAgency(String agency, int year) {
        Filter filter = new Filter();
        filter.agency = List.of(agency);
        filter.state.year = year;
        return filter;
    }

    /** The same, as far as nobody has reported on it since the year began. */
    public Filter unreported() {
        state.unreported = true;
        return this;
    }

    /** What only lists of assignments are narrowed by. */
    public static class OfState {

        @RestQuery("task")
        @Parameter(example = "quang-ninh-205-kh-ubnd-2024-IV.6.1")
        String task;

        @RestQuery("year")
        @Min(Days.FIRST_YEAR_OF_PLANS)
        @Max(Days.LAST_YEAR)
        @Parameter(
                description = "Occurrences of the year, and dated ones from before still open on its 1 January",
                example = "2026")
        Integer year;

        @RestQuery("verification")
        @Separator(",")
        List<Verification> verification = List.of();

        @RestQuery("changedSince")
        @Parameter(
                description =
                        "Of which a version was recorded at this instant or later; to miss nothing, follow `GET /changes`",
                example = "2026-11-01T00:00:00Z")
        Instant changedSince;

        @RestQuery("answersNow")
        @Parameter(
                description = "Agency that answers for it today, be it that it was given to another one",
                example = "quang-ninh-so-tai-chinh")
        String answersNow;

        @RestQuery("overdue")
        @Parameter(description = "true: open after its due day, at `asOf`; false: all others")
        Boolean overdue;

        @RestQuery("dueWithin")
        @Min(0)
        @Max(MOST_DAYS_AHEAD)
        @Parameter(description = "Open and due within so many days of `asOf`, that day included")
        Integer dueWithin;

        @RestQuery("returned")
        @Parameter(description = "true: its completion was sent back and nothing followed; false: all others")
        Boolean returned;

        @RestQuery("unreported")
        @Parameter(
                description =
                        "true: to be reported on, but nobody has since 1 January of `year` (without `year`: ever); what is not"
                                + " open, of which nobody knows (NO_DATA), or to which an agency is only invited, is not among"
                                + " them; false: all others")
        Boolean unreported;

        @RestQuery("toDecide")
        @Parameter(description = "true: completions that the caller may confirm or return now; false: all others")
        Boolean toDecide;
    }

    /** What a link to a list of assignments asks for that this service gives out. */
    public static Filter of(Map<String, String> query) {
        Filter filter = new Filter();
        query.forEach((name, value) -> {
            switch (name) {
                case "plan" -> filter.plan = List.of(value);
                case "agency" -> filter.agency = List.of(value);
                case "answersNow" -> filter.state.answersNow = value;
                case "year" -> filter.state.year = Integer.valueOf(value);
                case "returned" -> filter.state.returned = Boolean.valueOf(value);
                case "overdue" -> filter.state.overdue = Boolean.valueOf(value);
                case "dueWithin" -> filter.state.dueWithin = Integer.valueOf(value);
                case "unreported" -> filter.state.unreported = Boolean.valueOf(value);
                case "toDecide" -> filter.state.toDecide = Boolean.valueOf(value);
                case "timeliness" -> filter.timeliness = List.of(Timeliness.valueOf(value));
                default -> throw new IllegalArgumentException(name);
            }
        });
        return filter;
    }

    /** The same for who asks, and today where no other day was asked for. */
    public Filter of(Scope scope, Clock clock) {
        asks = scope;
        provinces = scope.provincesAmong(province);
        asOf = asOf == null ? LocalDate.now(clock) : asOf;
        return this;
    }

    /** The same, where it asks for what the caller decides on. */
    Filter with(OfState asked, Supplier<Map<Set<String>, Set<String>>> focalAgencies) {
        state = asked;
        focals = asked.toDecide == null ? Map.of() : focalAgencies.get();
        return this;
    }

    Map<Set<String>, Set<String>> focals() {
        return focals;
    }

    Scope asks() {
        return asks;
    }

    /** Whether rows of any province are asked for, by one who sees all. */
    boolean isEverywhere() {
        return province.isEmpty() && asks.caller().province() == null;
    }

    /** Whether all that is found is open and dated as of now: of an earlier day what is completed today was open. */
    boolean asksOnlyOpenDue(LocalDate today) {
        return (Boolean.TRUE.equals(state.overdue) || state.dueWithin != null) && !asOf.isBefore(today);
    }

    /** Which rows come first of those whose column the text was searched in; null: none before others. */
    Keyset.Rank best(String column) {
        return q == null ? null : Search.of(q).best(column);
    }

    boolean asksAboutAssignments() {
        return !agency.isEmpty() || asksAboutState();
    }

    /** Whether more is asked of an assignment than whose it is. */
    boolean asksAboutState() {
        return !status.isEmpty() || !timeliness.isEmpty() || dueBefore != null;
    }
}

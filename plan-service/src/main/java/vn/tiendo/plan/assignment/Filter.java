package vn.tiendo.plan.assignment;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.persistence.Search;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.plan.timeframe.TimeFrame;

/** What lists of tasks and assignments are narrowed by; null leaves a criterion out. */
public class Filter {

    @RestQuery("plan")
    @Parameter(example = "quang-ninh-205-kh-ubnd-2024")
    String plan;

    @RestQuery("province")
    @Parameter(example = "quang-ninh")
    String province;

    @RestQuery("pillar")
    Pillar pillar;

    /** The lead agency, or the one that answers for it now. */
    @RestQuery("agency")
    String agency;

    @RestQuery("status")
    Status status;

    @RestQuery("timeliness")
    Timeliness timeliness;

    /** The kind of one of the task's time frames. */
    @RestQuery("kind")
    TimeFrame.Kind kind;

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

    /** Those that issued the plan; what the caller may not see is not among them. */
    Set<String> provinces;

    /** Only of assignments. */
    String task;

    /** Only of assignments: occurrences that meet the year, and dated ones from before that were still open on its 1 January. */
    Integer year;

    /** Only of tasks: those whose time is not clear and has not been classified; false: all others. */
    public Boolean unclassified;

    /** The same for who asks, and today where no other day was asked for. */
    public Filter of(Scope scope, Clock clock) {
        provinces = scope.provinces(province);
        asOf = asOf == null ? LocalDate.now(clock) : asOf;
        return this;
    }

    /** Which rows come first of those whose column the text was searched in; null: none before others. */
    Keyset.Rank best(String column) {
        return q == null ? null : Search.of(q).best(column);
    }

    boolean asksAboutAssignments() {
        return agency != null || asksAboutState();
    }

    /** Whether more is asked of an assignment than whose it is. */
    boolean asksAboutState() {
        return status != null || timeliness != null || dueBefore != null || year != null;
    }
}

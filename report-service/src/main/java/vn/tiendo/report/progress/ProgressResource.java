package vn.tiendo.report.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.progress.PlanCountsCache.Question;

@Path("/api/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Progress", description = "How far the plans are, by status and timeliness")
class ProgressResource {

    private final Registries registries;
    private final Assignments assignments;
    private final LedgerStatus ledger;
    private final ProgressQuery query;
    private final PlanCountsCache cache;
    private final Scope scope;
    private final Clock clock;

    ProgressResource(
            Registries registries,
            Assignments assignments,
            LedgerStatus ledger,
            ProgressQuery query,
            PlanCountsCache cache,
            Scope scope,
            Clock clock) {
        this.registries = registries;
        this.assignments = assignments;
        this.ledger = ledger;
        this.query = query;
        this.cache = cache;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Counts of a year's assignments",
            description =
                    "Occurrences of the year, and dated ones from before that were still open on its first day. Statuses"
                            + " and timeliness are as of the end of a day in Asia/Ho_Chi_Minh. With `from` instead of `year` what a"
                            + " report over the days from then to `asOf` counts: occurrences that meet or changed in them, and dated"
                            + " ones from before that are still open.")
    public Progress get(
            @RestQuery("province")
                    @Parameter(
                            description = "Plans issued by this province and by those merged into it",
                            example = "quang-ninh")
                    String province,
            @RestQuery("plan") @Parameter(description = "One plan", example = "quang-ninh-205-kh-ubnd-2024")
                    String plan,
            @RestQuery("year")
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(description = "Default: this year in Asia/Ho_Chi_Minh", example = "2026")
                    Integer year,
            @RestQuery("from")
                    @Parameter(
                            description = "First day of a report's period, in place of a year",
                            example = "2025-11-18")
                    LocalDate from,
            @RestQuery("asOf") @Parameter(description = "Default: now", example = "2026-11-20") LocalDate asOf,
            @RestQuery("groupBy") @DefaultValue("section") @Parameter(description = "What the groups are")
                    Progress.GroupBy groupBy) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        check(year, from, day);
        int asked = year == null ? (from == null ? today : day).getYear() : year;
        // Read first: what is applied meanwhile is in the figures, and the answer promises no more than it holds.
        Instant appliedUpTo = ledger.appliedUpTo().orElse(null);
        Registry registry = registries.current();
        Set<String> provinces = scope.provinces(province);
        Instant before = day.isBefore(today) ? Vietnam.endOf(day) : null;
        // Plan by plan: those of a whole country together would not fit into memory.
        List<PlanCounts> plans = assignments.plans(provinces, plan).stream()
                .map(state -> {
                    Set<String> issuer = Set.of(state.province());
                    if (from != null) {
                        List<Standing> standings = assignments.ofPeriod(issuer, state.plan(), from, day);
                        return query.ofPlan(registry, standings, groupBy, day);
                    }
                    Supplier<PlanCounts> count = () -> query.ofPlan(
                            registry, assignments.ofYear(issuer, state.plan(), asked, before), groupBy, day);
                    return before == null
                            ? cache.get(registry, state, new Question(state.plan(), asked, day, groupBy), count)
                            : count.get();
                })
                .toList();
        return new Progress(asked, from, day, appliedUpTo, PlanCounts.total(plans), PlanCounts.groups(plans));
    }

    private static void check(Integer year, LocalDate from, LocalDate day) {
        if (from != null && year != null) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "from",
                    "Chỉ nêu năm hoặc kỳ, không nêu cả hai.",
                    "Either a year or a period.");
        }
        if (from != null && from.isAfter(day)) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "from",
                    "Kỳ phải bắt đầu trước khi kết thúc.",
                    "The period ends before it begins.");
        }
    }
}

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.table.TableFormat;
import vn.tiendo.platform.table.Tables;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.progress.PlanCounting.Asked;

@Path("/api/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Progress", description = "How far the plans are, by status and timeliness")
class ProgressResource {

    private final Registries registries;
    private final LedgerStatus ledger;
    private final PlanCounting counting;
    private final OwnChanges changes;
    private final Tables tables;
    private final Scope scope;
    private final Clock clock;

    ProgressResource(
            Registries registries,
            LedgerStatus ledger,
            PlanCounting counting,
            OwnChanges changes,
            Tables tables,
            Scope scope,
            Clock clock) {
        this.registries = registries;
        this.ledger = ledger;
        this.counting = counting;
        this.changes = changes;
        this.tables = tables;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV, TableFormat.XLSX})
    @Operation(
            summary = "Counts of a year's assignments",
            description =
                    "What a report of the year counts, as of the end of a day in Asia/Ho_Chi_Minh: yearly and continuous work of the"
                            + " year, and what is to be done once, has begun and was not counted as done by a report of an earlier"
                            + " year. Invited and cancelled work, and what nobody has said anything about since before the plan was"
                            + " registered, is in no number. `figures` counts tasks, each once; the other numbers count assignments."
                            + " With `from` instead of `year` the same for a report over the days from then to `asOf`; one of more"
                            + " than a year is a review, which tells the yearly work of each of its years.")
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
            @RestQuery("groupBy")
                    @DefaultValue("section")
                    @Parameter(
                            description =
                                    "What the groups are. `agency`: who answers for the work at the day, as in its own report; what"
                                            + " several have taken over is in the group of each")
                    Progress.GroupBy groupBy,
            @RestQuery("atLeast")
                    @Parameter(description = OwnChanges.DOCUMENTED, schema = @Schema(pattern = OwnChanges.PATTERN))
                    String atLeast,
            @RestQuery("format") @Parameter(description = TableFormat.DOCUMENTED) TableFormat format) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        check(year, from, day);
        changes.await(atLeast, scope.provinces(null));
        int asked = year == null ? (from == null ? today : day).getYear() : year;
        Progress progress =
                progress(scope.provinces(province), plan, new Asked(asked, from, day, day.isBefore(today), groupBy));
        return tables.beside(format, progress, ProgressTable.TABLE, () -> ProgressTable.rows(progress));
    }

    private Progress progress(Set<String> provinces, String plan, Asked asked) {
        // Read first: what is applied meanwhile is in the figures, and the answer promises no more than it holds.
        Instant appliedUpTo = ledger.appliedUpTo().orElse(null);
        List<PlanCounts> plans = counting.of(registries.current(), provinces, plan, asked);
        return new Progress(
                asked.year(),
                asked.from(),
                asked.day(),
                appliedUpTo,
                PlanCounts.total(plans),
                PlanCounts.groups(plans));
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

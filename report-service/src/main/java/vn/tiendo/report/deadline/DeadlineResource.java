package vn.tiendo.report.deadline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.table.TableFormat;
import vn.tiendo.platform.table.Tables;
import vn.tiendo.report.access.DayPlace;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Deadlines", description = "When reports are due, and why then")
class DeadlineResource {

    private final Registries registries;
    private final Tables tables;
    private final Scope scope;
    private final Clock clock;

    DeadlineResource(Registries registries, Tables tables, Scope scope, Clock clock) {
        this.registries = registries;
        this.tables = tables;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV, TableFormat.XLSX})
    @Operation(
            summary = "Due dates of a year",
            description =
                    "One row for each obligation and year, half-year, quarter or month that it tells: the date as stated, the date that counts, why they differ, and"
                            + " when the figures close. In the order of the dates that count.")
    public Page<DeadlineItem> list(
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
                    @Parameter(
                            description =
                                    "Whose work is told. Default: this year in Asia/Ho_Chi_Minh, with what is due in it on the year before",
                            example = "2026")
                    Integer year,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit")
                    @DefaultValue("200")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    @Parameter(description = "At most so many rows")
                    int limit,
            @RestQuery("format") @Parameter(description = TableFormat.DOCUMENTED) TableFormat format) {
        Registry registry = registries.current();
        List<DeadlineItem> items = items(registry, scope.provinces(province), plan, year);
        return tables.page(format, DeadlineTable.of(registry), cursor, limit, (from, most) -> page(items, from, most));
    }

    /** In the order of the dates that count. */
    private List<DeadlineItem> items(Registry registry, Set<String> provinces, String plan, Integer year) {
        Deadlines deadlines = new Deadlines(registry);
        int thisYear = LocalDate.now(clock).getYear();
        List<Integer> years = year == null ? List.of(thisYear - 1, thisYear) : List.of(year);
        return registry.annualObligations().stream()
                .filter(o -> provinces.contains(o.province()) && (plan == null || plan.equals(o.plan())))
                .flatMap(o -> years.stream()
                        .flatMap(y -> deadlines.periods(o, y).stream())
                        .map(period -> DeadlineItem.from(o, deadlines.of(o, period), registry)))
                .filter(item -> year != null || item.effective().getYear() >= thisYear)
                .sorted(Comparator.comparing(DeadlineResource::place))
                .toList();
    }

    private static Page<DeadlineItem> page(List<DeadlineItem> sorted, String cursor, int limit) {
        DayPlace after = DayPlace.after(cursor);
        List<DeadlineItem> items = sorted.stream()
                .filter(item -> after == null || place(item).compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(items, limit, item -> place(item).cursor());
    }

    private static DayPlace place(DeadlineItem item) {
        return new DayPlace(
                item.effective(), item.obligation() + (item.reportPeriod() == null ? "" : "/" + item.reportPeriod()));
    }
}

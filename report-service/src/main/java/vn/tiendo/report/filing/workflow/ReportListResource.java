package vn.tiendo.report.filing.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.table.TableFormat;
import vn.tiendo.platform.table.Tables;
import vn.tiendo.report.access.DayPlace;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportKind;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.entry.Obligation;

/** The list of reports; one of them is asked of {@link ReportResource}. */
@Path("/api/v1/reports")
@Allowed(Permission.READ)
@Tag(name = "Reports")
class ReportListResource {

    /** Which of them: what takes several values stands in a bean, where each is converted by itself. */
    static class Which {

        @RestQuery("province")
        @Separator(",")
        @Parameter(description = "Plans issued by this province and by those merged into it")
        List<String> province = List.of();

        @RestQuery("plan")
        @Separator(",")
        @Parameter(description = "The plan that asks for it")
        List<String> plan = List.of();

        @RestQuery("agency")
        @Separator(",")
        @Parameter(description = "Who reports")
        List<String> agency = List.of();

        @RestQuery("state")
        @Separator(",")
        @Parameter(description = "Where the report stands")
        List<ReportState> state = List.of();

        @RestQuery("kind")
        @Separator(",")
        @Parameter(description = "Kind of obligation")
        List<ReportKind> kind = List.of();

        @RestQuery("level")
        @Separator(",")
        @Parameter(description = "Agencies, or focal agency")
        List<Obligation.Level> level = List.of();
    }

    private final WaitingReports waiting;
    private final ReportViews views;
    private final Registries registries;
    private final Tables tables;
    private final Scope scope;

    ReportListResource(WaitingReports waiting, ReportViews views, Registries registries, Tables tables, Scope scope) {
        this.waiting = waiting;
        this.views = views;
        this.registries = registries;
        this.tables = tables;
        this.scope = scope;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV, TableFormat.XLSX})
    @Operation(
            summary = "Reports that are owed or assembled",
            description =
                    "A row exists from 1 January of its year, also for whoever may not read the report before it is handed"
                            + " in. In the order of the dates that count.")
    public Page<ReportItem> list(
            @Valid @BeanParam Which which,
            @RestQuery("year")
                    @Min(Days.FIRST_YEAR_OF_PLANS)
                    @Max(Days.LAST_YEAR)
                    @Parameter(description = "Reporting year", example = "2026")
                    Integer year,
            @RestQuery("changedSince")
                    @Parameter(
                            description =
                                    "Changed by any step at this instant or later; to miss nothing, follow `GET /changes`",
                            example = "2026-11-01T00:00:00Z")
                    Instant changedSince,
            @RestQuery("waiting")
                    @Parameter(
                            description =
                                    "Only those with which the caller is to do this, as `GET /worklist` counts them")
                    WaitingReports.Waiting kindOfWork,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    @Parameter(description = "At most so many rows")
                    int limit,
            @RestQuery("format") @Parameter(description = TableFormat.DOCUMENTED) TableFormat format) {
        Reports.Filter filter = new Reports.Filter(
                scope.provincesAmong(which.province),
                year,
                which.plan,
                which.agency,
                which.state,
                which.kind,
                which.level,
                changedSince);
        return tables.page(format, ReportTable.of(registries.current()), cursor, limit, (from, most) -> {
            List<Report> found = waiting.matching(filter, kindOfWork, DayPlace.after(from), most + 1);
            return Page.of(found, most, r -> new DayPlace(r.dates().effectiveDue(), r.id()).cursor())
                    .map(views.items(found));
        });
    }
}

package vn.tiendo.report.compliance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.entry.Obligation;

@Path("/api/v1/compliance")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Compliance", description = "Who has reported, and who has not")
class ComplianceResource {

    private final Compliance compliance;
    private final Registries registries;
    private final Tables tables;
    private final Scope scope;
    private final Clock clock;

    ComplianceResource(Compliance compliance, Registries registries, Tables tables, Scope scope, Clock clock) {
        this.compliance = compliance;
        this.registries = registries;
        this.tables = tables;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV, TableFormat.XLSX})
    @Operation(
            summary = "Who has not reported",
            description =
                    "One row for each obligation and year, half-year, quarter or month that it tells, and for each level of a request, with all who owe it, also those for whom"
                            + " there is no report: not yet first, then returned, late and on time. An obligation that was switched off"
                            + " appears with what was handed in. In the order of the dates that count, all on one page. A table has a row"
                            + " for each who owes a report.")
    public Page<ComplianceItem> list(
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
                                    "Whose work is told, also where the report is due in the year after. Default: this year in Asia/Ho_Chi_Minh",
                            example = "2026")
                    Integer year,
            @RestQuery("level") @Parameter(description = "Agencies, or focal agency") Obligation.Level level,
            @RestQuery("format") @Parameter(description = TableFormat.DOCUMENTED) TableFormat format) {
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        List<ComplianceItem> items =
                compliance.of(new Compliance.Question(scope.provinces(province), plan, asked, level));
        return tables.beside(
                format,
                new Page<>(items, null),
                ComplianceTable.of(registries.current()),
                () -> ComplianceTable.rows(items));
    }
}

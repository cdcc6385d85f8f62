package vn.tiendo.report.page.sheet;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.input.Days;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportKind;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.Format;

/**
 * "Biểu Excel": the workbook of an agency's yearly report, whose sheet is the form to report statuses with. Where there are several
 * plans its agency chooses one.
 */
@Path("/bao-cao/bieu-excel")
@Produces({MediaType.TEXT_HTML + ";charset=UTF-8", Format.XLSX})
@Allowed(Permission.WRITE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class SheetPage {

    private final Reports reports;
    private final Permissions permissions;
    private final ReportDocuments documents;
    private final SheetChoice choice;
    private final Scope scope;
    private final Clock clock;

    SheetPage(
            Reports reports,
            Permissions permissions,
            ReportDocuments documents,
            SheetChoice choice,
            Scope scope,
            Clock clock) {
        this.reports = reports;
        this.permissions = permissions;
        this.documents = documents;
        this.choice = choice;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Response sheet(
            @RestQuery("nam") @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) Integer year,
            @RestQuery("bao-cao") String id) {
        if (id != null) {
            return documents.form(permissions.readable(id));
        }
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        List<Report> own = own(asked);
        return own.size() == 1
                ? documents.form(permissions.readable(own.get(0).id()))
                : Response.ok(choice.page(asked, own).render(), MediaType.TEXT_HTML + ";charset=UTF-8")
                        .build();
    }

    private List<Report> own(int year) {
        String agency = scope.caller().agency();
        var filter = Reports.Filter.ofYear(scope.provinces(null), year)
                .ofAgency(agency)
                .ofKind(ReportKind.ANNUAL)
                .ofLevel(Obligation.Level.FIRST);
        return agency == null
                ? List.of()
                : reports.matching(filter, null, Page.MAX_LIMIT).stream()
                        .filter(report -> permissions.mayRead(report))
                        .toList();
    }
}

package vn.tiendo.plan.mywork;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.bulk.BulkDesk;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageAddresses;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.PageUpload;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** The working form as a workbook: down from report-service, which makes it, and up to here, where each row is a report. */
@Path("/viec-cua-toi/bieu-excel")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.REPORT_STATUS)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class SheetPages {

    private static final String FILE = "tep";
    private static final String STORE = "luu";

    private final BulkDesk desk;
    private final OwnWork work;
    private final Frames frames;
    private final PageAddresses addresses;
    private final Clock clock;

    SheetPages(BulkDesk desk, OwnWork work, Frames frames, PageAddresses addresses, Clock clock) {
        this.desk = desk;
        this.work = work;
        this.frames = frames;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param download where the form of the year is made
     * @param key by which a file that is sent twice is known
     * @param errors why a file was refused as a whole
     * @param results what became of its rows, or null
     */
    record Sheet(int year, String download, String key, List<String> errors, SheetResults results) {}

    @CheckedTemplate(basePath = "mywork")
    static class Templates {

        private Templates() {}

        static native TemplateInstance sheet(Frame frame, Sheet sheet);
    }

    @GET
    public TemplateInstance form(@RestQuery("nam") @Min(Days.FIRST_YEAR_OF_PLANS) @Max(Days.LAST_YEAR) Integer year) {
        return page(year == null ? LocalDate.now(clock).getYear() : year, List.of(), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> take(PageUpload upload) {
        int year = upload.form()
                .line("nam")
                .filter(text -> text.matches("20\\d\\d"))
                .map(Integer::valueOf)
                .orElseGet(() -> LocalDate.now(clock).getYear());
        try {
            PageUpload.File file = upload.file(FILE)
                    .orElseThrow(() -> ProblemException.field(
                            Kind.INVALID, FILE, "Cần chọn tệp Excel đã điền.", "Choose the filled form."));
            boolean trial = !STORE.equals(upload.form().typed("viec"));
            List<BulkDesk.Entry> rows = BulkDesk.Entry.of(file.content());
            List<BulkDesk.Outcome> outcomes =
                    trial ? desk.trial(rows) : desk.each(rows, upload.form().key());
            return RestResponse.ok(page(year, List.of(), results(file.name(), trial, outcomes)));
        } catch (ProblemException refusal) {
            List<String> errors =
                    FormErrors.of(refusal, path -> Optional.empty()).general();
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(year, errors, null))
                    .build();
        }
    }

    private SheetResults results(String file, boolean trial, List<BulkDesk.Outcome> outcomes) {
        List<UUID> ids = outcomes.stream()
                .map(outcome -> outcome.entry().row().assignment())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, String> names = work.these(ids).stream()
                .collect(Collectors.toMap(
                        own -> own.state().id(),
                        own -> own.task().number() + ". " + own.task().title()));
        return new SheetResults(
                file,
                trial,
                outcomes.stream()
                        .map(outcome -> new SheetResults.Row(
                                outcome.entry().sheetRow(),
                                names.get(outcome.entry().row().assignment()),
                                refusal(outcome)))
                        .toList());
    }

    private static String refusal(BulkDesk.Outcome outcome) {
        return outcome.refusal() == null
                ? null
                : String.join(
                        " ",
                        FormErrors.of(outcome.refusal(), path -> Optional.empty())
                                .general());
    }

    private TemplateInstance page(int year, List<String> errors, SheetResults results) {
        Sheet sheet = new Sheet(
                year,
                addresses.of(MenuEntry.OWN_REPORTS) + "/bieu-excel?nam=" + year,
                PageForm.newKey(),
                errors,
                results);
        return Templates.sheet(frames.of(MenuEntry.MY_WORK, "Cập nhật bằng biểu Excel"), sheet);
    }
}

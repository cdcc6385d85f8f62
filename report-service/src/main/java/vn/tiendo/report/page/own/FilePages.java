package vn.tiendo.report.page.own;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.DocumentPolicy;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.PageUpload;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.filing.archive.FileKind;
import vn.tiendo.report.filing.file.Bulky;
import vn.tiendo.report.filing.file.FileDesk;
import vn.tiendo.report.filing.file.RevisionFiles;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.page.own.file.CorrectedText;
import vn.tiendo.report.page.own.file.FilesForm;
import vn.tiendo.report.render.Format;

/** Files of a report: as printed, as signed, as corrected. */
@Path("/bao-cao/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.ISSUE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class FilePages {

    private static final String FILE = "tep";

    private final OwnReports own;
    private final ReportPage page;
    private final ReportDocuments documents;
    private final RevisionFiles files;
    private final FileDesk desk;

    FilePages(OwnReports own, ReportPage page, ReportDocuments documents, RevisionFiles files, FileDesk desk) {
        this.own = own;
        this.page = page;
        this.documents = documents;
        this.files = files;
        this.desk = desk;
    }

    /** As it reads now; once it is handed in, as it was printed. */
    @GET
    @Path("tep/{format}")
    @Produces(MediaType.WILDCARD)
    public Response printed(@RestPath String id, @RestPath Format format) {
        return OwnReportPages.shown(documents.current(own.known(id), format));
    }

    @GET
    @Path("ban-ky")
    @Bulky
    @Produces(MediaType.WILDCARD)
    public Response signed(
            @RestPath String id,
            @RestQuery("ma") @Pattern(regexp = RevisionFiles.HASH, message = "{hash.form}") String hash) {
        return kept(id, FileKind.SIGNED, hash);
    }

    @GET
    @Path("ban-word")
    @Bulky
    @Produces(MediaType.WILDCARD)
    public Response corrected(
            @RestPath String id,
            @RestQuery("ma") @Pattern(regexp = RevisionFiles.HASH, message = "{hash.form}") String hash) {
        return kept(id, FileKind.CORRECTED, hash);
    }

    private Response kept(String id, FileKind kind, String hash) {
        return Response.fromResponse(
                        files.handedIn(own.newest(id), kind, hash, own.known(id).version()))
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(DocumentPolicy.HEADER, DocumentPolicy.SHOWN)
                .build();
    }

    @GET
    @Path("ban-word/khac-biet")
    @Bulky
    public TemplateInstance differences(@RestPath String id) {
        OpenReport report = page.report(id);
        return Templates.corrected(
                page.frame("Bản Word đã chỉnh sửa khác bản in ở đâu"),
                report,
                CorrectedText.of(files.differences(own.newest(id))));
    }

    @POST
    @Path("ban-ky")
    @Bulky
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed(Permission.HAND_IN_FILE)
    public RestResponse<TemplateInstance> handInSigned(@RestPath String id, PageUpload upload) {
        return take(id, FileKind.SIGNED, upload, Done.SIGNED_COPY);
    }

    @POST
    @Path("ban-word")
    @Bulky
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed(Permission.HAND_IN_FILE)
    public RestResponse<TemplateInstance> handInCorrected(@RestPath String id, PageUpload upload) {
        return take(id, FileKind.CORRECTED, upload, Done.CORRECTED_FILE);
    }

    private RestResponse<TemplateInstance> take(String id, FileKind kind, PageUpload upload, Done done) {
        own.known(id);
        PageForm form = upload.form();
        Precondition on = new Precondition(Versions.etag(form.version()), form.key());
        try {
            desk.handIn(
                    id,
                    on,
                    kind,
                    upload.file(FILE).map(PageUpload.File::content).orElse(null));
            return Redirects.to(MenuEntry.OWN_REPORTS.path + "/" + id + done.query());
        } catch (ProblemException refusal) {
            OpenReport now = page.report(id);
            List<String> why = reasons(refusal);
            FilesForm again = new FilesForm(
                    now.version(),
                    PageForm.newKey(),
                    kind == FileKind.SIGNED ? why : List.of(),
                    kind == FileKind.CORRECTED ? why : List.of());
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page.with(now, again))
                    .build();
        }
    }

    private static List<String> reasons(ProblemException refusal) {
        return FormErrors.isOvertaken(refusal)
                ? List.of("Báo cáo vừa được sửa sau khi bạn mở trang này. Xem lại rồi chọn tệp và gửi lại.")
                : FormErrors.of(refusal, path -> Optional.empty()).general();
    }
}

package vn.tiendo.report.page.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.filing.RequestForm;
import vn.tiendo.report.filing.request.RequestDesk;
import vn.tiendo.report.filing.request.RequestView;
import vn.tiendo.report.filing.workflow.Forms;
import vn.tiendo.report.page.collection.PlanChoice;
import vn.tiendo.report.page.collection.Typed;

/** Reports that are asked for beside the yearly ones: the form, what was asked for, and taking it back. By the desk of the API. */
@Path("/ai-chua-nop/yeu-cau")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.REQUEST_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class RequestPages {

    private static final String PAGE = MenuEntry.COLLECTION.path + "/yeu-cau";
    private static final String REASON = "ly-do-rut";

    private final AskedRequests requests;
    private final RequestDesk desk;
    private final Validator validator;
    private final Frames frames;

    RequestPages(AskedRequests requests, RequestDesk desk, Validator validator, Frames frames) {
        this.requests = requests;
        this.desk = desk;
        this.validator = validator;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "request")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame frame, List<ShownRequest> requests, String next);

        static native TemplateInstance ask(Frame frame, AskForm form);

        static native TemplateInstance one(Frame frame, ShownRequest request, Withdrawal withdrawal, String message);
    }

    /** The form in which a request is taken back, as the page shows it. */
    record Withdrawal(String key, String typed, FormErrors errors) {

        static Withdrawal opened() {
            return new Withdrawal(PageForm.newKey(), "", FormErrors.NONE);
        }

        public FormField reason() {
            return new FormField(
                    REASON, "Lý do rút yêu cầu", typed, errors.byField().get(REASON), "Các cơ quan đọc được.", false);
        }

        public boolean hasErrors() {
            return !errors.isEmpty();
        }

        /** Its fields with errors. */
        public List<FormField> wrong() {
            return errors.byField().isEmpty() ? List.of() : List.of(reason());
        }
    }

    @GET
    public TemplateInstance list(@RestQuery("tu") String cursor) {
        Page<ShownRequest> page = requests.list(cursor);
        return Templates.list(frames.of(MenuEntry.COLLECTION, "Các yêu cầu báo cáo"), page.items(), page.next());
    }

    @GET
    @Path("moi")
    public TemplateInstance form(@RestQuery("ke-hoach") String plan) {
        List<PlanChoice> plans = requests.plans();
        return page(AskForm.opened(plans, requests.groups(), plan));
    }

    @POST
    @Path("moi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> ask(PageForm form) {
        try {
            RequestForm body =
                    Typed.checked(validator, form, new TypedRequest(form).body(), path -> RequestField.of(path)
                            .map(field -> field.name));
            RequestView made = desk.ask(new RequestKey(form.key()), body);
            return Redirects.to(PAGE + "/" + made.id() + "?da=gui");
        } catch (ProblemException refusal) {
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(AskForm.refused(requests.plans(), requests.groups(), form, refusal)))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath String id, @RestQuery("da") String done) {
        ShownRequest request = requests.one(id);
        String asked = "Đã gửi yêu cầu đến " + request.reporters().size() + " cơ quan.";
        String message =
                "gui".equals(done) ? asked : "rut".equals(done) && request.isWithdrawn() ? "Đã rút yêu cầu." : null;
        return page(request, Withdrawal.opened(), message);
    }

    @POST
    @Path("{id}/rut")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> withdraw(@RestPath String id, PageForm form) {
        requests.one(id);
        try {
            Forms.Withdrawal body = Typed.checked(
                    validator, form, new Forms.Withdrawal(form.text(REASON).orElse(null)), RequestPages::field);
            desk.withdraw(id, new RequestKey(form.key()), body);
            return Redirects.to(PAGE + "/" + id + "?da=rut");
        } catch (ProblemException refusal) {
            Withdrawal again =
                    new Withdrawal(form.key(), form.typed(REASON), FormErrors.of(refusal, RequestPages::field));
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(requests.one(id), again, null))
                    .build();
        }
    }

    private static Optional<String> field(String path) {
        return path.equals("reason") || path.equals(REASON) ? Optional.of(REASON) : Optional.empty();
    }

    private TemplateInstance page(AskForm form) {
        return Templates.ask(frames.of(MenuEntry.COLLECTION, "Yêu cầu báo cáo đột xuất"), form);
    }

    private TemplateInstance page(ShownRequest request, Withdrawal withdrawal, String message) {
        return Templates.one(frames.of(MenuEntry.COLLECTION, request.title()), request, withdrawal, message);
    }
}

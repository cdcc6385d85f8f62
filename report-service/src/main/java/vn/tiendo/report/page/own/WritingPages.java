package vn.tiendo.report.page.own;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.filing.workflow.ReportDesk;
import vn.tiendo.report.filing.workflow.SettledFigures;
import vn.tiendo.report.page.own.words.TypedWords;
import vn.tiendo.report.page.own.words.WordsForm;
import vn.tiendo.report.page.own.words.WrittenPart;
import vn.tiendo.report.render.document.PartProposal;

/** Writing a report: saved by its writer, in the background, or only brought back with what was proposed. */
@Path("/bao-cao/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Allowed(Permission.WRITE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class WritingPages {

    /** Which button was pressed; none: that which saves. */
    private static final String BUTTON = "viec";

    private static final String ADD_ROW = "them-de-xuat";
    private static final String HAND_IN = "nop";
    private static final String FIGURES = "so-lieu";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ReportPage page;
    private final TypedCheck check;
    private final ReportDesk desk;
    private final SettledFigures settled;
    private final Clock clock;

    WritingPages(ReportPage page, TypedCheck check, ReportDesk desk, SettledFigures settled, Clock clock) {
        this.page = page;
        this.check = check;
        this.desk = desk;
        this.settled = settled;
        this.clock = clock;
    }

    @POST
    public RestResponse<TemplateInstance> press(@RestPath String id, PageForm form) {
        String button = form.typed(BUTTON);
        OpenReport report = page.report(id);
        TypedWords typed = new TypedWords(form, report.status().narrative());
        if (button.equals(ADD_ROW)) {
            return RestResponse.ok(
                    page.with(report, WordsForm.again(form, typed).withRow(), null));
        }
        if (button.startsWith(WrittenPart.TAKE)) {
            return RestResponse.ok(taken(report, WordsForm.again(form, typed), button));
        }
        long version = form.version();
        try {
            version = save(report, version, form, typed);
            if (button.equals(FIGURES)) {
                Precondition on = new Precondition(Versions.etag(version), form.key());
                desk.reassemble(id, on, settled.await(id).orElse(null));
            }
        } catch (ProblemException refusal) {
            return refused(id, version, form, typed, refusal);
        }
        String address = MenuEntry.OWN_REPORTS.path + "/" + id;
        return Redirects.to(
                switch (button) {
                    case HAND_IN -> address + "/nop";
                    case FIGURES -> address + Done.FIGURES.query();
                    default -> address + Done.SAVED.query();
                });
    }

    /** From the script of the page: answers a piece of it that says what became of it, and the version that stands now. */
    @POST
    @Path("tu-luu")
    public RestResponse<TemplateInstance> saveInBackground(@RestPath String id, PageForm form) {
        OpenReport report = page.report(id);
        TypedWords typed = new TypedWords(form, report.status().narrative());
        try {
            long version = save(report, form.version(), form, typed);
            String time = TIME.format(LocalTime.now(clock));
            return RestResponse.ok(Templates.saved(version, "Đã tự lưu lúc " + time + ".", true));
        } catch (ProblemException refusal) {
            String why = FormErrors.isOvertaken(refusal)
                    ? "người khác vừa sửa báo cáo này. Bấm Lưu bản thảo để xem hai bản."
                    : "có chỗ cần sửa. Bấm Lưu bản thảo để xem chỗ đó.";
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(Templates.saved(form.version(), "Chưa tự lưu được: " + why, false))
                    .build();
        }
    }

    /**
     * Stores the words; what reads as it is stored is not stored again.
     *
     * @return the version that what follows is based on
     */
    private long save(OpenReport report, long version, PageForm form, TypedWords typed) {
        Narrative words = typed.narrative();
        check.require(form, words, typed::field);
        if (words.equals(report.status().narrative())) {
            return report.version();
        }
        return desk.edit(report.item().id(), new Precondition(Versions.etag(version), null), words)
                .version();
    }

    /** @param saved on which what was refused is based: a later one than the form's when only what follows the saving was refused */
    private RestResponse<TemplateInstance> refused(
            String id, long saved, PageForm form, TypedWords typed, ProblemException refusal) {
        OpenReport now = page.report(id);
        WordsForm again = FormErrors.isOvertaken(refusal)
                ? WordsForm.overtaken(typed, now.version(), now.status().narrative())
                : WordsForm.refused(form, saved, typed, refusal);
        return ResponseBuilder.<TemplateInstance>create(refusal.status())
                .entity(page.with(now, again, null))
                .build();
    }

    private TemplateInstance taken(OpenReport report, WordsForm words, String button) {
        WrittenPart part = WrittenPart.of(report.outline(), PartProposal.of(report.content()), words).stream()
                .filter(known -> known.suggestion() != null && known.take().equals(button))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("gợi ý", "proposal", button));
        return page.with(
                report,
                words.with(part.proposed()),
                "Đã đưa gợi ý vào ô “" + part.target() + "”, chưa lưu. Xem lại rồi bấm Lưu bản thảo.");
    }
}

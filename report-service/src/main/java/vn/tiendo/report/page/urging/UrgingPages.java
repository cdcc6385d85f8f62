package vn.tiendo.report.page.urging;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.assembly.letter.Letter;
import vn.tiendo.report.assembly.letter.UrgingLetter;
import vn.tiendo.report.compliance.ComplianceItem;
import vn.tiendo.report.compliance.LetterFormat;
import vn.tiendo.report.compliance.UrgingLetters;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.page.collection.Cell;
import vn.tiendo.report.page.collection.Shown;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;

/** Letters to those who have not handed in: who is written to, then the letters to read and to take along. Nothing is stored. */
@Path("/ai-chua-nop/don-doc")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.DECIDE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class UrgingPages {

    private static final String PAGE = MenuEntry.COLLECTION.path + "/don-doc";
    private static final String LETTERS = PAGE + "/cong-van";

    private final UrgingLetters letters;
    private final DocumentRenderer renderer;
    private final Scope scope;
    private final Frames frames;
    private final Clock clock;

    UrgingPages(UrgingLetters letters, DocumentRenderer renderer, Scope scope, Frames frames, Clock clock) {
        this.letters = letters;
        this.renderer = renderer;
        this.scope = scope;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "urging")
    static class Templates {

        private Templates() {}

        static native TemplateInstance reports(Frame frame, String action, String due, LetterForm form);
    }

    @GET
    public TemplateInstance form(@Valid @BeanParam DutyQuery duty) {
        ComplianceItem item = letters.owed(duty.duty());
        return page(duty, item, LetterForm.opened(behind(item), usualAuthor(item)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> order(@Valid @BeanParam DutyQuery duty, PageForm form) {
        ComplianceItem item = letters.owed(duty.duty());
        try {
            LetterWish wish = LetterWish.typed(form, LocalDate.now(clock));
            letters.of(duty.duty(), wish.order());
            return Redirects.to(LETTERS + duty.query() + wish.query());
        } catch (ProblemException refusal) {
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(duty, item, LetterForm.refused(behind(item), form, refusal)))
                    .build();
        }
    }

    @GET
    @Path("cong-van")
    public TemplateInstance letters(@Valid @BeanParam DutyQuery duty, @Valid @BeanParam LetterQuery query) {
        LetterWish wish = query.wish(LocalDate.now(clock));
        Stream<LetterWish> wishes = wish.separate() ? wish.agencies().stream().map(wish::to) : Stream.of(wish);
        List<Letters.Entry> entries = wishes.map(one ->
                        Letters.Entry.of(letters.of(duty.duty(), one.order()), LETTERS, duty.query() + one.query()))
                .toList();
        return Letters.page(
                frames.of(MenuEntry.COLLECTION, "Công văn đôn đốc nộp báo cáo"),
                new Letters(entries, PAGE + duty.query()));
    }

    @GET
    @Path("cong-van/{format}")
    @Produces(MediaType.WILDCARD)
    public Response file(
            @Valid @BeanParam DutyQuery duty, @Valid @BeanParam LetterQuery query, @RestPath String format) {
        Format wanted = Shown.ofLetter(format);
        UrgingLetter letter =
                letters.of(duty.duty(), query.wish(LocalDate.now(clock)).order());
        return Shown.of(
                LetterFormat.answer(renderer.print(letter, wanted), FileName.of(letter, wanted), wanted), wanted);
    }

    private TemplateInstance page(DutyQuery duty, ComplianceItem item, LetterForm form) {
        Frame frame = frames.of(MenuEntry.COLLECTION, "Soạn công văn đôn đốc nộp báo cáo");
        return Templates.reports(frame, PAGE + duty.query(), Shown.dueWords(item.dueAt()), form);
    }

    private Letter.Author usualAuthor(ComplianceItem item) {
        boolean byCommittee =
                item.level() == Obligation.Level.CONSOLIDATED || scope.caller().is(Role.COMMITTEE);
        return byCommittee ? Letter.Author.COMMITTEE : Letter.Author.FOCAL_AGENCY;
    }

    private static List<LetterForm.Choice> behind(ComplianceItem item) {
        return item.reporters().stream()
                .filter(standing -> Cell.isMissing(standing.outcome()))
                .map(standing -> new LetterForm.Choice(
                        standing.agency().id(),
                        standing.agency().name(),
                        Cell.of(standing, item).words(),
                        true))
                .toList();
    }
}

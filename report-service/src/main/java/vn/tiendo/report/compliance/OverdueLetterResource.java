package vn.tiendo.report.compliance;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.access.Allowed;
import vn.tiendo.access.Permission;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.content.Capacity;
import vn.tiendo.report.content.Letter;
import vn.tiendo.report.content.LetterOrder;
import vn.tiendo.report.content.OverdueLetter;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Plan;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.render.Format;

@Path("/api/v1/progress/{plan}/urging-letter")
@Allowed(Permission.READ)
@Tag(name = "Progress")
class OverdueLetterResource {

    private final Registries registries;
    private final Assignments assignments;
    private final LetterAnswer answer;
    private final Scope scope;
    private final Clock clock;

    OverdueLetterResource(
            Registries registries, Assignments assignments, LetterAnswer answer, Scope scope, Clock clock) {
        this.registries = registries;
        this.assignments = assignments;
        this.answer = answer;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces({Format.DOCX, Format.PDF, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getOverdueLetter",
            summary = "Letter that urges those whose tasks are overdue",
            description =
                    "The official letter (công văn đôn đốc) as of now with the plan's overdue tasks and their days late, ready to be"
                            + " numbered and signed, or what it is written from as JSON: by the focal agency, or by the committee;"
                            + " one letter to all, or with `agency` one to each. What is suspended, cancelled, invited or of which"
                            + " nothing is known is not overdue. Nothing is stored and nothing is sent. 404 when nothing is overdue.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = {
                @Content(mediaType = Format.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Format.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OverdueLetter.class))
            })
    public Response letter(
            @RestPath @Parameter(description = "Id of the plan", example = "quang-ninh-205-kh-ubnd-2024") String plan,
            @RestQuery("by") @Parameter(description = LetterAnswer.BY) Letter.Author by,
            @RestQuery("agency") @Parameter(description = LetterAnswer.AGENCY, example = "quang-ninh-so-noi-vu")
                    String agency,
            @RestQuery("newDay") @Parameter(description = LetterAnswer.NEW_DAY, example = "2026-11-24")
                    LocalDate newDay,
            @RestQuery("capacity") @DefaultValue("HEAD") @Parameter(description = LetterAnswer.CAPACITY)
                    Capacity capacity,
            @RestQuery("post")
                    @Size(max = 200, message = "{text.tooLong}")
                    @Parameter(description = LetterAnswer.POST, example = "CHÁNH VĂN PHÒNG")
                    String post,
            @RestQuery("format") @Parameter(description = "Goes before `Accept`, for links", example = "docx")
                    LetterAnswer.LetterFormat format,
            @Context Request request) {
        Registry registry = registries.current();
        Plan known = Optional.ofNullable(registry.plans().get(plan))
                .filter(p -> scope.provinces(null).contains(p.province()))
                .orElseThrow(() -> ProblemException.notFound("kế hoạch", "plan", plan));
        LetterOrder order = LetterAnswer.order(by, agency, newDay, capacity, post, clock);
        Instant now = clock.instant();
        OverdueLetter letter = OverdueLetter.of(
                registry,
                known,
                assignments.ofPlan(plan, now).stream().map(Effective::state).toList(),
                order,
                now);
        if (letter.overdue().isEmpty()) {
            throw ProblemException.of(
                    Kind.NOT_FOUND,
                    "Không có nhiệm vụ quá hạn; không có công văn đôn đốc.",
                    "No task is overdue; there is nobody to urge.");
        }
        return answer.of(letter, format, request);
    }
}

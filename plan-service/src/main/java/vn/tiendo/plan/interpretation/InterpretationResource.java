package vn.tiendo.plan.interpretation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.restoration.WhileSuspended;

@Path("/api/v1/interpretations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Interpretations", description = "How this registry understands the words of plans; nothing is stored")
class InterpretationResource {

    static final int LONGEST_TEXT = 2_000;

    private static final String QUARTERS = "{\"text\": \"Quý I, II/2025\", \"planDate\": \"2024-09-16\"}";

    private static final String PHRASE = """
            {
              "province": "quang-ninh",
              "text": "Sở Nội vụ; Sở Y tế và các sở, ngành có liên quan",
              "on": "2024-09-16"
            }""";

    private final AgencyPhrases phrases;
    private final AgencyDirectory directory;
    private final Scope scope;
    private final Clock clock;

    InterpretationResource(AgencyPhrases phrases, AgencyDirectory directory, Scope scope, Clock clock) {
        this.phrases = phrases;
        this.directory = directory;
        this.scope = scope;
        this.clock = clock;
    }

    @POST
    @WhileSuspended
    @Path("time-frame")
    @Operation(
            operationId = "interpretTimeFrame",
            summary = "What a plan's words about time mean",
            description =
                    "One frame for each time that the words name; each says which words led to it. `yearFrom` says where a year"
                            + " comes from that they leave out; what bears a `doubt` opens nothing until an official has decided. Where"
                            + " a part is not understood, `frames` is one UNPARSED, and `candidates` is what was.")
    public TimeWords timeFrame(
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "two quarters", value = QUARTERS)))
                    @NotNull(message = "{interpretation.body.required}")
                    @Valid
                    TimeQuestion body) {
        return TimeWords.of(body, LocalDate.now(clock));
    }

    @POST
    @WhileSuspended
    @Path("agencies")
    @Operation(
            operationId = "interpretAgencies",
            summary = "Whom a plan's words about responsibility mean",
            description =
                    "Agencies by name, ended ones included; groups with their members on the day; who leads, coordinates or is invited; words that nobody understood; what the words leave open.")
    public InterpretedAgencies agencies(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(examples = @ExampleObject(name = "agencies and a group", value = PHRASE)))
                    @NotNull(message = "{interpretation.body.required}")
                    @Valid
                    AgencyQuestion body) {
        if (!scope.sees(body.province)) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "province",
                    "Không có tỉnh “" + body.province + "” hoặc bạn không được xem tỉnh này.",
                    "There is no province '" + body.province + "', or you may not see it.");
        }
        LocalDate on = body.on == null ? LocalDate.now(clock) : body.on;
        return InterpretedAgencies.of(phrases.read(body.province, body.text, on), body.province, on, directory);
    }

    /**
     * @param province whose plan the words stand in
     * @param on day on which names and members are looked up; default: today
     */
    @Schema(name = "AgencyQuestion")
    record AgencyQuestion(
            @NotBlank(message = "{interpretation.province.required}") @Schema(examples = "quang-ninh")
            String province,

            @NotBlank(message = "{interpretation.text.required}")
            @Size(max = LONGEST_TEXT, message = "{text.tooLong}")
            @Schema(examples = "Sở Nội vụ; Sở Y tế và các sở, ngành có liên quan")
            String text,

            @Schema(examples = "2024-09-16") LocalDate on) {}
}

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
import vn.tiendo.plan.deadline.DeadlineReader;
import vn.tiendo.plan.deadline.Deadlines;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.restoration.WhileSuspended;

@Path("/api/v1/interpretations/deadline")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Interpretations")
class DeadlineResource {

    private static final String HALVES = """
            {
              "text": "Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12) hoặc đột xuất khi có yêu cầu",
              "planDate": "2024-09-16"
            }""";

    private final Clock clock;

    DeadlineResource(Clock clock) {
        this.clock = clock;
    }

    @POST
    @WhileSuspended
    @Operation(
            operationId = "interpretDeadline",
            summary = "When a plan's words ask for reports",
            description =
                    "One deadline for each frequency and report, from a phrase or from the sentence that it stands in. Other words about"
                            + " time, such as the window of the figures, are the rest. `strictlyBefore` is what the words say; whether"
                            + " the day itself is on time is the obligation's own policy.")
    public Deadlines deadline(
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "half-year and year", value = HALVES)))
                    @NotNull(message = "{interpretation.body.required}")
                    @Valid
                    DeadlineQuestion body) {
        PlanDate date =
                body.planDate == null ? new PlanDate(LocalDate.now(clock).toString()) : body.planDate;
        return DeadlineReader.read(body.text, date);
    }

    /** @param planDate a day without a year that does not recur is the first on or after it; default: today */
    @Schema(name = "DeadlineQuestion")
    record DeadlineQuestion(
            @NotBlank(message = "{interpretation.text.required}")
            @Size(max = InterpretationResource.LONGEST_TEXT, message = "{text.tooLong}")
            @Schema(examples = "trước ngày 25 tháng 11 hằng năm")
            String text,

            @Schema(examples = "2024-09-16") PlanDate planDate) {}
}

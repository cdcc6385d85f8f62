package vn.tiendo.plan.classification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.timeframe.PlanDate;

/**
 * A task that waits for an act which nobody has recorded.
 *
 * @param issuedBy province that issued the plan
 * @param answersNow province that answers for it today
 * @param asked the focal agency, which is asked whether the act is issued
 * @param leads lead agencies in the plan's words
 * @param timeWords the plan's own words
 * @param awaited what is waited for, as read from them
 * @param since day from which it is waited for, as far as it is known: the plan's, or that of the decision that brought the words
 * @param question what is asked, in Vietnamese
 * @param answered the focal agency has said of this year that it is not issued
 * @param notIssuedYears all years of which it has said so
 * @param proposals known acts that may be the answer; nothing opens by itself
 */
@Schema(name = "AwaitedAct")
public record AwaitedAct(
        String task,
        String plan,
        String issuedBy,
        String answersNow,
        String number,
        String title,
        NamedAgency asked,
        String leads,
        String timeWords,
        List<String> awaited,
        PlanDate since,
        String question,

        @Schema(description = "Whether the focal agency has said of this year that it is not issued", examples = "true")
        boolean answered,

        @Schema(
                description = "All years of which it has said so (`PUT /tasks/{id}/act-answers/{year}`)",
                examples = "[2025, 2026]")
        List<Integer> notIssuedYears,

        List<KnownAct> proposals) {}

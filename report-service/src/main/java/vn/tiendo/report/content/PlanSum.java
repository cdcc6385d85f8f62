package vn.tiendo.report.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a report's tasks add up to those of the plan: {@code given} is the sum of all that follow, without {@code invited}, which
 * stand beside them.
 *
 * @param given tasks that the plan gives: all of them, or those of the one that reports
 * @param counted in the totals
 * @param waiting for an act of which the focal agency has said that it is not issued yet
 * @param actsAsked waiting for an act about which nobody has said anything
 * @param before due before the plan was registered, and nobody has said anything
 * @param told done, and told by reports of earlier years
 * @param later they begin after the year
 * @param stopped by a decision
 * @param onRequest nobody has asked for them
 * @param other nobody is known who leads them
 */
@Schema(
        name = "ReportPlanSum",
        description = "How the tasks of a report add up to those of the plan; `invited` stand beside them")
public record PlanSum(
        @Schema(
                description =
                        "Tasks that the plan gives to all, or to the one that reports: the sum of all others but `invited`",
                examples = "17")
        int given,

        @Schema(description = "In the totals", examples = "14")
        int counted,

        @Schema(description = "For an act of which the focal agency has said that it is not issued yet", examples = "1")
        int waiting,

        @Schema(description = "For an act about which nobody has said anything", examples = "0")
        int actsAsked,

        @Schema(description = "Due before the plan was registered, and nobody has said anything", examples = "2")
        int before,

        @Schema(description = "Done, and told by reports of earlier years", examples = "0")
        int told,

        @Schema(description = "They begin after the year", examples = "0")
        int later,

        @Schema(description = "By a decision", examples = "0")
        int stopped,

        @Schema(description = "Nobody has asked for them", examples = "0")
        int onRequest,

        @Schema(description = "Nobody is known who leads them", examples = "0")
        int other,

        @Schema(description = "“Đề nghị …”", examples = "0") int invited) {}

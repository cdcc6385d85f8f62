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
@Schema(name = "ReportPlanSum")
public record PlanSum(
        int given,
        int counted,
        int waiting,
        int actsAsked,
        int before,
        int told,
        int later,
        int stopped,
        int onRequest,
        int other,
        int invited) {}

/**
 * Who answers for targets and milestones, and how far they are: values by year with their source, confirmed by somebody else, and
 * judged against what the plan asks for.
 */
package vn.tiendo.plan.measurement;

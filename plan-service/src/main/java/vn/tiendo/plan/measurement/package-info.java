/** How far targets and milestones are: values by year with their source, judged against what the plan asks for. */
package vn.tiendo.plan.measurement;

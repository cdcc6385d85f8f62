/** The pages on which the focal agency and the committee decide: completions, requests for later due days, explanations. */
package vn.tiendo.plan.decision;

/** What leaders and the focal agency ask an agency to explain about an assignment (giải trình), and what it answers. */
package vn.tiendo.plan.explanation;

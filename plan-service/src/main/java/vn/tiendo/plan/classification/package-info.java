/** What officials add to a plan's time: what unclear words mean, and the acts and requests that start a task. */
package vn.tiendo.plan.classification;

/** What officials add to a plan's time: what unclear words mean, and the acts and requests that start a task, or are not there yet. */
package vn.tiendo.plan.classification;

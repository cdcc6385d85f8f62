/** Plans with their sections, tasks, targets and reporting obligations. */
package vn.tiendo.plan.plan;

/** Tasks as the API shows them, with the counts of their assignments. */
package vn.tiendo.plan.task;

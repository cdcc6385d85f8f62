/** Occurrences and assignments: what is due, who leads it, how far it is, and every version of that. */
package vn.tiendo.plan.assignment;

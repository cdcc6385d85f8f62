/** The registry's side of reconciliation: digests for others to compare with, and what they ask to be sent again. */
package vn.tiendo.plan.reconciliation;

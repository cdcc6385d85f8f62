/** Who changed what, when, from what to what; written with the change, never altered. */
package vn.tiendo.plan.audit;

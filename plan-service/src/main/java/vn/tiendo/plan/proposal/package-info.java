/** From an issued document to a plan as it would be registered: what was read, where it stands, and every doubt by name. */
package vn.tiendo.plan.proposal;

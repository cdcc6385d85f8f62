/** What the registry publishes: versions of assignments, entries of the registry, and the change feed. */
package vn.tiendo.plan.publication;

/** Opens what has become due, and brings open work in line with a new time, new leads a task that is gone, or one that is done once and for all. */
package vn.tiendo.plan.occurrence;

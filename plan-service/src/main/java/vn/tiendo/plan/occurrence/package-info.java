/** Opens what has become due, and brings open work in line with a new time, new leads or a task that is gone. */
package vn.tiendo.plan.occurrence;

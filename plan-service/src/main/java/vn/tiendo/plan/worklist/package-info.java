/** What waits for the caller. Each feature says itself what waits in it; this package knows none of them. */
package vn.tiendo.plan.worklist;

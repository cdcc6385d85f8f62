/** Documents that officials hand in, what was read of them, and how that becomes a plan: nothing of it is in the registry before. */
package vn.tiendo.plan.reading;

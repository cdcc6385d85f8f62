/** How far an assignment is, what an agency reports on it, and whether it is in time. */
package vn.tiendo.plan.status;

/** Takes back from the events what a registry that was set back to an earlier moment lacks. */
package vn.tiendo.plan.restoration;

/** What agencies ask for when a due day cannot be kept, and what became of it. */
package vn.tiendo.plan.extension;

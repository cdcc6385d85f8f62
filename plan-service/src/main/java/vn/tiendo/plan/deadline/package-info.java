/** What the words of a plan say about when its reports are due. */
package vn.tiendo.plan.deadline;

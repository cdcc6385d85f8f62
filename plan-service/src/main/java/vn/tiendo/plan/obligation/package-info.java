/** What an operator sets on obligations: the date that a plan leaves open, and whether a default of ours counts. */
package vn.tiendo.plan.obligation;

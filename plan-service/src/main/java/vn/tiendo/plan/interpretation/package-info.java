/** What the words of a plan mean, for people who try them before they register a plan. */
package vn.tiendo.plan.interpretation;

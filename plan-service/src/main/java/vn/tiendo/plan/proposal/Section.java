package vn.tiendo.plan.proposal;

/**
 * A part of the plan that holds tasks.
 *
 * @param number the plan's with those above it: "III.1"
 */
record Section(String number, String name, Line line) {}

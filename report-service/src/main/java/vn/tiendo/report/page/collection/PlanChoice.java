package vn.tiendo.report.page.collection;

/** A plan as it is called. */
public record PlanChoice(String id, String name) {}

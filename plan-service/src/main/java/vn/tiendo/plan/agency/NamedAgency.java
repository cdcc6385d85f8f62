package vn.tiendo.plan.agency;

/** An agency with its name, for people who read a list. */
public record NamedAgency(String id, String name) {}

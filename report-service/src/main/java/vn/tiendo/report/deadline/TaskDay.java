package vn.tiendo.report.deadline;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Task;

/**
 * The day on which an open assignment is due.
 *
 * @param assignment its id
 * @param version of the assignment, which rises when the day moves
 * @param changedAt when that version took effect
 */
record TaskDay(String assignment, int version, Task task, Plan plan, LocalDate due, Instant changedAt) {}

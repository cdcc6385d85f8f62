package vn.tiendo.report.deadline;

import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;

/**
 * One due date in the calendar feed.
 *
 * @param provinceName of the province that issued the plan
 * @param deadline null when it is no longer due: the revision has the dates that were given out
 */
record FeedEvent(Obligation obligation, Plan plan, String provinceName, Deadline deadline, DateRevision revision) {}

/**
 * A database that was set back to an earlier moment: from a backup, or by a failover that lost transactions. What it lacks of what was
 * sent is found out, changes are refused, and an operator has it taken back from the topics.
 */
package vn.tiendo.platform.restoration;

/** What the events say: registry entries, states of assignments and digests, read strictly from their JSON. */
package vn.tiendo.report.ledger.entry;

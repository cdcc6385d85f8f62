/** Compares the ledger with what the registry says that it holds, and asks for what differs. */
package vn.tiendo.report.reconciliation;

/** From the ledger, and what was handed in below, to the content of a report or a letter. */
package vn.tiendo.report.assembly;

/** What an annual report says: one immutable record, assembled from the ledger as of its cut-off. Knows no document format. */
package vn.tiendo.report.content;

/** The life of the reports: what is owed, assembled, handed in, sent back, accepted and numbered, and what was asked for beside. */
package vn.tiendo.report.filing;

/** Revisions of reports, the files that are printed of them and those that are handed in for them, stored once and never changed. */
package vn.tiendo.report.filing.archive;

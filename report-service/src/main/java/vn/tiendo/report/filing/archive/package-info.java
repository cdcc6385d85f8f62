/** Revisions of reports and their files, stored once and never made again. */
package vn.tiendo.report.filing.archive;
